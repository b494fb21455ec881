/** Moving sessions by hand: whether a day takes one, and if not, why. */
import { DomainError } from '../base/errors'
import { minutesByDate, planCalendar, usedMinutes } from './calendar'
import { changed } from './change'
import { datesOf } from './input'
import { isDone } from './progress'
import { inStudyOrder, precedes, standpointOf } from './relation'
import type { Plan, PlannedSession, Situation } from './types'

type Neighbour = { session: string; title: string; date: string }

/** Why a session cannot be moved to a date. `by` is in minutes. */
export type MoveProblem =
  | { why: 'no-such-session' | 'done' }
  | { why: 'past' | 'outside' | 'day-off' | 'rest-day' | 'buffer' | 'exam' }
  | { why: 'over'; by: number }
  | ({ why: 'before-what-it-builds-on' | 'after-what-builds-on-it' } & Neighbour)

type Placing = { plan: Plan; session: string } & Situation

const kindProblem = { off: 'day-off', rest: 'rest-day', buffer: 'buffer', exam: 'exam', study: null } as const

const neighbour = ({ id, title, date }: PlannedSession): Neighbour => ({ session: id, title, date })

/** What is wrong with each date from the first day of study to the exam; null where the session may go. */
export function movePlaces(options: Placing): ReadonlyMap<string, MoveProblem | null> {
  const { plan, session: id, progress, today, others } = options
  const days = planCalendar(datesOf(plan.input), usedMinutes(others))
  const moving = plan.sessions.find((session) => session.id === id)
  const settled: MoveProblem | null = !moving
    ? { why: 'no-such-session' }
    : isDone(moving, progress) || progress.skipped[id] !== undefined
      ? { why: 'done' }
      : null
  if (!moving || settled) return new Map(days.map(({ date }) => [date, settled]))
  const rest = plan.sessions.filter((session) => session !== moving && progress.skipped[session.id] === undefined)
  const planned = minutesByDate(rest)
  const at = standpointOf(moving)
  const open = rest.filter((session) => !isDone(session, progress))
  const before = open.filter((session) => precedes(standpointOf(session), at))
  const after = open.filter((session) => precedes(at, standpointOf(session)))
  const problemOn = ({ date, kind, capacity }: (typeof days)[number]): MoveProblem | null => {
    if (date < today) return { why: 'past' }
    const why = kindProblem[kind]
    if (why) return { why }
    const by = (planned.get(date) ?? 0) + moving.minutes - capacity
    if (by > 0 && date !== moving.date) return { why: 'over', by }
    const needed = before.find((session) => session.date > date)
    if (needed) return { why: 'before-what-it-builds-on', ...neighbour(needed) }
    const builds = after.find((session) => session.date < date)
    return builds ? { why: 'after-what-builds-on-it', ...neighbour(builds) } : null
  }
  return new Map(days.map((day) => [day.date, problemOn(day)]))
}

/** Why a session cannot be moved to `date`; null when it can. */
export function moveProblem({ date, ...options }: Placing & { date: string }): MoveProblem | null {
  const places = movePlaces(options)
  return places.has(date) ? (places.get(date) ?? null) : { why: 'outside' }
}

/**
 * The plan with a session on another date, pinned there.
 * @throws {DomainError} PLAN_MOVE_REFUSED with the problem as data.
 */
export function moveSession(options: Placing & { date: string }): Plan {
  const problem = moveProblem(options)
  const { plan, session: id, date } = options
  if (problem) throw new DomainError('PLAN_MOVE_REFUSED', `${id} cannot be moved to ${date}: ${problem.why}.`, problem)
  const sessions = inStudyOrder(plan.sessions.map((session) => (session.id === id ? { ...session, date } : session)))
  return changed(plan, { sessions, input: pinnedInput(plan, id, date) })
}

function pinnedInput({ input }: Plan, session: string, date: string | null): Plan['input'] {
  const others = input.pinned.filter((pin) => pin.session !== session)
  return { ...input, pinned: date === null ? others : [...others, { session, date }] }
}

/**
 * The plan with a session held on its date, or let go again.
 * @throws {DomainError} PLAN_SESSION_NOT_FOUND.
 */
export function pinSession(plan: Plan, id: string, on: boolean): Plan {
  const session = plan.sessions.find((other) => other.id === id)
  if (!session) throw new DomainError('PLAN_SESSION_NOT_FOUND', `The plan has no session ${id}.`, { session: id })
  return changed(plan, { input: pinnedInput(plan, id, on ? session.date : null) })
}
