import type { AttemptSummary, StudiedDay } from '../../../../shared/ipc/views'
import { count, shortDayMonth, today } from '../../text/dates'

/** The local calendar day on which an attempt ended. */
export const day = ({ finishedAt, startedAt }: AttemptSummary): string => today(new Date(finishedAt ?? startedAt))

/** `28 Nov` */
export const monthDay = (summary: AttemptSummary): string => shortDayMonth(day(summary))

/** Columns a date takes up below the chart. */
const wide = 2

/** Which attempts, oldest first, have their date below: the first of each day, as far as the dates have room. */
export function dated(attempts: readonly AttemptSummary[]): ReadonlySet<string> {
  const shown = new Set<string>()
  let last = -wide
  for (const [i, attempt] of attempts.entries()) {
    const before = attempts[i - 1]
    if ((before && day(before) === day(attempt)) || i - last < wide) continue
    shown.add(attempt.id)
    last = i
  }
  return shown
}

/** `on 12 days, 3 of them in the last 30`: days of study by the calendar of `now`. */
export function studiedDays(days: readonly StudiedDay[], now: Date = new Date()): string {
  const from = new Date(now)
  from.setDate(from.getDate() - 29)
  const recent = days.filter(({ date }) => date >= today(from) && date <= today(now)).length
  return `on ${count(days.length, 'day')}, ${recent.toLocaleString('en-GB')} of them in the last 30`
}
