/** What builds on what: learning before drilling before looking back, and a mock exam before its review. */
import type { PlannedSession, SessionKind } from './types'

/** Where a piece of work stands: what it is about, and how far along. */
export type Standpoint = {
  readonly domain: string | null
  /** What has a higher rank builds on what has a lower one, as far as they are about the same. */
  readonly rank: number
  readonly from: number
  readonly to: number
  /** Compared instead of the stretch where one of both has none. */
  readonly objectives: readonly string[]
  readonly known: boolean
}

type About = Pick<PlannedSession, 'id' | 'kind' | 'domain'> & {
  readonly objectives: readonly string[]
  readonly stretch: Readonly<PlannedSession['stretch']>
}

/** The id of the work a session is all or a part of. */
export const workIdOf = (session: string): string => session.replace(/(-p\d+)?(-r\d+)?$/, '')

const kindRank: Record<SessionKind, number> = { learn: 0, drill: 1, review: 1000, mock: 0 }

/** Mock exams and their reviews follow each other. */
const chain = ['mock-1', 'review-mock-1', 'mock-2', 'review-mock-2']

/** Where a session stands. */
export function standpointOf({ id, kind, domain, objectives, stretch }: About): Standpoint {
  if (domain === null) {
    return { domain, rank: chain.indexOf(workIdOf(id)), from: 0, to: 1, objectives, known: true }
  }
  const rank = kind === 'drill' ? (stretch?.stage ?? kindRank.drill) : kindRank[kind]
  return { domain, rank, from: stretch?.from ?? 0, to: stretch?.to ?? 0, objectives, known: stretch !== null }
}

/** Positions along a domain's units are fractions, and a third plus a third plus a third may not be one. */
const hair = 1e-9

/** Whether two stretches have something in common. */
export const overlap = (a: { from: number; to: number }, b: { from: number; to: number }): boolean =>
  a.from < b.to - hair && b.from < a.to - hair

/** Whether `b` builds on `a`. */
export function precedes(a: Standpoint, b: Standpoint): boolean {
  if (a.domain !== b.domain || a.rank >= b.rank) return false
  return a.known && b.known ? overlap(a, b) : a.objectives.some((objective) => b.objectives.includes(objective))
}

/** The sessions of one day in an order in which nothing comes before what it builds on; else as they are. */
export function inDayOrder<T>(sessions: readonly T[], standpoint: (session: T) => Standpoint): T[] {
  const waiting = sessions.map((session) => ({ session, at: standpoint(session) }))
  const ordered: T[] = []
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ at }) => !waiting.some((other) => precedes(other.at, at)))
    ordered.push(...waiting.splice(Math.max(0, next), 1).map(({ session }) => session))
  }
  return ordered
}

/** Sessions in the order of study: by date, and within a day by what builds on what. */
export function inStudyOrder(sessions: readonly PlannedSession[]): PlannedSession[] {
  const byDate = new Map<string, PlannedSession[]>()
  for (const session of sessions) {
    const day = byDate.get(session.date)
    if (day) day.push(session)
    else byDate.set(session.date, [session])
  }
  return [...byDate]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, day]) => (day.length > 1 ? inDayOrder(day, standpointOf) : day))
}
