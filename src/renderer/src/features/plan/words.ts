import { dayNumber, isoOfDay } from '../../../../core/base/calendar'
import { dayMonth } from '../../text/dates'

/** `23 to 29 November`, `30 November to 6 December`. */
export function weekTitle(monday: string): string {
  const sunday = isoOfDay((dayNumber(monday) ?? 0) + 6)
  const sameMonth = monday.slice(0, 7) === sunday.slice(0, 7)
  return `${sameMonth ? Number(monday.slice(8)) : dayMonth(monday)} to ${dayMonth(sunday)}`
}
