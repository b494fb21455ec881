/** The time of an attempt and the terms it was sat by, where they are not the exam's. Pure. */
import type { Attempt } from '../../../../../core/practice/attempt'
import { duration } from '../../../text/dates'

export const minutesWords = (ms: number): string => duration(Math.max(1, Math.round(ms / 60_000)))

/**
 * Milliseconds used and given. A limit is measured by the attempt's clock; without one only the time on the questions
 * counts, `onQuestions`.
 */
export function timeOf({ terms, clock }: Attempt, onQuestions: number): { used: number; given: number | null } {
  const { limit } = terms
  return limit === null ? { used: onQuestions, given: null } : { used: Math.min(limit, clock.used), given: limit }
}

const times = (factor: number): string => (factor === 2 ? 'twice' : `${factor} times`)

/** What was different from the real exam, a sentence each; nothing for a study session, which has no rules to keep. */
export function termsWords({ mode, terms: { pace, limit, factor } }: Pick<Attempt, 'mode' | 'terms'>): string[] {
  if (mode === 'study') return []
  if (limit === null) return ['You sat it without a time limit, which the exam has.']
  return [
    ...(factor > 1 ? [`You had ${times(factor)} the exam’s time, ${minutesWords(limit)}.`] : []),
    ...(pace === 'practice' ? ['Its time stood still whenever you paused or left, which the exam’s does not.'] : []),
  ]
}
