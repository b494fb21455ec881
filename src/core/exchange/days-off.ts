/** Days off read from a calendar file (RFC 5545). */
import ICAL from 'ical.js'
import { isoOfDay } from '../base/calendar'
import { DomainError } from '../base/errors'
import { dayOf } from '../plan/calendar'

/** What a file may hold, so that a hostile one costs no more than a moment. */
const caps = { bytes: 5_000_000, events: 20_000, occurrences: 2000 } as const

/** The date of a time as it is written in the file, YYYY-MM-DD: a day off is a day wherever one is. */
const dateOf = ({ year, month, day }: ICAL.Time): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** The dates of one whole-day event that begins on `start`, its end not included (RFC 5545, 3.6.1). */
function datesFrom(start: ICAL.Time, days: number, from: number, to: number): string[] {
  const first = dayOf(dateOf(start))
  const dates: string[] = []
  for (let day = Math.max(first, from); day < first + days && day <= to; day += 1) dates.push(isoOfDay(day))
  return dates
}

function datesOf(component: ICAL.Component, from: number, to: number): string[] {
  const event = new ICAL.Event(component)
  const { startDate: start } = event
  if (!start?.isDate || component.getFirstPropertyValue('status') === 'CANCELLED') return []
  const days = Math.max(1, dayOf(dateOf(event.endDate)) - dayOf(dateOf(start)))
  if (!event.isRecurring()) return datesFrom(start, days, from, to)
  const found: string[] = []
  const times = event.iterator()
  for (let n = 0; n < caps.occurrences; n += 1) {
    const next = times.next()
    if (!next || dayOf(dateOf(next)) > to) break
    found.push(...datesFrom(next, days, from, to))
  }
  return found
}

/**
 * The dates of all whole-day events in the text of an .ics file from `from` to `to` (dates, both included), each once, in
 * order; repeated events as often as they occur. Events with hours are no days off, and cancelled ones are none any more.
 * @throws {DomainError} CALENDAR_INVALID when it is not a calendar, or larger than 5 MB or 20,000 events.
 */
export function daysOffIn(text: string, { from, to }: { from: string; to: string }): string[] {
  const refuse = (why: string) => new DomainError('CALENDAR_INVALID', `This is not a calendar file: ${why}.`, { why })
  if (text.length > caps.bytes) throw refuse('it is larger than 5 MB')
  try {
    const calendar = new ICAL.Component(ICAL.parse(text.replace(/^\uFEFF/, '')))
    if (calendar.name !== 'vcalendar') throw refuse('it does not begin as one')
    const events = calendar.getAllSubcomponents('vevent')
    if (events.length > caps.events) throw refuse('it has more than 20,000 events')
    const dates = events.flatMap((event) => datesOf(event, dayOf(from), dayOf(to)))
    return [...new Set(dates)].sort()
  } catch (error) {
    if (error instanceof DomainError) throw error
    throw refuse('it cannot be read')
  }
}
