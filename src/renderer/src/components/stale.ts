import { dayNumber } from '../../../core/base/calendar'

/** Days after which a fact about a programme may well have changed. */
const freshDays = 180

/** True when more than 180 days lie between the day a fact was read and `today`; both as YYYY-MM-DD. */
export function isStale(checked: string, today: string): boolean {
  const from = dayNumber(checked)
  const to = dayNumber(today)
  return from !== null && to !== null && to - from > freshDays
}
