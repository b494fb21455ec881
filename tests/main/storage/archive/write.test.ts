import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { readArchive, writeArchive } from '../../../../src/main/storage/archive/archive'
import { slices } from '../../../../src/main/storage/archive/slices'
import { type WritePorts, writeZip, type ZipEntry } from '../../../../src/main/storage/archive/write'
import { type Disk, realDisk } from '../../../../src/main/storage/disk'
import { tempFolder } from '../../../scripts/temp-folder'
import { withFiles } from '../disks/bound'
import { failingDisk } from '../disks/failing'
import { fullDisk } from '../disks/full'
import { testPorts } from '../ports'
import { contentOf, sample, watchedDisk } from './archives'

const mebibyte = 1 << 20
const reading = { disk: watchedDisk().disk }
const portsWith = (over: Partial<WritePorts> = {}): WritePorts => ({ ...testPorts().ports, disk: realDisk, ...over })
/** Content that cannot be packed smaller. */
const noise = (size: number) => {
  let state = 1
  return new Uint8Array(size).map(() => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return state >>> 16
  })
}

function oldArchive() {
  const folder = tempFolder({ 'archive.zip': 'the old archive' })
  const path = join(folder, 'archive.zip')
  return {
    path,
    isUntouched() {
      expect(readFileSync(path, 'utf8')).toBe('the old archive')
      expect(readdirSync(folder)).toEqual(['archive.zip'])
    },
  }
}

describe('writing an archive', () => {
  it('packs, and leaves nothing beside it', async () => {
    const folder = tempFolder()
    const path = join(folder, 'archive.zip')
    const journal = Buffer.from('{"kind":"question-answered","question":"q"}\n'.repeat(3000))
    await writeArchive(path, contentOf({ 'journal/2026-11.jsonl': journal }), portsWith())
    expect(statSync(path).size).toBeLessThan(journal.length / 10)
    expect(readdirSync(folder)).toEqual(['archive.zip'])
  })

  it('is the same file for the same content and instant, whatever the clock does meanwhile', async () => {
    const folder = tempFolder()
    const made = async (name: string) => {
      await writeArchive(join(folder, name), contentOf(sample), portsWith())
      return readFileSync(join(folder, name))
    }
    expect((await made('a.zip')).equals(await made('b.zip'))).toBe(true)
  })

  it.each([
    '1970-01-01T00:00:00.000Z',
    '1979-12-31T23:59:59.000Z',
    '2100-02-28T12:00:00.000Z',
    '9999-12-31T23:59:59.000Z',
  ])('works when the clock says %s, which a zip cannot hold', async (now) => {
    const path = join(tempFolder(), 'archive.zip')
    await writeArchive(path, contentOf(sample), portsWith({ now: () => now }))
    expect((await readArchive(path, reading)).manifest.madeAt).toBe(now)
  })

  it('takes content in parts, and tells how far it is', async () => {
    const path = join(tempFolder(), 'archive.zip')
    const told: number[][] = []
    async function* parts() {
      for (const text of ['one\n', '', 'two\n']) yield Buffer.from(text)
    }
    const content = { ...contentOf({}), files: [{ path: 'journal/2026-11.jsonl', read: parts }] }
    await writeArchive(path, content, portsWith({ progress: (done, of) => told.push([done, of]) }))
    const { files } = await readArchive(path, { ...reading, progress: (done, of) => told.push([done, of]) })
    expect(Buffer.from(files.get('journal/2026-11.jsonl') ?? []).toString()).toBe('one\ntwo\n')
    const steps = (...done: number[]) => done.map((n) => [n, 3])
    expect(told).toEqual(steps(0, 1, 2, 3, 1, 2, 3))
  })

  it('reads an entry only when the one before is on the disk', async () => {
    const folder = tempFolder()
    const size = 300_000
    const onDisk: number[] = []
    const entries = Array.from({ length: 5 }, (_, i): ZipEntry => {
      const read = () => {
        const [temporary = ''] = readdirSync(folder)
        onDisk.push(statSync(join(folder, temporary)).size)
        return noise(size)
      }
      return { name: `data/journal/2026-01.${i}.jsonl`, read }
    })
    await writeZip(join(folder, 'archive.zip'), entries, portsWith())
    expect(onDisk.map((bytes) => Math.floor(bytes / size))).toEqual([0, 1, 2, 3, 4])
  })

  it('lets go of an entry once it is written', async () => {
    setFlagsFromString('--expose-gc')
    const collect: () => void = runInNewContext('gc')
    const held: WeakRef<ArrayBuffer>[] = []
    const entry = (part: number): ZipEntry => ({
      name: `data/journal/2026-01.${part}.jsonl`,
      read() {
        const content = noise(mebibyte)
        held.push(new WeakRef(content.buffer))
        return content
      },
    })
    let stillHeld = Number.NaN
    const last = {
      name: 'data/plans.json',
      async read() {
        await turn()
        collect()
        stillHeld = held.filter((content) => content.deref() !== undefined).length
        return new Uint8Array(0)
      },
    }
    await writeZip(join(tempFolder(), 'archive.zip'), [...[1, 2, 3, 4, 5, 6].map(entry), last], portsWith())
    expect(held).toHaveLength(6)
    expect(stillHeld).toBeLessThanOrEqual(1)
  })

  it('lets other work have its turn, writing and reading', async () => {
    const path = join(tempFolder(), 'archive.zip')
    let turns = 0
    let over = false
    const other = async () => {
      for (; !over; turns += 1) await turn()
    }
    const working = other()
    await writeArchive(path, contentOf({ 'plans.json': noise(8 * mebibyte) }), portsWith())
    expect(turns).toBeGreaterThan(8)
    turns = 0
    await readArchive(path, reading)
    expect(turns).toBeGreaterThan(8)
    turns = 0
    for await (const part of slices(new Uint8Array(8 * mebibyte))) expect(part).toHaveLength(mebibyte)
    expect(turns).toBeGreaterThanOrEqual(8)
    over = true
    await working
  })
})

