import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { type FileHandle, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { realDisk } from '../../../src/main/storage/disk'
import { replaceFile, syncFolder, writeFully } from '../../../src/main/storage/durable'
import { StoreError } from '../../../src/main/storage/errors'
import { tempFolder } from '../../scripts/temp-folder'

describe('replaceFile', () => {
  it('writes exactly what it was given, over a longer and a shorter file', async () => {
    const folder = tempFolder()
    const path = join(folder, 'a.json')
    let n = 0
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 4096 }), async (bytes) => {
        n += 1
        await replaceFile(realDisk, path, bytes, `u${n}`)
        expect(readFileSync(path).equals(bytes)).toBe(true)
      }),
      { numRuns: 30 },
    )
    await replaceFile(realDisk, path, 'Äpfel ☂', 'text')
    expect(readFileSync(path, 'utf8')).toBe('Äpfel ☂')
    expect(readdirSync(folder)).toEqual(['a.json'])
  })

  it('leaves the target and no temporary file when the name belongs to a folder', async () => {
    const folder = tempFolder({ 'a.json/inside.txt': 'kept' })
    await expect(replaceFile(realDisk, join(folder, 'a.json'), 'new', 'u')).rejects.toMatchObject({
      name: 'StoreError',
      code: 'STORE_WRITE_FAILED',
      data: { file: join(folder, 'a.json') },
    })
    expect(readdirSync(folder)).toEqual(['a.json'])
    expect(readFileSync(join(folder, 'a.json', 'inside.txt'), 'utf8')).toBe('kept')
  })

  it('fails with a code of its own where there is no folder, or a file stands in its place', async () => {
    const folder = tempFolder({ file: 'kept' })
    await expect(replaceFile(realDisk, join(folder, 'none', 'a.json'), 'new', 'u')).rejects.toBeInstanceOf(StoreError)
    await expect(replaceFile(realDisk, join(folder, 'file', 'a.json'), 'new', 'u')).rejects.toBeInstanceOf(StoreError)
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('kept')
  })

  it('never takes away a temporary file that another writer is at', async () => {
    const folder = tempFolder({ 'a.json': 'old', '.a.json.u.tmp': 'of another writer' })
    await expect(replaceFile(realDisk, join(folder, 'a.json'), 'new', 'u')).rejects.toBeInstanceOf(StoreError)
    expect(readFileSync(join(folder, '.a.json.u.tmp'), 'utf8')).toBe('of another writer')
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('old')
  })

  it('does not write through a planted temporary link', async () => {
    const folder = tempFolder({ elsewhere: 'kept' })
    symlinkSync(join(folder, 'elsewhere'), join(folder, '.a.json.u.tmp'))
    await expect(replaceFile(realDisk, join(folder, 'a.json'), 'new', 'u')).rejects.toBeInstanceOf(StoreError)
    expect(readFileSync(join(folder, 'elsewhere'), 'utf8')).toBe('kept')
  })

  it('lets nobody see anything but the old content or the new', async () => {
    const path = join(tempFolder(), 'a.json')
    const contents = ['a', 'b'].map((letter) => letter.repeat(500_000))
    await replaceFile(realDisk, path, contents[0] ?? '', 'first')
    let writing = true
    const reader = async () => {
      const seen = new Set<string>()
      while (writing) seen.add(await readFile(path, 'utf8'))
      return [...seen].filter((text) => !contents.includes(text)).map((text) => text.length)
    }
    const readers = [reader(), reader()]
    for (let n = 1; n <= 40; n += 1) await replaceFile(realDisk, path, contents[n % 2] ?? '', `u${n}`)
    writing = false
    expect((await Promise.all(readers)).flat()).toEqual([])
  })

  it('keeps concurrent replacements whole: one of the contents, never a mixture', async () => {
    const folder = tempFolder()
    const path = join(folder, 'a.json')
    const contents = Array.from({ length: 20 }, (_, i) => `${i}`.repeat(10_000 + i))
    await Promise.all(contents.map((content, i) => replaceFile(realDisk, path, content, `u${i}`)))
    expect(contents).toContain(readFileSync(path, 'utf8'))
    expect(readdirSync(folder)).toEqual(['a.json'])
  })
})

/** A file whose disk takes only some of the bytes at each call: the one fault a real disk cannot be asked for. */
function sparing(path: string, take: (wanted: number) => number) {
  let done = 0
  return async (work: (file: FileHandle) => Promise<unknown>) => {
    const real = await open(path, 'w')
    const write = async (bytes: Uint8Array, offset: number, length: number, position: number) => {
      const part = Math.min(length, take(length))
      if (part === 0) return { bytesWritten: 0, buffer: bytes }
      done += part
      return real.write(bytes, offset, part, position)
    }
    const file = new Proxy(real, { get: (target, key) => (key === 'write' ? write : Reflect.get(target, key)) })
    try {
      await work(file)
    } finally {
      await real.close()
    }
    return done
  }
}

describe('writeFully', () => {
  it('goes on after short writes until every byte is there', async () => {
    const path = join(tempFolder(), 'a')
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 7 }), async (bytes, most) => {
        await sparing(path, () => most)(async (file) => expect(await writeFully(file, bytes, 0)).toBe(bytes.length))
        expect(readFileSync(path).equals(bytes)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('throws when nothing more is taken, as a full disk does', async () => {
    const path = join(tempFolder(), 'a')
    let room = 5
    const spare = (wanted: number) => {
      const part = Math.min(room, wanted)
      room -= part
      return part
    }
    const writing = sparing(path, spare)((file) => writeFully(file, Buffer.from('twelve bytes'), 0))
    await expect(writing).rejects.toMatchObject({ code: 'ENOSPC' })
  })

  it.runIf(process.platform === 'linux')('fails on a device that is always full, and the code says so', async () => {
    const file = await open('/dev/full', 'w')
    try {
      const error = await writeFully(file, Buffer.from('x'), 0).catch((caught: unknown) => caught)
      expect(StoreError.from(error, 'f')).toMatchObject({ code: 'STORE_DISK_FULL', data: { file: 'f' } })
    } finally {
      await file.close()
    }
  })
})

describe('StoreError.from', () => {
  it.each([
    ['ENOSPC', 'STORE_DISK_FULL'],
    ['EDQUOT', 'STORE_DISK_FULL'],
    ['EROFS', 'STORE_READ_ONLY'],
    ['EACCES', 'STORE_READ_ONLY'],
    ['EPERM', 'STORE_READ_ONLY'],
    ['EIO', 'STORE_WRITE_FAILED'],
    ['', 'STORE_WRITE_FAILED'],
  ])('makes %s to %s', (errno, code) => {
    expect(StoreError.from(Object.assign(new Error('x'), { code: errno }), 'f').code).toBe(code)
  })

  it('takes whatever was thrown, and leaves its own kind alone', () => {
    expect(StoreError.from('text', 'f').code).toBe('STORE_WRITE_FAILED')
    const own = new StoreError('STORE_READ_ONLY', 'g')
    expect(StoreError.from(own, 'f')).toBe(own)
  })
})

it('syncFolder reports a folder that is not there', async () => {
  const folder = tempFolder()
  mkdirSync(join(folder, 'here'))
  writeFileSync(join(folder, 'here', 'f'), '')
  await expect(syncFolder(realDisk, join(folder, 'here'))).resolves.toBeUndefined()
  await expect(syncFolder(realDisk, join(folder, 'gone'))).rejects.toMatchObject({ code: 'ENOENT' })
})
