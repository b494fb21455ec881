/**
 * Calendar days as whole numbers, so that planning is plain arithmetic. A day here is a date on a
 * calendar, without hours or a time zone, so clock changes cannot lose or double one.
 */
import { Temporal } from 'temporal-polyfill'

/** The weekdays in ISO order. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

const epoch = new Temporal.PlainDate(1970, 1, 1)

const parse = (iso: string): Temporal.PlainDate | null => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' })
  } catch {
    return null
  }
}

/** Days from 1970-01-01 to the date `iso` (YYYY-MM-DD), negative before it; null when there is no such date. */
export function dayNumber(iso: string): number | null {
  const date = parse(iso)
  return date === null ? null : epoch.until(date).days
}

/** The date, as YYYY-MM-DD, that lies `day` days after 1970-01-01. */
export function isoOfDay(day: number): string {
  return epoch.add({ days: day }).toString()
}

/** The weekday of a day number; 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): Weekday {
  return weekdays[(((day + 3) % 7) + 7) % 7] ?? 'mon'
}

/** The Monday on or before a day number. */
export function mondayOf(day: number): number {
  return day - weekdays.indexOf(weekdayOf(day))
}

/** The day number `years` years later; from 29 February to 28 February where the year has no other. */
export function yearsLater(day: number, years: number): number {
  return epoch.until(epoch.add({ days: day }).add({ years })).days
}
