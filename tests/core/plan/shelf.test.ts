import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makePlan } from '../../../src/core/plan/make-plan'
import { planDefaults, planDocument } from '../../../src/core/plan/schema'
import { conflictsIn, mergePlans, plansOf, withPlan } from '../../../src/core/plan/shelf'
import type { PlanDocument } from '../../../src/core/plan/types'
import { plansFrom1 } from '../../../src/main/storage/migrations/plans-1'
import { aBlueprint, aProgramme, percent } from '../../fixtures/programme'

const programme = aProgramme({
  blueprint: aBlueprint('acme-ml', [
    { weight: percent(60), tasks: [2] },
    { weight: percent(40), tasks: [1] },
  ]),
})

const plan = (id: string, buffer: number) =>
  makePlan({
    id,
    createdAt: '2026-11-22T10:00:00.000Z',
    revision: 0,
    programme,
    input: {
      ...planDefaults,
      programme: programme.id,
      start: '2026-11-23',
      exam: '2027-02-01',
      minutes: { mon: 60, tue: 60, wed: 60, thu: 60, fri: 0, sat: 120, sun: 0 },
      daysOff: [],
      buffer,
      studyMinutes: null,
    },
  })

const plans = [plan('one', 0), plan('one', 1), plan('two', 2)]
const empty: PlanDocument = { plans: [] }

const acts = fc.array(
  fc.record({ device: fc.nat(2), act: fc.constantFrom('set', 'remove', 'merge'), plan: fc.nat(2), from: fc.nat(2) }),
  { maxLength: 16 },
)

describe('the plans of several devices', () => {
  it('come together alike in any order, and lose no change that another did not know', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const copies: PlanDocument[] = [empty, empty, empty]
        for (const [i, { device, act, plan: which, from }] of list.entries()) {
          const own = copies[device] ?? empty
          const chosen = plans[which]
          if (!chosen) continue
          const change = { id: `c${i}`, at: `2026-11-22T10:00:0${i % 5}.000Z`, device: `d${device}` }
          if (act === 'merge') copies[device] = mergePlans(own, copies[from] ?? empty)
          else copies[device] = withPlan(own, chosen.id, act === 'set' ? chosen : null, change)
        }
        const [a = empty, b = empty, c = empty] = copies
        expect(mergePlans(a, b)).toEqual(mergePlans(b, a))
        expect(mergePlans(mergePlans(a, b), c)).toEqual(mergePlans(a, mergePlans(b, c)))
        expect(mergePlans(mergePlans(a, b), b)).toEqual(mergePlans(a, b))
        expect(planDocument.safeParse(mergePlans(mergePlans(a, b), c)).success).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('show the newest of two versions made apart, list the other, and are settled by choosing', () => {
    const [first, other] = plans
    if (!first || !other) throw new Error('no plans')
    const change = (id: string, second: number, device: string) => ({
      id,
      at: `2026-11-22T10:00:0${second}.000Z`,
      device,
    })
    const start = withPlan(empty, 'one', first, change('1', 0, 'x'))
    const here = withPlan(start, 'one', other, change('2', 1, 'x'))
    const there = withPlan(start, 'one', null, change('3', 2, 'y'))
    const both = mergePlans(here, there)
    expect(plansOf(both)).toEqual([])
    expect(conflictsIn(both).map(({ versions }) => versions.map(({ id }) => id))).toEqual([['3', '2']])
    const settled = withPlan(both, 'one', other, change('4', 3, 'x'))
    expect(conflictsIn(settled)).toEqual([])
    expect(plansOf(mergePlans(settled, both))).toEqual([other])
  })

  it('are carried over from the first form, and two copies of one folder meet again without a conflict', () => {
    const [first] = plans
    const migrated = planDocument.parse(plansFrom1({ plans: [first] }))
    expect(plansOf(migrated)).toEqual([first])
    expect(conflictsIn(mergePlans(migrated, planDocument.parse(plansFrom1({ plans: [first] }))))).toEqual([])
    const later = planDocument.parse(plansFrom1({ plans: [{ ...first, revision: 1 }] }))
    expect(conflictsIn(mergePlans(migrated, later))).toEqual([])
    expect(plansOf(mergePlans(migrated, later))[0]?.revision).toBe(1)
  })
})