describe('what could not be read again is not written', () => {
  const empty = () => new Uint8Array(0)
  const long = () => new Uint8Array(65 * mebibyte)
  const many = Array.from({ length: 5001 }, (_, i) => ({ name: `data/journal/2026-01.${i}.jsonl`, read: empty }))
  it.each<[string, ZipEntry[], string]>([
    ['a name that leads out', [{ name: '../plans.json', read: empty }], 'ARCHIVE_INVALID'],
    ['a name that is no file of Lectern', [{ name: 'data/lock.json', read: empty }], 'ARCHIVE_INVALID'],
    ['a device no Windows can have', [{ name: 'data/others/con/2026-01.jsonl', read: empty }], 'ARCHIVE_INVALID'],
    ['a name twice', [0, 1].map(() => ({ name: 'data/plans.json', read: empty })), 'ARCHIVE_INVALID'],
    ['too many entries', many, 'ARCHIVE_TOO_LARGE'],
    [
      'one that packs too well',
      [{ name: 'data/plans.json', read: () => new Uint8Array(2 * mebibyte) }],
      'ARCHIVE_TOO_LARGE',
    ],
    ['one that is too large', [{ name: 'data/plans.json', read: long }], 'ARCHIVE_TOO_LARGE'],
  ])('%s', async (_, entries, code) => {
    const { path, isUntouched } = oldArchive()
    await expect(writeZip(path, entries, portsWith())).rejects.toMatchObject({ code, data: { file: path } })
    isUntouched()
  })
})

it('content without an end is not taken beyond the cap', async () => {
  const { path, isUntouched } = oldArchive()
  let taken = 0
  async function* endless() {
    for (const part = new Uint8Array(mebibyte); taken < 1000; taken += 1) yield part
  }
  const entries = [{ name: 'data/plans.json', read: endless }]
  await expect(writeZip(path, entries, portsWith())).rejects.toMatchObject({ code: 'ARCHIVE_TOO_LARGE' })
  expect(taken).toBe(64)
  isUntouched()
})

