import { dayNumber, isoOfDay } from '../../../../core/base/calendar'
import { isDone } from '../../../../core/plan/progress'
import type { Plan, PlannedSession, Situation } from '../../../../core/plan/types'
import { dayMonth } from '../../text/dates'

/** `23 to 29 November`, `30 November to 6 December`. */
export function weekTitle(monday: string): string {
  const sunday = isoOfDay((dayNumber(monday) ?? 0) + 6)
  const sameMonth = monday.slice(0, 7) === sunday.slice(0, 7)
  return `${sameMonth ? Number(monday.slice(8)) : dayMonth(monday)} to ${dayMonth(sunday)}`
}

export const isPinned = (plan: Plan, { id }: Pick<PlannedSession, 'id'>): boolean =>
  plan.input.pinned.some(({ session }) => session === id)

/** What is done or skipped stays where it is, and from the day of the exam on nothing moves. */
export const mayMove = (plan: Plan, session: PlannedSession, { progress, today }: Situation): boolean =>
  !isDone(session, progress) && progress.skipped[session.id] === undefined && today < plan.input.exam
