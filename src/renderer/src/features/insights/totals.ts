/** Sums over all finished attempts, by programme and domain. Pure. */
import { wilson } from '../../../../core/practice/score'
import type { AttemptSummary } from '../../../../shared/ipc/views'

/** A finished attempt whose score is known. */
export type Scored = AttemptSummary & { score: NonNullable<AttemptSummary['score']> }

export const isScored = (attempt: AttemptSummary): attempt is Scored => attempt.score !== null

type Sum = { right: number; total: number }

/** `low` and `high`: the range of the share right, in percent. */
export type DomainSum = Sum & { domain: string | null; title: string; low: number; high: number }

export type Group = {
  /** Programme id; null for vendor-neutral packs. */
  programme: string | null
  domains: DomainSum[]
}

type Domains = readonly { id: string; shortTitle: string }[]

const plus = (known: Sum | undefined, { right, total }: Sum): Sum => ({
  right: (known?.right ?? 0) + right,
  total: (known?.total ?? 0) + total,
})

/** Right and total over all attempts. */
export const sumOf = (attempts: readonly Scored[]): Sum =>
  attempts.reduce((sum, { score }) => plus(sum, score), { right: 0, total: 0 })

/**
 * One group a programme, in the order of `attempts`; its domains in the order of `domainsOf`, and last what belongs to
 * none of them, also domains of blueprints from before.
 */
export function totals(attempts: readonly Scored[], domainsOf: (programme: string | null) => Domains): Group[] {
  const groups = new Map<string | null, Map<string | null, Sum>>()
  for (const { programme, score } of attempts) {
    const known = domainsOf(programme)
    const sums = groups.get(programme) ?? new Map<string | null, Sum>()
    groups.set(programme, sums)
    for (const { domain, ...sum } of score.domains) {
      const id = known.some((other) => other.id === domain) ? domain : null
      sums.set(id, plus(sums.get(id), sum))
    }
  }
  return [...groups].map(([programme, sums]) => {
    const known = domainsOf(programme).filter(({ id }) => sums.has(id))
    const rest = { id: null, shortTitle: known.length === 0 ? 'All questions' : 'Other questions' }
    return {
      programme,
      domains: [...known, rest].flatMap(({ id, shortTitle }) => {
        const sum = sums.get(id)
        return sum ? [{ domain: id, title: shortTitle, ...sum, ...wilson(sum.right, sum.total) }] : []
      }),
    }
  })
}
