import fc from 'fast-check'
import type { FirstAnswer, Readiness, ReadinessInput } from '../../../src/core/readiness/readiness'

export const examDay = '2026-11-22T09:00:00.000Z'

/** The domains of AWS MLA-C01. */
export const domains = [
  { id: '1', share: 0.28 },
  { id: '2', share: 0.26 },
  { id: '3', share: 0.22 },
  { id: '4', share: 0.24 },
]

/** An instant `days` whole days before the exam. */
export const daysBefore = (days: number): string => new Date(Date.parse(examDay) - days * 86_400_000).toISOString()

/** In one domain, `right` right and `wrong` wrong answers. */
export const answersIn = (domain: string, right: number, wrong: number, days = 1): FirstAnswer[] =>
  Array.from({ length: right + wrong }, (_, i) => ({ domain, right: i < right, at: daysBefore(days) }))

/** In every domain, `right` right and `wrong` wrong answers. */
export const everywhere = (right: number, wrong: number, days = 1): FirstAnswer[] =>
  domains.flatMap(({ id }) => answersIn(id, right, wrong, days))

export const asked = (answers: readonly FirstAnswer[], more: Partial<ReadinessInput> = {}): ReadinessInput => ({
  answers,
  domains,
  questions: 50,
  line: 0.75,
  lineSpread: 0.03,
  at: examDay,
  outcomes: [],
  ...more,
})

export type Estimate = Extract<Readiness, { state: 'estimated' }>

export function estimated(readiness: Readiness): Estimate {
  if (readiness.state !== 'estimated') throw new Error(`${readiness.needed} answers are missing`)
  return readiness
}

/** Enough answers for an estimate, of any age up to half a year. */
export const manyAnswers: fc.Arbitrary<FirstAnswer[]> = fc
  .tuple(
    ...domains.map(({ id }) =>
      fc.array(
        fc.record({
          domain: fc.constant(id),
          right: fc.boolean(),
          at: fc.integer({ min: 0, max: 180 }).map(daysBefore),
        }),
        { minLength: 10, maxLength: 25 },
      ),
    ),
  )
  .map((groups) => groups.flat())

export const anyOutcomes = fc.array(
  fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }), passed: fc.boolean() }),
  { maxLength: 4 },
)
