/** Which case studies a paper has. */
import { quotas, type Supply } from './quotas'

/** Cases take up no more of a paper than this part of it, unless there is not enough else. */
const partForCases = 1 / 4

type Paper<Q> = {
  count: number
  weights: readonly number[]
  /** How many of some questions are in each domain. */
  tally: (questions: readonly Q[]) => readonly number[]
  /** Whether a question was not met before. */
  fresh: (question: Q) => boolean
  /** The questions that belong to no case. */
  supply: Supply
}

/**
 * The questions of the cases that a paper takes whole: up to a quarter of it, no domain more than one question over its
 * exact share, those with most unmet questions first and else in the order given. A case met throughout is taken only
 * where it keeps no unmet question out. Where the single questions are too few for the paper, more cases fill it.
 */
export function chooseCases<Q>(cases: readonly (readonly Q[])[], paper: Paper<Q>): Q[] {
  const { count, weights, tally, fresh, supply } = paper
  const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0)
  const unmet = (one: readonly Q[]): number => one.filter(fresh).length / one.length
  const chosen: Q[] = []
  for (const one of [...cases].sort((a, b) => unmet(b) - unmet(a))) {
    const next = [...chosen, ...one]
    const taken = tally(next)
    const quota = quotas(count, weights, supply, taken)
    const left = quota.map((n, domain) => n - (taken[domain] ?? 0))
    const fits = sum(quota) <= count && left.every((n) => n >= 0)
    const keepsOut = tally(one).some((n, domain) => n > 0 && (supply.fresh[domain] ?? 0) > (left[domain] ?? 0))
    const welcome = next.length <= count * partForCases && (unmet(one) > 0 || !keepsOut)
    if (fits && (welcome || sum(supply.all) + chosen.length < count)) chosen.push(...one)
  }
  return chosen
}
