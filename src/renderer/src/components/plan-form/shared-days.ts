/** What other plans already take of each weekday. */
import { dayNumber, type Weekday, weekdayOf, weekdays } from '../../../../core/base/calendar'
import type { OtherPlan, PlanInput } from '../../../../core/plan/types'

export type TakenDay = {
  readonly weekday: Weekday
  /** Minutes the learner gives the weekday. */
  readonly given: number
  /** Minutes the others use of it on a day they use it at all, to the nearest five. */
  readonly taken: number
  /** Labels of the programmes that do. */
  readonly programmes: readonly string[]
}

/** The weekdays on which `others` have sessions between the first day of study and the exam. */
export function takenDays(input: PlanInput, others: readonly OtherPlan[]): TakenDay[] {
  const byDate = new Map<string, { minutes: number; programmes: Set<string> }>()
  for (const { plan, programme } of others) {
    for (const { date, minutes } of plan.sessions) {
      if (date < input.start || date >= input.exam) continue
      const day = byDate.get(date) ?? { minutes: 0, programmes: new Set() }
      day.minutes += minutes
      day.programmes.add(programme.label)
      byDate.set(date, day)
    }
  }
  return weekdays.flatMap((weekday) => {
    const days = [...byDate].flatMap(([date, day]) => (weekdayOf(dayNumber(date) ?? 0) === weekday ? day : []))
    if (days.length === 0) return []
    const mean = days.reduce((sum, { minutes }) => sum + minutes, 0) / days.length
    const programmes = [...new Set(days.flatMap((day) => [...day.programmes]))]
    return [{ weekday, given: input.minutes[weekday], taken: Math.max(5, 5 * Math.round(mean / 5)), programmes }]
  })
}
