/** The time each question took. Pure. */
import type { AttemptItem } from '../../../../../core/practice/attempt'

type Timed = Pick<AttemptItem, 'ms'>

/** Milliseconds on a question, on average over those that took any time; 0 when none did. */
export function averageMs(items: readonly Timed[]): number {
  const times = items.flatMap(({ ms }) => (ms > 0 ? [ms] : []))
  return times.reduce((sum, ms) => sum + ms, 0) / Math.max(1, times.length)
}

/** The longest time in milliseconds, for the height of the strip. */
export const longestMs = (items: readonly Timed[]): number => Math.max(1, ...items.map(({ ms }) => ms))
