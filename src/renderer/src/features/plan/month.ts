import { dayNumber, isoOfDay, mondayOf } from '../../../../core/base/calendar'
import type { PlanDay } from '../../../../core/plan/summary'

export type MonthCell = {
  date: string
  /** False in the days of other months that fill the first and the last week. */
  inside: boolean
  /** null where there is no plan. */
  day: PlanDay | null
}

/** The first day of the month so many months on; `date` and the result are YYYY-MM-DD. */
export function monthStart(date: string, months = 0): string {
  const [year = 0, month = 1] = date.split('-').map(Number)
  const all = year * 12 + month - 1 + months
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}-01`
}

/** The month that `date` lies in as weeks from Monday to Sunday, each day with its part of the plan. Pure. */
export function monthWeeks(date: string, days: readonly PlanDay[]): MonthCell[][] {
  const byDate = new Map(days.map((day) => [day.date, day]))
  const first = dayNumber(monthStart(date)) ?? 0
  const end = dayNumber(monthStart(date, 1)) ?? 0
  const monday = mondayOf(first)
  const weeks = Math.ceil((end - monday) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, i) => {
      const number = monday + 7 * week + i
      const iso = isoOfDay(number)
      return { date: iso, inside: number >= first && number < end, day: byDate.get(iso) ?? null }
    }),
  )
}
