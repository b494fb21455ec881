import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slicesOf, unitsOf } from '../../../src/core/plan/slices'
import { mockReviewMinutes, type Stream, type Work, workFor } from '../../../src/core/plan/work'
import { aBlueprint, percent } from '../../fixtures/programme'

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
const minutes = (streams: readonly Stream[]): number =>
  sum(streams.flatMap(({ items }) => items.map((item) => item.minutes)))
const total = ({ streams, mocks }: Work): number => minutes(streams) + sum(mocks.map((item) => item.minutes))

describe('the work for an exam', () => {
  const blueprint = aBlueprint('x', [
    { weight: percent(60), tasks: [3, 2] },
    { weight: percent(40), tasks: [4] },
  ])

  it('adds up to the study time, two mock exams and their reviews', () => {
    const work = workFor(blueprint, 600, 120)
    // A 120-minute mock exam is reviewed in 40 minutes.
    expect(work.minutes).toBe(600 + 2 * (120 + 40))
    expect(total(work)).toBe(work.minutes)
    expect(minutes(work.streams.filter(({ domain }) => domain === '1'))).toBe(360)
    expect(minutes(work.streams.filter(({ domain }) => domain === '2'))).toBe(240)
  })

  it('learns for four tenths, looks back for a tenth but no more than fits into the last days', () => {
    const { streams } = workFor(blueprint, 6000, 120)
    const of = (domain: string, kind: string) => minutes(streams.filter((s) => s.domain === domain && s.kind === kind))
    expect(of('1', 'learn')).toBe(1440)
    // Five objectives at 5 minutes each are less than the 30 minutes a domain may always take.
    expect(of('1', 'review')).toBe(30)
    expect(of('1', 'drill')).toBe(3600 - 1440 - 30)
  })

  it('meets every objective in learning, in two passes of drills at least, and once at the end', () => {
    for (const stage of ['learn', 'review'] as const) {
      const met = workFor(blueprint, 600, 120)
        .streams.filter(({ kind }) => kind === stage)
        .flatMap(({ items }) => items.flatMap(({ objectives }) => objectives))
      expect(new Set(met).size).toBe(9)
    }
    const passes = workFor(blueprint, 600, 120).streams.filter(({ kind }) => kind === 'drill')
    expect(passes.filter(({ domain }) => domain === '1').length).toBeGreaterThanOrEqual(2)
    for (const { domain, items } of passes) {
      expect(new Set(items.flatMap(({ objectives }) => objectives)).size).toBe(domain === '1' ? 5 : 4)
    }
  })

  it('names sessions by kind, task and number, each once', () => {
    const ids = workFor(blueprint, 600, 120).streams.flatMap(({ items }) => items.map(({ id }) => id))
    expect(ids).toContain('learn-1.1-1')
    expect(ids).toContain('drill-2.1-1')
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('reviews a mock exam for a third of it, from 15 to 60 minutes', () => {
    expect([45, 90, 120, 130, 170, 180, 240, 30].map(mockReviewMinutes)).toEqual([15, 30, 40, 45, 55, 60, 60, 15])
  })

  it('plans by tasks, or by domains, where a blueprint lists no objectives', () => {
    const bare = aBlueprint('x', [
      { weight: null, tasks: [0, 0] },
      { weight: null, tasks: [] },
    ])
    const learn = workFor(bare, 600, 120).streams.filter(({ kind }) => kind === 'learn')
    expect(learn.flatMap(({ items }) => items.map(({ title }) => title))).toEqual([
      'Task 1.1, 1 of 2',
      'Task 1.1, 2 of 2',
      'Task 1.2, 1 of 2',
      'Task 1.2, 2 of 2',
      'Domain 2, 1 of 4',
      'Domain 2, 2 of 4',
      'Domain 2, 3 of 4',
      'Domain 2, 4 of 4',
    ])
    expect(total(workFor(bare, 600, 120))).toBe(920)
  })

  it('loses no minute and no objective, however odd the blueprint and the time', () => {
    const domain = fc.record({
      weight: fc.option(
        fc.integer({ min: 1, max: 60 }).map((w) => percent(w)),
        { nil: null },
      ),
      tasks: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 6 }),
    })
    fc.assert(
      fc.property(
        fc.array(domain, { minLength: 1, maxLength: 12 }),
        fc.oneof(fc.integer({ min: 60, max: 300 }), fc.integer({ min: 60, max: 60_000 })),
        fc.integer({ min: 1, max: 400 }),
        (domains, study, mock) => {
          const work = workFor(aBlueprint('x', domains), study, mock)
          expect(total(work)).toBe(work.minutes)
          for (const { items } of work.streams) for (const item of items) expect(item.minutes).toBeGreaterThan(0)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('slices', () => {
  it('are 15 minutes or more wherever there are 15 to give, and at most one and a half times the target', () => {
    const tasks = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 6 })
    fc.assert(
      fc.property(tasks, fc.integer({ min: 15, max: 5000 }), fc.constantFrom(20, 25, 30), (counts, given, target) => {
        const [domain] = aBlueprint('x', [{ weight: null, tasks: counts }]).domains
        const units = domain ? unitsOf(domain) : []
        const slices = slicesOf(units, given, { target })
        expect(sum(slices.map((slice) => slice.minutes))).toBe(given)
        expect(slices[0]?.from).toBe(0)
        expect(slices.at(-1)?.to).toBe(units.length)
        for (const [i, slice] of slices.entries()) {
          expect(slice.minutes).toBeGreaterThanOrEqual(15)
          expect(slice.minutes).toBeLessThanOrEqual(1.5 * target + 5)
          expect(slice.from).toBeCloseTo(slices[i - 1]?.to ?? 0, 9)
        }
      }),
      { numRuns: 500 },
    )
  })
})
