/** The days on which something was learnt. */
import { Temporal } from 'temporal-polyfill'

const formatters = new Map<string, Intl.DateTimeFormat | null>()

function formatterOf(zone: string): Intl.DateTimeFormat | null {
  let known = formatters.get(zone)
  if (known === undefined) {
    try {
      known = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    } catch {
      known = null
    }
    formatters.set(zone, known)
  }
  return known
}

// Offsets of time zones are whole quarters of an hour, and answers come one after the other.
let last = { zone: '', quarter: '', day: '' }

/**
 * The date on the learner's calendar, YYYY-MM-DD, at the instant `at` (ISO 8601) in the IANA `zone` they were in. It is
 * kept by the wall clock of that moment, so no later journey and no clock change takes a studied day away. An unknown
 * zone counts as UTC.
 */
export function studyDay(at: string, zone: string): string {
  const quarter = `${at.slice(0, 14)}${Math.floor(Number(at.slice(14, 16)) / 15)}`
  if (last.zone === zone && last.quarter === quarter) return last.day
  const date = formatterOf(zone)?.format(Temporal.Instant.from(at).epochMilliseconds) ?? ''
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : at.slice(0, 10)
  last = { zone, quarter, day }
  return day
}
