/**
 * Calendar days as whole numbers, so that planning is plain arithmetic. A day here is a date on a
 * calendar, without hours or a time zone, so clock changes cannot lose or double one.
 */
import { Temporal } from 'temporal-polyfill'

/** The weekdays in ISO order. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

const epoch = new Temporal.PlainDate(1970, 1, 1)

/** Days from 1970-01-01 to the date `iso` (YYYY-MM-DD), negative before it; null when there is no such date. */
export function dayNumber(iso: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null
  const month = Number(iso.slice(5, 7))
  const year = Number(iso.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + Number(iso.slice(8)) - 1
  const ofEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + ofYear
  const day = era * 146_097 + ofEra - 719_468
  // A date that does not exist, such as 30 February, names another one.
  return isoOfDay(day) === iso ? day : null
}

/**
 * The date, as YYYY-MM-DD, that lies `day` days after 1970-01-01, in the years 0 to 9999. This and its inverse are
 * written out because plans ask for thousands of dates: H. Hinnant, "chrono-compatible low-level date algorithms" (2013).
 */
export function isoOfDay(day: number): string {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153)
  const date = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const digits = (value: number, length: number): string => String(value).padStart(length, '0')
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(date, 2)}`
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
