/**
 * What work is worth: the marks it is expected to bring, as a share of what all the work would bring (0 to 1).
 *
 * A domain is worth its share of the work, which is its weight in the exam moved by what is weak in it. Of that, meeting
 * everything once brings 60 %, drilling 30 %, looking back 5 %, and the mock exams together 5 %. Drilling has falling
 * returns: the part x of all of it brings 1 − (1 − x)² of its 30 %, as repeated practice gains less each time
 * (Pavlik and Anderson 2005, doi:10.1207/s15516709cog0000_14). That unmet objectives cost most and that practice beats
 * looking back is Dunlosky et al. 2013 (doi:10.1177/1529100612453266); the figures are Lectern's own choice.
 *
 * When the work is done is not part of the worth; spacing and the last days are rules of placing.
 */
import type { Plan, SessionKind } from './types'

const worth = { learn: 0.6, drill: 0.3, review: 0.05, mocks: [0.02, 0.03] } as const

export type Tally = { kept: number; all: number }
export type DomainTally = { share: number; learn: Tally; drill: Tally; review: Tally }

const part = ({ kept, all }: Tally): number => (all === 0 ? 1 : kept / all)

/** The share of the marks that the kept part of the work brings; `mocks` says which of the mock exams are kept. */
export function marksOf(domains: readonly DomainTally[], mocks: readonly boolean[]): number {
  const shares = domains.reduce((sum, { share }) => sum + share, 0)
  const studied = domains.reduce((sum, { share, learn, drill, review }) => {
    const idle = 1 - part(drill)
    return sum + share * (worth.learn * part(learn) + worth.drill * (1 - idle * idle) + worth.review * part(review))
  }, 0)
  const sat = worth.mocks.reduce((sum, one, i) => sum + (mocks[i] ? one : 0), 0)
  return (shares === 0 ? 0 : studied / shares) + sat
}

/** Marks that one more minute brings when `done` (0 to 1) of a domain's work of this kind is done. */
export function marksPerMinute(
  kind: 'learn' | 'drill' | 'review',
  share: number,
  minutes: number,
  done: number,
): number {
  if (minutes === 0) return 0
  return (share * worth[kind] * (kind === 'drill' ? 2 * (1 - done) : 1)) / minutes
}

type Part = { kind: SessionKind; domain: string | null; minutes: number; id: string }

/** Adds up sessions by domain; a domain's share is its part of all study minutes. */
function tallies(kept: readonly Part[], dropped: readonly Part[]): DomainTally[] {
  const domains = new Map<string, DomainTally>()
  const add = ({ kind, domain, minutes }: Part, isKept: boolean): void => {
    if (domain === null || kind === 'mock') return
    const fresh = (): Tally => ({ kept: 0, all: 0 })
    const known = domains.get(domain) ?? { share: 0, learn: fresh(), drill: fresh(), review: fresh() }
    domains.set(domain, known)
    known.share += minutes
    known[kind].all += minutes
    if (isKept) known[kind].kept += minutes
  }
  for (const one of kept) add(one, true)
  for (const one of dropped) add(one, false)
  return [...domains.values()]
}

/** The marks a plan is expected to bring, as a share of what it would with nothing left out. */
export function expectedMarks({ sessions, dropped }: Pick<Plan, 'sessions' | 'dropped'>): number {
  const left = new Set(dropped.filter(({ kind }) => kind === 'mock').map(({ id }) => id.slice(0, 6)))
  return marksOf(tallies(sessions, dropped), [!left.has('mock-1'), !left.has('mock-2')])
}
