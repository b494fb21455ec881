/**
 * Abilities on one fixed grid of logits. Sums over it take the place of integrals: no chance, no special functions, and
 * an answer more that is right moves every sum the same way.
 */

/** Logits between two neighbours. A posterior of 400 answers spreads over several of them. */
const step = 0.2

const nodes = (from: number, to: number, every: number): number[] =>
  Array.from({ length: Math.round((to - from) / (every * step)) + 1 }, (_, i) => from + i * every * step)

/** Practice ability: from 2 % to 99 % right. */
export const practiceLogits: readonly number[] = nodes(-4, 5, 1)

/** The learner's level over all domains, coarser because it is never known as well as a domain. */
export const levelLogits: readonly number[] = nodes(-3.2, 4, 2)

/** How much better the exam goes than practice. */
export const transferLogits: readonly number[] = nodes(-1.2, 1.2, 2)

/** Ability in the exam: practice ability and transfer, which meet on the same grid. */
export const examLogits: readonly number[] = nodes(-5.2, 6.2, 1)

/** Place in `examLogits` of the practice logit at place `practice` with the transfer at place `transfer`. */
export const examPlace = (practice: number, transfer: number): number => practice + 2 * transfer

/** The logistic function: the share in (0, 1) at a logit. */
export const shareAt = (logit: number): number => 1 / (1 + Math.exp(-logit))

/** Scales weights, not all 0, in place so that they add up to 1, and returns what they added up to. */
export function normalise(weights: Float64Array): number {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  for (let i = 0; i < weights.length; i += 1) weights[i] = (weights[i] ?? 0) / sum
  return sum
}

const logRight = practiceLogits.map((logit) => -Math.log1p(Math.exp(-logit)))
const logWrong = practiceLogits.map((logit) => -Math.log1p(Math.exp(logit)))

/**
 * On `practiceLogits`, p^`right` · (1 − p)^`wrong` up to a factor, at most 1: the likelihood of so many right and wrong
 * answers, which need not be whole, and as well the density of Beta(`right`, `wrong`) over the logit.
 */
export function betaWeights(right: number, wrong: number): Float64Array {
  const logs = practiceLogits.map((_, i) => right * (logRight[i] ?? 0) + wrong * (logWrong[i] ?? 0))
  const most = Math.max(...logs)
  return Float64Array.from(logs, (log) => Math.exp(log - most))
}

/**
 * Where the weights, which add up to 1 over rising `values`, reach `share`: each weight is spread evenly halfway to its
 * neighbours.
 */
export function quantile(weights: Float64Array, values: readonly number[], share: number): number {
  const between = (i: number) => ((values[i] ?? 0) + (values[i + 1] ?? 0)) / 2
  let below = 0
  for (const [i, weight] of weights.entries()) {
    if (below + weight >= share) {
      const from = i === 0 ? (values[0] ?? 0) : between(i - 1)
      const to = i === values.length - 1 ? (values[i] ?? 0) : between(i)
      return from + (to - from) * Math.max(0, (share - below) / weight)
    }
    below += weight
  }
  return values.at(-1) ?? 0
}
