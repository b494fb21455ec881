import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Job, ledgerOf, shortfallOf } from '../../../src/core/plan/windows'
import { greatestFlow } from './independent'

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/** A greatest flow by looking for augmenting paths, minute by minute (Ford and Fulkerson 1956). */
function flowByPaths(minutes: readonly number[], jobs: readonly Job[]): number {
  const units = jobs.flatMap((job) => Array.from({ length: job.minutes }, () => job))
  const slots = minutes.flatMap((count, day) => Array.from({ length: count }, () => day))
  const takenBy = new Map<number, number>()
  const augment = (unit: number, seen: Set<number>): boolean => {
    const job = units[unit]
    for (const [slot, day] of slots.entries()) {
      if (!job || day < job.release || day > job.deadline || seen.has(slot)) continue
      seen.add(slot)
      const owner = takenBy.get(slot)
      if (owner !== undefined && !augment(owner, seen)) continue
      takenBy.set(slot, unit)
      return true
    }
    return false
  }
  return units.filter((_, unit) => augment(unit, new Set())).length
}

const anyWeek = fc.array(fc.nat(6), { minLength: 1, maxLength: 8 })
const anyJobs = fc.array(
  fc.record({ release: fc.nat(8), span: fc.integer({ min: -1, max: 8 }), minutes: fc.integer({ min: 1, max: 6 }) }),
  { maxLength: 7 },
)
const jobsOf = (given: readonly { release: number; span: number; minutes: number }[]): Job[] =>
  given.map(({ release, span, minutes }) => ({ release, deadline: release + span, minutes }))

describe('work between days', () => {
  it('fits where the days have room, and is short by what they lack, by the day it is due', () => {
    const free = { from: 10, minutes: [60, 0, 60, 60] }
    expect(shortfallOf(free, [{ release: 10, deadline: 13, minutes: 180 }])).toEqual({ minutes: 0, by: null })
    // 100 minutes by day 11 have 60, and 100 on day 12 have 60 as well.
    const jobs = [
      { release: 10, deadline: 11, minutes: 100 },
      { release: 12, deadline: 12, minutes: 100 },
    ]
    expect(shortfallOf(free, jobs)).toEqual({ minutes: 80, by: 11 })
    expect(shortfallOf(free, [{ release: 12, deadline: 11, minutes: 5 }])).toEqual({ minutes: 5, by: 11 })
    expect(shortfallOf({ from: 0, minutes: [] }, [{ release: 0, deadline: 4, minutes: 7 }]).minutes).toBe(7)
  })

  it('is short exactly by what no flow can carry', () => {
    fc.assert(
      fc.property(anyWeek, anyJobs, (minutes, given) => {
        const jobs = jobsOf(given)
        const flow = flowByPaths(minutes, jobs)
        expect(shortfallOf({ from: 0, minutes }, jobs).minutes).toBe(total(jobs.map((job) => job.minutes)) - flow)
        // The flow that the tests of whole plans use is the same one.
        expect(greatestFlow(new Map(minutes.entries()), jobs)).toBe(flow)
      }),
      { numRuns: 500 },
    )
  })

  it('taken one after another never comes to more than fits, and to as much as a flow carries', () => {
    fc.assert(
      fc.property(anyWeek, anyJobs, (minutes, given) => {
        const jobs = jobsOf(given)
        const ledger = ledgerOf({ from: 0, minutes }, jobs)
        const kept = jobs.map((job) => {
          const taken = Math.min(job.minutes, ledger.room(job))
          ledger.take(job, taken)
          return { ...job, minutes: taken }
        })
        expect(
          shortfallOf(
            { from: 0, minutes },
            kept.filter((job) => job.minutes > 0),
          ).minutes,
        ).toBe(0)
        expect(total(kept.map((job) => job.minutes))).toBe(flowByPaths(minutes, jobs))
      }),
      { numRuns: 500 },
    )
  })
})
