/** How a plan is going: what is done, what was missed, and how much room is left. */
import { dayOf, freeMinutes } from './calendar'
import type { OtherPlan, Plan, PlannedSession, PlanProgress } from './types'

export type SessionStatus = 'done' | 'partly' | 'skipped' | 'missed' | 'planned'

/** Nothing done yet. */
export const noProgress: PlanProgress = { ticked: {}, spent: {}, skipped: {} }

type Part = Pick<PlannedSession, 'id' | 'minutes' | 'date'>

/** Ticked off, or as many minutes spent on it as were planned. */
export const isDone = ({ id, minutes }: Pick<Part, 'id' | 'minutes'>, { ticked, spent }: PlanProgress): boolean =>
  ticked[id] !== undefined || (spent[id] ?? 0) >= minutes

/** How one session stands on `today` (a date). What is partly done counts as that, whether its day has passed or not. */
export function statusOf(session: Part, progress: PlanProgress, today: string): SessionStatus {
  if (isDone(session, progress)) return 'done'
  if (progress.skipped[session.id] !== undefined) return 'skipped'
  if ((progress.spent[session.id] ?? 0) > 0) return 'partly'
  return session.date < today ? 'missed' : 'planned'
}

/** Minutes of a session still to do: none once it is done or skipped. */
export function minutesLeft(session: Pick<Part, 'id' | 'minutes'>, progress: PlanProgress): number {
  if (isDone(session, progress) || progress.skipped[session.id] !== undefined) return 0
  return session.minutes - (progress.spent[session.id] ?? 0)
}

export type Standing = {
  readonly doneMinutes: number
  readonly skippedMinutes: number
  /** Minutes still to do, missed ones included. */
  readonly leftMinutes: number
  /** Sessions of days gone by that are not done, in order. */
  readonly missed: readonly PlannedSession[]
  /** Minutes of them still to do, and their dates. */
  readonly missedMinutes: number
  readonly missedDays: readonly string[]
  /** Minutes of all days from today on, less what other plans use. */
  readonly freeMinutes: number
  /** Those less what is left to do: how much time may be lost; below 0 it no longer fits. */
  readonly cushion: number
  readonly shortBy: number
}

/** How the plan stands on `today`. */
export function standing(options: {
  plan: Plan
  progress: PlanProgress
  today: string
  others: readonly OtherPlan[]
}): Standing {
  const { plan, progress, today, others } = options
  const of = (one: SessionStatus) => plan.sessions.filter((session) => statusOf(session, progress, today) === one)
  const spent = (sessions: readonly PlannedSession[]): number =>
    sessions.reduce((all, { id }) => all + (progress.spent[id] ?? 0), 0)
  const planned = (sessions: readonly PlannedSession[]): number =>
    sessions.reduce((all, { minutes }) => all + minutes, 0)
  const left = plan.sessions.reduce((all, session) => all + minutesLeft(session, progress), 0)
  const missed = plan.sessions.filter((session) => session.date < today && minutesLeft(session, progress) > 0)
  // What is done of today and of days to come has had its minutes already.
  const used = plan.sessions
    .filter(({ date }) => date >= today)
    .reduce((all, session) => all + session.minutes - minutesLeft(session, progress), 0)
  const free = freeMinutes(plan.input, dayOf(today), others) - used
  const skipped = of('skipped')
  return {
    doneMinutes: planned(of('done')) + spent(of('partly')) + spent(skipped),
    skippedMinutes: planned(skipped) - spent(skipped),
    leftMinutes: left,
    missed,
    missedMinutes: missed.reduce((all, session) => all + minutesLeft(session, progress), 0),
    missedDays: [...new Set(missed.map(({ date }) => date))],
    freeMinutes: Math.max(0, free),
    cushion: free - left,
    shortBy: Math.max(0, left - free),
  }
}
