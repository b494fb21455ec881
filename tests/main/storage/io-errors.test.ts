import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { realDisk } from '../../../src/main/storage/disk'
import { dayBefore, dayOn } from './disks/day'
import { type Failure, failingDisk } from './disks/failing'
import { fastFolder } from './disks/fast-folder'

type Kind = Omit<Failure, 'at'>

const codes = ['EIO', 'EACCES', 'EROFS', 'EPERM'] as const
const sorts = ['changes', 'reads'] as const

const kinds: Kind[] = codes.flatMap((code) =>
  sorts.flatMap((only) => [true, false].map((lasting) => ({ code, only, lasting }))),
)

// Most of the time goes into waiting for the disk.
const atOnce = 4

/** Fails one call after the other, until the day's work does not come so far. Gives how many that were. */
async function failEach(kind: Kind, before: string | null): Promise<{ calls: number; problems: string[] }> {
  const base = fastFolder()
  const problems: string[] = []
  let [next, calls] = [1, Number.POSITIVE_INFINITY]
  const lane = async () => {
    for (let at = next++; at <= calls; at = next++) {
      const failing = failingDisk(realDisk, { ...kind, at })
      const wrong = await dayOn(join(base, `${at}`), before, failing)
      problems.push(...wrong.map((what) => `call ${at}: ${what}`))
      if (failing.calls() < at) calls = Math.min(calls, at - 1)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return { calls, problems }
}

describe('a disk that fails at each call in turn', () => {
  it.each(kinds)('with $code, lasting $lasting, of its $only, loses nothing and says so', async (kind) => {
    const { calls, problems } = await failEach(kind, await dayBefore())
    expect(problems).toEqual([])
    expect(calls).toBeGreaterThan(60)
  })

  it.each(kinds.filter(({ code }) => code === 'EIO'))(
    'also on the first day: lasting $lasting, of its $only',
    async (kind) => {
      const { calls, problems } = await failEach(kind, null)
      expect(problems).toEqual([])
      expect(calls).toBeGreaterThan(60)
    },
  )
})
