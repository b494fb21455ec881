import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  masteryByDomain,
  masteryByObjective,
  masteryByTopic,
  objectiveMastery,
  type Practised,
} from '../../../src/core/readiness/mastery'

const practised = (more: Partial<Practised> = {}): Practised => ({
  objectives: ['aws-mla-c02/1.1.a'],
  topics: ['feature-stores'],
  right: 1,
  total: 1,
  lastRight: true,
  ...more,
})

const objective = { id: 'aws-mla-c02/1.1.a', topics: ['feature-stores', 'data-quality'] }

describe('mastery', () => {
  it('of one right question is two thirds, from 22 to 97 %: Beta(2, 1)', () => {
    const one = masteryByObjective([practised()]).get(objective.id)
    expect(one).toMatchObject({ right: 1, total: 1, credit: 1 })
    expect(one?.share).toBeCloseTo(2 / 3, 12)
    expect(Math.abs((one?.low ?? 0) - Math.sqrt(0.05))).toBeLessThan(0.01)
    expect(Math.abs((one?.high ?? 0) - Math.sqrt(0.95))).toBeLessThan(0.01)
  })

  it('counts a question half by its last answer and half by all', () => {
    const learnt = practised({ right: 1, total: 2, lastRight: true })
    const lost = practised({ right: 3, total: 4, lastRight: false })
    expect(masteryByTopic([learnt]).get('feature-stores')).toMatchObject({ right: 1, total: 1, credit: 0.75 })
    expect(masteryByTopic([lost]).get('feature-stores')).toMatchObject({ right: 0, total: 1, credit: 0.375 })
    expect(masteryByTopic([learnt, lost]).get('feature-stores')?.share).toBeCloseTo(2.125 / 4, 12)
  })

  it('counts a question for all of its objectives and topics, once each, and for one domain', () => {
    const wide = practised({
      objectives: ['aws-mla-c02/2.1.a', 'aws-mla-c02/2.1.a', 'aws-mla-c02/3.2.b'],
      topics: ['drift', 'monitoring', 'drift'],
    })
    expect([...masteryByObjective([wide])].map(([id, { total }]) => [id, total])).toEqual([
      ['aws-mla-c02/2.1.a', 1],
      ['aws-mla-c02/3.2.b', 1],
    ])
    expect([...masteryByTopic([wide])].map(([id, { total }]) => [id, total])).toEqual([
      ['drift', 1],
      ['monitoring', 1],
    ])
    expect([...masteryByDomain([wide, practised({ objectives: [] })]).keys()]).toEqual(['2'])
  })

  it('of what was never answered is not there', () => {
    expect(masteryByObjective([practised({ right: 0, total: 0, lastRight: false })]).size).toBe(0)
  })
})

describe('mastery of an objective', () => {
  const nothing = masteryByTopic([])
  const questions = (count: number, right: boolean) =>
    Array.from({ length: count }, () => practised({ objectives: [], right: right ? 1 : 0, lastRight: right }))

  it('is unknown without any evidence', () => {
    expect(objectiveMastery(objective, nothing, nothing)).toEqual({
      right: 0,
      total: 0,
      credit: 0,
      share: null,
      low: 0,
      high: 1,
    })
  })

  it('without topics known elsewhere is that of its own questions', () => {
    const own = masteryByObjective([practised(), practised({ right: 0, lastRight: false })])
    expect(objectiveMastery(objective, own, nothing)).toEqual(own.get(objective.id))
  })

  it('takes a question on its topics elsewhere for a quarter of one', () => {
    const known = objectiveMastery(objective, nothing, masteryByTopic(questions(4, true)))
    expect(known).toMatchObject({ right: 0, total: 0 })
    // As one right answer of its own.
    expect(known.share).toBeCloseTo(2 / 3, 12)
  })

  it('takes any number of them for four at most', () => {
    const known = objectiveMastery(objective, nothing, masteryByTopic(questions(400, true)))
    expect(known.share).toBeCloseTo(5 / 6, 12)
    const own = masteryByObjective(Array.from({ length: 8 }, () => practised({ right: 0, lastRight: false })))
    expect(objectiveMastery(objective, own, masteryByTopic(questions(400, true))).share).toBeCloseTo(5 / 14, 12)
  })

  it('always lies within its range, and never falls with one more right question', () => {
    const record = fc
      .record({ total: fc.integer({ min: 1, max: 9 }), part: fc.nat(9), lastRight: fc.boolean() })
      .map(({ total, part, lastRight }) => practised({ total, right: Math.min(total, part), lastRight }))
    const some = fc.array(record, { maxLength: 30 })
    fc.assert(
      fc.property(some, some, (own, elsewhere) => {
        const of = (questions: Practised[]) =>
          objectiveMastery(objective, masteryByObjective(questions), masteryByTopic(elsewhere))
        const before = of(own)
        const after = of([...own, practised()])
        expect(after.share ?? 0).toBeGreaterThanOrEqual(before.share ?? 0)
        for (const { low, share, high } of [before, after]) {
          expect(low >= 0 && high <= 1 && low <= (share ?? 1) && (share ?? 0) <= high).toBe(true)
        }
      }),
    )
  })
})
