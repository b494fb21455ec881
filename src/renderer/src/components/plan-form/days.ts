/** Dates as people speak of them: runs of days, and ranges. */
import { dayNumber, isoOfDay } from '../../../../core/base/calendar'
import { shortDate } from '../../text/dates'

export type Run = { readonly first: string; readonly last: string }

/** The most days one range may take out, so that a slip of the year does no harm. */
const longest = 366

/** Runs of days that follow each other, for showing. */
export function runsOf(days: readonly string[]): Run[] {
  const numbers = [...new Set(days)].flatMap((day) => dayNumber(day) ?? []).sort((a, b) => a - b)
  const runs: { first: number; last: number }[] = []
  for (const number of numbers) {
    const open = runs.at(-1)
    if (open && number === open.last + 1) open.last = number
    else runs.push({ first: number, last: number })
  }
  return runs.map(({ first, last }) => ({ first: isoOfDay(first), last: isoOfDay(last) }))
}

/** `24 Dec 2026`, `24 Dec 2026 to 1 Jan 2027`. */
export const runWords = ({ first, last }: Run): string =>
  first === last ? shortDate(first) : `${shortDate(first)} to ${shortDate(last)}`

/** All days of a range, whichever of its ends was named first. */
export function daysBetween(one: string, other: string): string[] {
  const [first = one, last = other] = [one, other].sort()
  const a = dayNumber(first) ?? 0
  const b = Math.min(dayNumber(last) ?? a, a + longest)
  return Array.from({ length: b - a + 1 }, (_, i) => isoOfDay(a + i))
}

/** Both lists, each day once, in order. */
export const withDays = (days: readonly string[], more: readonly string[]): string[] =>
  [...new Set([...days, ...more])].sort()

/** So many days after a date. */
export const daysAfter = (date: string, days: number): string => isoOfDay((dayNumber(date) ?? 0) + days)
