/** The words for planned sessions, the same on every screen. */
import { minutesLeft, type SessionStatus, statusOf } from '../../../core/plan/progress'
import type { PlannedSession, PlanProgress, SessionKind } from '../../../core/plan/types'

export const kindWord: Record<SessionKind, string> = {
  learn: 'Learn',
  drill: 'Drill',
  review: 'Review',
  mock: 'Mock exam',
}

/** A session's title with its part, when it was cut. */
export const titleOf = ({ title, part }: Pick<PlannedSession, 'title' | 'part'>): string =>
  part ? `${title}, part ${part.n} of ${part.of}` : title

/** How a session stands, and its minutes with what is known of them: `30 min`, `20 of 30 min`, `took 28`, `skipped`. */
export function standingOf(
  session: PlannedSession,
  progress: PlanProgress,
  today: string,
): { status: SessionStatus; words: string } {
  const status = statusOf(session, progress, today)
  const spent = progress.spent[session.id]
  if (status === 'skipped') return { status, words: 'skipped' }
  if (status === 'done' && spent) return { status, words: `took ${spent}` }
  return { status, words: status === 'partly' ? `${spent} of ${session.minutes} min` : `${session.minutes} min` }
}

/** Of these sessions, the planned minutes that are done, in whole or in part, and those still to do. */
export function minutesOf(sessions: readonly PlannedSession[], progress: PlanProgress): { done: number; left: number } {
  const wanted = sessions.filter(({ id }) => !(id in progress.skipped) || id in progress.ticked)
  const left = sessions.reduce((all, session) => all + minutesLeft(session, progress), 0)
  return { done: wanted.reduce((all, { minutes }) => all + minutes, 0) - left, left }
}
