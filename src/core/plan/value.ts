/** Which sessions are worth least, by the marks a minute of them brings. */
import { marksPerMinute } from './marks'
import { precedes, standpointOf } from './relation'
import type { Plan, PlannedSession } from './types'

/** Marks that a minute of each session of a plan brings; null for mock exams and their reviews. */
function worthIn({ sessions, dropped }: Plan): (session: PlannedSession) => number | null {
  const domains = new Map<string, { share: number; learn: number; drill: number; review: number; passes: number }>()
  for (const { kind, domain, minutes, stretch } of [...sessions, ...dropped]) {
    if (domain === null || kind === 'mock') continue
    const known = domains.get(domain) ?? { share: 0, learn: 0, drill: 0, review: 0, passes: 1 }
    domains.set(domain, known)
    known.share += minutes
    known[kind] += minutes
    if (kind === 'drill') known.passes = Math.max(known.passes, stretch?.stage ?? 1)
  }
  return ({ kind, domain, stretch }) => {
    const known = domain === null ? undefined : domains.get(domain)
    if (known === undefined || kind === 'mock') return null
    const done = kind === 'drill' ? ((stretch?.stage ?? 1) - 0.5) / known.passes : 0
    return marksPerMinute(kind, known.share, known[kind], done)
  }
}

/**
 * Sessions of `open` worth least, until they are at least `minutes` together: never what something that is kept builds
 * on, and mock exams and learning only where nothing else is left.
 */
export function leastValuable(plan: Plan, open: readonly PlannedSession[], minutes: number): PlannedSession[] {
  const worth = worthIn(plan)
  const ranked = open
    .filter(({ kind, domain }) => domain !== null && kind !== 'learn')
    .map((session) => ({ session, worth: worth(session) ?? 0 }))
    .sort((a, b) => a.worth - b.worth || (a.session.date > b.session.date ? -1 : 1))
    .map(({ session }) => session)
  const learning = open.filter(({ kind }) => kind === 'learn').reverse()
  const mocks = open.filter(({ domain }) => domain === null)
  const gone: PlannedSession[] = []
  let left = minutes
  for (const session of [...ranked, ...mocks, ...learning]) {
    if (left <= 0) break
    const at = standpointOf(session)
    const builds = open.filter((other) => !gone.includes(other) && precedes(at, standpointOf(other)))
    // Looking back does not need the drills before it.
    if (builds.some(({ kind }) => kind !== 'review')) continue
    gone.push(session)
    left -= session.minutes
  }
  return gone
}
