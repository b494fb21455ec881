/** Planned against done, day by day, with the time to spare. */
import { minutesByDate, planCalendar, usedMinutes } from './calendar'
import { datesOf } from './input'
import { isDone, minutesLeft } from './progress'
import type { OtherPlan, Plan, PlanProgress } from './types'

export type BurnDay = {
  readonly date: string
  /** Minutes of work the plan leaves at the end of this date. */
  readonly planned: number
  /** Minutes that are left, as it went; null after today. */
  readonly left: number | null
  /** Minutes of the days after this date less the work then left: as it went up to today, as planned after it. */
  readonly cushion: number
}

/**
 * Every date from the first day of study to the exam. Work counts as done on the date of its tick, by the calendar of
 * UTC, and on the date it was planned for where only its minutes were told, but no later than today.
 */
export function burnDown(options: {
  plan: Plan
  progress: PlanProgress
  today: string
  others: readonly OtherPlan[]
}): BurnDay[] {
  const { plan, progress, today, others } = options
  const days = planCalendar(datesOf(plan.input), usedMinutes(others))
  const planned = minutesByDate(plan.sessions)
  const total = plan.sessions.reduce((all, { minutes }) => all + minutes, 0)
  const first = days[0]?.date ?? today
  const doneOn = minutesByDate(
    plan.sessions.map((session) => {
      const { id, date, minutes } = session
      const at = (progress.ticked[id] ?? progress.skipped[id])?.slice(0, 10) ?? date
      const day = at > today ? today : at
      return { date: day < first ? first : day, minutes: minutes - minutesLeft(session, progress) }
    }),
  )
  let capacity = days.reduce((all, day) => all + day.capacity, 0)
  // What was done of a day to come has had its minutes already.
  const ahead = plan.sessions.filter((session) => session.date > today && isDone(session, progress))
  capacity -= ahead.reduce((all, { minutes }) => all + minutes, 0)
  let [byPlan, asItWent] = [total, total]
  return days.map(({ date, capacity: own }) => {
    byPlan -= planned.get(date) ?? 0
    asItWent -= doneOn.get(date) ?? 0
    capacity -= own
    const past = date <= today
    return { date, planned: byPlan, left: past ? asItWent : null, cushion: capacity - (past ? asItWent : byPlan) }
  })
}
