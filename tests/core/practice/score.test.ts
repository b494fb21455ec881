import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { programme } from '../../../src/core/catalog/schema'
import type { Answer } from '../../../src/core/practice/answer'
import type { Attempt, AttemptItem } from '../../../src/core/practice/attempt'
import type { Question } from '../../../src/core/practice/pack-schema'
import { marksOf, outcomeOf, scoreAttempt, wilson } from '../../../src/core/practice/score'
import { fold, untouched } from './attempt-acts'
import { matching, multiple, ordering, single } from './samples'

describe("Wilson's interval", () => {
  // 81/263 to 1/29: R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in
  // Medicine 17 (1998), table I, method 3.
  it.each([
    [81, 263, 25.53, 36.62],
    [15, 148, 6.24, 16.05],
    [0, 20, 0, 16.11],
    [1, 29, 0.61, 17.18],
    [8, 10, 49.02, 94.33],
    [29, 29, 88.3, 100],
  ])('of %i in %i is %f to %f percent', (right, total, low, high) => {
    const range = wilson(right, total)
    expect(range.low).toBeCloseTo(low, 1)
    expect(range.high).toBeCloseTo(high, 1)
  })

  it('of nothing is everything', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 100 })
  })

  it('holds the share itself, stays within 0 to 100, and mirrors right and wrong', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (total, n) => {
        const right = n % (total + 1)
        const { low, high } = wilson(right, total)
        const share = (100 * right) / total
        expect(low >= 0 && low <= share + 1e-9 && share - 1e-9 <= high && high <= 100).toBe(true)
        expect(wilson(total - right, total).low).toBeCloseTo(100 - high, 6)
      }),
    )
  })
})

const programmeOf = (id: string) =>
  programme.parse(JSON.parse(readFileSync(`resources/catalog/programmes/${id}.json`, 'utf8')))

const mla = programmeOf('aws-mla-c02')

const item = (question: string, answer: Answer | null, more: Partial<AttemptItem> = {}): AttemptItem => ({
  ...untouched(question),
  seen: true,
  answer,
  ms: 1000,
  ...more,
})

const attemptOf = (items: AttemptItem[]): Attempt => ({
  ...fold(),
  mode: 'exam',
  items,
  finished: { at: '2026-11-22T11:00:00.000Z', reason: 'learner' },
})

const questions = (...all: Question[]) => new Map(all.map((question) => [question.id, question]))
const in1 = { objectives: ['aws-mla-c02/1.1.1'] }
const in3 = { objectives: ['aws-mla-c02/3.2.1'] }

/** Domain 1: one right, one wrong; domain 3: one unanswered; no domain: one right. */
const bank = questions(single(in1), multiple(in1), ordering(in3), matching())
const attempt = attemptOf([
  item('single-1', { type: 'single', option: 'cache' }, { flagged: true, changes: 2, confidence: 'sure' }),
  item('multiple-1', { type: 'multiple', options: ['cache'] }, { changes: 1, confidence: 'sure' }),
  item('ordering-1', null, { flagged: true, ms: 0 }),
  item('matching-1', { type: 'matching', pairs: { slow: 'cache', dear: 'precision' } }),
])

describe('a score', () => {
  const score = scoreAttempt(attempt, bank, mla)

  it('counts right answers over all questions, unanswered ones as not right', () => {
    expect(score).toMatchObject({ right: 2, total: 4, unanswered: 1, ms: 3000 })
    expect(score).toMatchObject(wilson(2, 4))
    expect(score.verdicts).toEqual({
      'single-1': 'right',
      'multiple-1': 'wrong',
      'ordering-1': 'unanswered',
      'matching-1': 'right',
    })
  })

  it('tells flagged and changed ones apart', () => {
    expect(score.flagged).toMatchObject({ right: 1, total: 2 })
    expect(score.changed).toEqual({ total: 2, right: 1 })
  })

  it('counts by type, in a fixed order, only the types there are', () => {
    expect(score.byType).toEqual([
      { type: 'single', right: 1, total: 1 },
      { type: 'multiple', right: 0, total: 1 },
      { type: 'ordering', right: 0, total: 1 },
      { type: 'matching', right: 1, total: 1 },
    ])
    expect(scoreAttempt(attempt, questions(single()), null).byType).toEqual([{ type: 'single', right: 1, total: 1 }])
  })

  it('counts by domain, with the weight its vendor gives it, and the rest at the end', () => {
    expect(score.byDomain.map(({ domain, weight, right, total }) => [domain, weight, right, total])).toEqual([
      ['1', '28', 1, 2],
      ['3', '24', 0, 1],
      [null, null, 1, 1],
    ])
  })

  it('sets how sure somebody was beside how often that was right; who did not say is not counted', () => {
    expect(score.byConfidence).toEqual([{ confidence: 'sure', right: 1, total: 2 }])
  })

  it('is kept as a letter for each question, in the order of the paper', () => {
    expect(marksOf(attempt, bank)).toBe('rwur')
    expect(marksOf(attempt, questions(single(in1)))).toBe('r---')
    expect(marksOf(attemptOf([untouched('single-1'), item('single-1', null)]), bank)).toBe('-u')
  })

  it('is recorded by the domains the questions name, whatever the catalog knows of them', () => {
    expect(outcomeOf(attempt, bank)).toEqual({
      right: 2,
      total: 4,
      ms: 3000,
      domains: [
        { domain: '1', right: 1, total: 2 },
        { domain: '3', right: 0, total: 1 },
        { domain: null, right: 1, total: 1 },
      ],
    })
    expect(outcomeOf(attempt, questions())).toEqual({ right: 0, total: 0, ms: 0, domains: [] })
  })

  it('of vendor-neutral questions is one group', () => {
    const all = scoreAttempt(attempt, bank, null)
    expect(all.byDomain).toEqual([
      { domain: null, title: 'All questions', weight: null, right: 2, total: 4, ...wilson(2, 4) },
    ])
  })

  it('leaves out questions that the pack no longer has', () => {
    const less = scoreAttempt(attempt, questions(single(in1)), mla)
    expect(less).toMatchObject({ right: 1, total: 1, unanswered: 0, ms: 1000 })
    expect(Object.keys(less.verdicts)).toEqual(['single-1'])
  })

  it('of nothing is nothing', () => {
    expect(scoreAttempt(attemptOf([]), bank, mla)).toMatchObject({ right: 0, total: 0, byDomain: [], byType: [] })
  })

  it('adds up: domains and types share out all questions', () => {
    const add = (rows: readonly { right: number; total: number }[]) =>
      rows.reduce((sum, row) => ({ right: sum.right + row.right, total: sum.total + row.total }), {
        right: 0,
        total: 0,
      })
    expect(add(score.byDomain)).toEqual({ right: 2, total: 4 })
    expect(add(score.byType)).toEqual({ right: 2, total: 4 })
  })
})
