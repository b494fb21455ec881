import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { programme } from '../../../src/core/catalog/schema'
import type { Answer } from '../../../src/core/practice/answer'
import type { Attempt, AttemptItem } from '../../../src/core/practice/attempt'
import { examRules } from '../../../src/core/practice/exam-rules'
import type { Question } from '../../../src/core/practice/pack-schema'
import { scoreAttempt, wilson } from '../../../src/core/practice/score'
import { matching, multiple, ordering, packOf, single } from './samples'

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
  question,
  seen: true,
  answer,
  flagged: false,
  struck: [],
  checked: false,
  ms: 1000,
  before: null,
  changes: 0,
  ...more,
})

const attemptOf = (items: AttemptItem[]): Attempt => ({
  id: 'a',
  mode: 'exam',
  title: 't',
  pack: 'sample',
  packVersion: '1.0.0',
  programme: null,
  seed: 1,
  startedAt: '2026-11-22T10:00:00.000Z',
  deadline: null,
  planned: null,
  items,
  current: '',
  finished: { at: '2026-11-22T11:00:00.000Z', reason: 'learner' },
})

const questions = (...all: Question[]) => new Map(all.map((question) => [question.id, question]))
const in1 = { objectives: ['aws-mla-c02/1.1.1'] }
const in3 = { objectives: ['aws-mla-c02/3.2.1'] }

/** Domain 1: one right, one wrong; domain 3: one unanswered; no domain: one right. */
const bank = questions(single(in1), multiple(in1), ordering(in3), matching())
const attempt = attemptOf([
  item('single-1', { type: 'single', option: 'cache' }, { flagged: true, changes: 2 }),
  item('multiple-1', { type: 'multiple', options: ['cache'] }, { changes: 1 }),
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

describe('exam rules', () => {
  const pack = (count: number) => packOf(Array.from({ length: count }, (_, i) => single({ id: `q-${i}` })))

  it('are those of the guide: MLA-C01 has 65 questions in 130 minutes', () => {
    expect(examRules(pack(200), programmeOf('aws-mla-c01'))).toMatchObject({
      questions: 65,
      minutes: 130,
      full: { questions: 65, minutes: 130 },
      types: ['single', 'multiple', 'ordering', 'matching'],
      line: 75,
      assumptions: ['The line at 75 % is Lectern’s own.'],
    })
  })

  it('give a smaller pack less time, in proportion, and say so: 40 of 65 questions are 80 of 130 minutes', () => {
    const rules = examRules(pack(40), mla)
    expect(rules).toMatchObject({ questions: 40, minutes: 80, types: ['single', 'multiple'] })
    expect(rules?.assumptions).toHaveLength(3)
    expect(rules?.assumptions[0]).toContain('130 minutes of MLA-C01')
    expect(rules?.assumptions[1]).toContain('this pack has 40')
  })

  it('count only the types the exam has', () => {
    const mixed = packOf([single(), multiple(), ordering(), matching()])
    expect(examRules(mixed, mla)).toMatchObject({ questions: 2, types: ['single', 'multiple'] })
  })

  it('say how the vendor passes, or that nothing is published', () => {
    expect(examRules(pack(1), programmeOf('aws-mla-c01'))?.passRule).toMatch(/passes at 720 on a scale of 100 to 1,000/)
    expect(examRules(pack(1), programmeOf('gcp-pmle'))?.passRule).toMatch(/publishes no pass mark/)
  })

  it('are none where there is no exam', () => {
    expect(examRules(pack(1), null)).toBeNull()
    expect(examRules(pack(1), programmeOf('datatalks-mlops-zoomcamp'))).toBeNull()
  })
})
