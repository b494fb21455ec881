/** Sums over all finished attempts, by programme and domain. Pure. */
import type { AttemptScore, DomainTally } from '../../../../core/practice/score'
import { wilson } from '../../../../core/practice/score'

export type Group = {
  /** Programme id; null for vendor-neutral packs. */
  programme: string | null
  right: number
  total: number
  domains: DomainTally[]
}

type Scored = { programme: string | null; score: AttemptScore }

function add(known: DomainTally | undefined, more: DomainTally): DomainTally {
  const right = (known?.right ?? 0) + more.right
  const total = (known?.total ?? 0) + more.total
  return { ...more, right, total, ...wilson(right, total) }
}

/** One group a programme, in the order in which they were first practised; their domains in the blueprint's order. */
export function totals(attempts: readonly Scored[]): Group[] {
  const programmes = [...new Set(attempts.map(({ programme }) => programme))]
  return programmes.map((programme) => {
    const own = attempts.filter((attempt) => attempt.programme === programme)
    const domains = new Map<string | null, DomainTally>()
    for (const { score } of own) {
      for (const tally of score.byDomain) domains.set(tally.domain, add(domains.get(tally.domain), tally))
    }
    const sorted = [...domains.values()].sort((a, b) => Number(a.domain ?? Infinity) - Number(b.domain ?? Infinity))
    return {
      programme,
      right: own.reduce((sum, { score }) => sum + score.right, 0),
      total: own.reduce((sum, { score }) => sum + score.total, 0),
      domains: sorted,
    }
  })
}
