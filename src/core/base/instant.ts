/** Instants as numbers. */
import { Temporal } from 'temporal-polyfill'

// Years of events pass through here, day by day, so the day is worked out once.
let last = { date: '', ms: 0 }

/** Milliseconds since 1970 of an instant, ISO 8601 in UTC; parts of a millisecond are dropped. */
export function epochMilliseconds(instant: string): number {
  const usual = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})\.(\d{3})Z$/.exec(instant)
  if (!usual) return Temporal.Instant.from(instant).epochMilliseconds
  const [, date = '', hours, minutes, seconds, ms] = usual
  if (date !== last.date) last = { date, ms: Temporal.Instant.from(`${date}T00:00:00Z`).epochMilliseconds }
  return last.ms + ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(ms)
}