it('the content is on the disk before it takes its name, and the name before it is done', async () => {
  const folder = tempFolder()
  const calls: string[] = []
  const watched = withFiles(realDisk, (file, path) => ({
    ...file,
    async sync() {
      await file.sync()
      calls.push(path === folder ? 'sync folder' : `sync ${(await file.stat()).size}`)
    },
  }))
  const disk: Disk = {
    ...watched,
    async rename(from, to) {
      calls.push('rename')
      await realDisk.rename(from, to)
    },
  }
  await writeArchive(join(folder, 'archive.zip'), contentOf(sample), portsWith({ disk }))
  const size = statSync(join(folder, 'archive.zip')).size
  expect(calls).toEqual([`sync ${size}`, 'rename', ...(process.platform === 'win32' ? [] : ['sync folder'])])
})

describe('when something fails', () => {
  const files = { ...sample, 'journal/2026-10.jsonl': noise(4000) }
  const write = (path: string, over: Partial<WritePorts>) => writeArchive(path, contentOf(files), portsWith(over))

  it.each([
    { code: 'ENOSPC', reports: 'short write' },
    { code: 'ENOSPC', reports: 'error' },
    { code: 'EDQUOT', reports: 'error' },
  ] as const)(
    'a full disk ($code, $reports) at any byte leaves the old archive and nothing beside it',
    async (fullness) => {
      const { path, isUntouched } = oldArchive()
      let written = 0
      for (let room = 0; ; room += 97) {
        const { disk, met } = fullDisk(realDisk, room, fullness)
        const error = await write(path, { disk }).then(
          () => null,
          (caught: unknown) => caught,
        )
        if (!met()) break
        expect(error).toMatchObject({ name: 'StoreError', code: 'STORE_DISK_FULL', data: { file: path } })
        isUntouched()
        written += 1
      }
      expect(written).toBeGreaterThan(50)
      expect((await readArchive(path, reading)).files.size).toBe(6)
    },
  )

  it('any call of the disk failing leaves the old archive or the new one, and nothing beside it', async () => {
    const { path, isUntouched } = oldArchive()
    let failures = 0
    for (let at = 1; ; at += 1) {
      writeFileSync(path, 'the old archive')
      const failing = failingDisk(realDisk, { at, code: 'EIO', lasting: false, only: 'changes' })
      const error = await write(path, { disk: failing.disk }).then(
        () => null,
        (caught: unknown) => caught,
      )
      if (failing.calls() < at) break
      expect(error).toMatchObject({ name: 'StoreError', code: 'STORE_WRITE_FAILED' })
      if (readFileSync(path).length > 100) expect((await readArchive(path, reading)).files.size).toBe(6)
      else isUntouched()
      failures += 1
    }
    expect(failures).toBeGreaterThan(10)
  })

  it('a file that cannot be read for it leaves the old archive and nothing beside it', async () => {
    const { path, isUntouched } = oldArchive()
    const broken = { path: 'plans.json', read: () => Promise.reject(new Error('EIO')) }
    const content = { ...contentOf(sample), files: [...contentOf({ 'settings.json': noise(10) }).files, broken] }
    await expect(writeArchive(path, content, portsWith())).rejects.toMatchObject({ code: 'STORE_WRITE_FAILED' })
    isUntouched()
  })

  it('a folder that is not there, and a temporary file of someone else, are told and left alone', async () => {
    const { path } = oldArchive()
    await expect(write(join(path, '..', 'none', 'a.zip'), {})).rejects.toMatchObject({ code: 'STORE_WRITE_FAILED' })
    const theirs = join(path, '..', '.archive.zip.fixed.tmp')
    writeFileSync(theirs, 'theirs')
    await expect(write(path, { newId: () => 'fixed' })).rejects.toMatchObject({ name: 'StoreError' })
    expect(readFileSync(theirs, 'utf8')).toBe('theirs')
  })
})
