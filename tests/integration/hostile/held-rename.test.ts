import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Disk, realDisk } from '../../../src/main/storage/disk'
import { tempFolder } from '../../scripts/temp-folder'

const waits = vi.hoisted(() => [] as number[])
vi.mock('node:timers/promises', () => ({
  setTimeout: async (ms: number) => {
    waits.push(ms)
  },
}))
const { replaceFile } = await import('../../../src/main/storage/durable')

const platform = process.platform
const setPlatform = (value: string) => Object.defineProperty(process, 'platform', { value })
afterEach(() => {
  setPlatform(platform)
  waits.length = 0
})

/** A disk where somebody holds the file for so many renames. */
function heldDisk(times: number, code: string) {
  let tries = 0
  const disk: Disk = {
    ...realDisk,
    async rename(from, to) {
      tries += 1
      if (tries <= times) throw Object.assign(new Error(`${code}: rename`), { code })
      await realDisk.rename(from, to)
    },
  }
  return { disk, tries: () => tries }
}

describe('a file that a virus scanner or a sync program holds while it is replaced', () => {
  it.each(['EPERM', 'EBUSY', 'EACCES'])('takes its new content once it is let go: %s', async (code) => {
    setPlatform('win32')
    const folder = tempFolder({ 'plans.json': 'old' })
    const { disk, tries } = heldDisk(8, code)
    await replaceFile(disk, join(folder, 'plans.json'), 'new', 'u')
    expect(tries()).toBe(9)
    expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(2_000)
    expect(readFileSync(join(folder, 'plans.json'), 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['plans.json'])
  })

  it('keeps its old content, whole, when it is never let go, and the save says so', async () => {
    setPlatform('win32')
    const folder = tempFolder({ 'plans.json': 'old' })
    const { disk } = heldDisk(Number.POSITIVE_INFINITY, 'EPERM')
    await expect(replaceFile(disk, join(folder, 'plans.json'), 'new', 'u')).rejects.toMatchObject({
      code: 'STORE_READ_ONLY',
    })
    expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(5_000)
    expect(readFileSync(join(folder, 'plans.json'), 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['plans.json'])
  })

  it.each([
    ['win32', 'ENOSPC'],
    ['linux', 'EPERM'],
  ])('is not waited for where waiting does not help: %s, %s', async (system, code) => {
    setPlatform(system)
    const folder = tempFolder({ 'plans.json': 'old' })
    const { disk, tries } = heldDisk(1, code)
    await expect(replaceFile(disk, join(folder, 'plans.json'), 'new', 'u')).rejects.toThrow()
    expect([tries(), waits]).toEqual([1, []])
    expect(readFileSync(join(folder, 'plans.json'), 'utf8')).toBe('old')
  })
})
