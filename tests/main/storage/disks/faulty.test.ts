import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type DiskFile, realDisk } from '../../../../src/main/storage/disk'
import { failingDisk } from './failing'
import { fastFolder } from './fast-folder'
import { fullDisk } from './full'

const put = (file: DiskFile, text: string, position = 0) => file.write(Buffer.from(text), 0, text.length, position)

describe('a full disk', () => {
  it.each(['short write', 'error'] as const)('takes what there is room for and ends in a %s', async (reports) => {
    const path = join(fastFolder(), 'a')
    const { disk, met, heal } = fullDisk(realDisk, 10, { code: 'EDQUOT', reports })
    const file = await disk.open(path, 'wx')
    await put(file, '1234567')
    expect(met()).toBe(false)
    const end = put(file, 'abcdef', 7)
    if (reports === 'error') await expect(end).rejects.toMatchObject({ code: 'EDQUOT' })
    else expect(await end).toMatchObject({ bytesWritten: 3 })
    expect([met(), readFileSync(path, 'utf8')]).toEqual([true, '1234567abc'])
    await expect(put(file, 'd', 10)).rejects.toMatchObject({ code: 'EDQUOT' })
    await expect(disk.open(`${path}2`, 'wx')).rejects.toMatchObject({ code: 'EDQUOT' })
    heal()
    await put(file, 'def', 10)
    await file.close()
    expect(readFileSync(path, 'utf8')).toBe('1234567abcdef')
  })
})

describe('a failing disk', () => {
  const failure = { code: 'EIO', only: 'changes', lasting: false } as const

  it('fails the call it was asked to, counts on and works again', async () => {
    const root = fastFolder()
    const { disk, calls } = failingDisk(realDisk, { ...failure, at: 2 })
    await disk.mkdir(join(root, 'a'))
    await expect(disk.mkdir(join(root, 'b'))).rejects.toMatchObject({ code: 'EIO' })
    await disk.mkdir(join(root, 'b'))
    expect([calls(), (await disk.readdir(root)).sort()]).toEqual([3, ['a', 'b']])
  })

  it('fails for ever, but only at what it was asked to, until it is healed', async () => {
    const root = fastFolder()
    const { disk, heal } = failingDisk(realDisk, { at: 1, code: 'EACCES', only: 'reads', lasting: true })
    await disk.mkdir(join(root, 'a'))
    for (let again = 0; again < 3; again += 1) {
      await expect(disk.readdir(root)).rejects.toMatchObject({ code: 'EACCES' })
    }
    heal()
    expect(await disk.readdir(root)).toEqual(['a'])
  })

  it('writes half before a write fails', async () => {
    const path = join(fastFolder(), 'a')
    const { disk } = failingDisk(realDisk, { ...failure, at: 2 })
    const file = await disk.open(path, 'a')
    await expect(put(file, '123456')).rejects.toMatchObject({ code: 'EIO' })
    expect(readFileSync(path, 'utf8')).toBe('123')
    await file.close()
  })

  it('loses at a failed sync what was written since the last one', async () => {
    const path = join(fastFolder(), 'a')
    const { disk } = failingDisk(realDisk, { ...failure, at: 5 })
    const file = await disk.open(path, 'a')
    await put(file, 'kept')
    await file.datasync()
    await put(file, 'lost')
    await expect(file.datasync()).rejects.toMatchObject({ code: 'EIO' })
    await file.datasync()
    await file.close()
    expect(readFileSync(path, 'utf8')).toBe('kept\0\0\0\0')
  })

  it('closes what it fails to close', async () => {
    const path = join(fastFolder(), 'a')
    const { disk } = failingDisk(realDisk, { ...failure, at: 2 })
    const file = await disk.open(path, 'wx')
    await expect(file.close()).rejects.toMatchObject({ code: 'EIO' })
    await expect(file.stat()).rejects.toMatchObject({ code: 'EBADF' })
  })
})
