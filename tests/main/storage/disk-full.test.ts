import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { realDisk } from '../../../src/main/storage/disk'
import { dayBefore, dayOn } from './disks/day'
import { fastFolder } from './disks/fast-folder'
import { type Fullness, fullDisk } from './disks/full'

const budgets = 64

/** Bytes the day's work writes when there is room for all of it. */
async function needed(before: string | null): Promise<number> {
  let [enough, short] = [1 << 20, 0]
  while (enough - short > 64) {
    const budget = (enough + short) >> 1
    const { disk, met, heal } = fullDisk(realDisk, budget, { code: 'ENOSPC', reports: 'error' })
    await dayOn(join(fastFolder(), 'day'), before, { disk, heal })
    if (met()) short = budget
    else enough = budget
  }
  return enough
}

const kinds: Fullness[] = [
  { code: 'ENOSPC', reports: 'short write' },
  { code: 'ENOSPC', reports: 'error' },
  { code: 'EDQUOT', reports: 'short write' },
]

describe.each([
  { start: 'on a first day', before: async () => null },
  { start: 'on any other day', before: dayBefore },
])('a disk that becomes full $start', ({ before }) => {
  it.each(kinds)(
    'with $code, told by a $reports, loses nothing, cuts no file and leaves nothing over',
    async (kind) => {
      const first = await before()
      const all = await needed(first)
      const base = fastFolder()
      const problems: string[] = []
      let met = 0
      for (let n = 0; n < budgets; n += 1) {
        const budget = Math.floor((all * n) / budgets)
        const full = fullDisk(realDisk, budget, kind)
        const wrong = await dayOn(join(base, `${n}`), first, full)
        problems.push(...wrong.map((what) => `room for ${budget} bytes: ${what}`))
        if (full.met()) met += 1
      }
      expect(problems).toEqual([])
      expect(met).toBe(budgets)
    },
  )
})
