/** A paper of the exam: how many questions will be right, and what the learner's ability is worth on it. */
import type { Level } from './ability'
import { examPlace } from './grid'

/** One domain of the paper. */
export type PaperDomain = {
  questions: number
  /** Share right in the exam at every place of `examLogits`, rising. */
  shares: readonly number[]
}

/** Given a level and a transfer: how likely both are, and mean and variance of the share right the ability is worth. */
export type Worth = { weight: number; mean: number; variance: number }

/** Abilities less likely than this change nothing that is ever shown. */
const negligible = 1e-6

/** The chances of 0 to `trials` right at a chance of `share` each: the binomial distribution. */
export function binomial(trials: number, share: number): Float64Array {
  const chances = new Float64Array(trials + 1)
  chances[0] = 1
  for (let done = 1; done <= trials; done += 1) {
    for (let right = done; right > 0; right -= 1) {
      chances[right] = (chances[right] ?? 0) * (1 - share) + (chances[right - 1] ?? 0) * share
    }
    chances[0] = (chances[0] ?? 0) * (1 - share)
  }
  return chances
}

/** The chances of the sum of two independent counts. */
export function sumOf(one: Float64Array, other: Float64Array): Float64Array {
  const chances = new Float64Array(one.length + other.length - 1)
  for (let i = 0; i < one.length; i += 1) {
    const chance = one[i] ?? 0
    for (let j = 0; j < other.length; j += 1) chances[i + j] = (chances[i + j] ?? 0) + chance * (other[j] ?? 0)
  }
  return chances
}

/** Adds `weight` times `more` to `sum`, in place. */
function add(sum: Float64Array, more: Float64Array, weight: number): void {
  for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] ?? 0) + weight * (more[i] ?? 0)
}

/** A domain's chances of every count, and mean and variance of its share, at one level and transfer. */
function inDomain(
  ability: Float64Array,
  transfer: number,
  { questions, shares }: PaperDomain,
  binomials: readonly Float64Array[],
) {
  const chances = new Float64Array(questions + 1)
  const first = examPlace(0, transfer)
  let [mean, square] = [0, 0]
  for (let i = 0; i < ability.length; i += 1) {
    const weight = ability[i] ?? 0
    if (weight < negligible) continue
    const share = shares[first + i] ?? 0
    const counts = binomials[first + i]
    if (counts) add(chances, counts, weight)
    mean += weight * share
    square += weight * share * share
  }
  return { chances, mean, variance: Math.max(0, square - mean * mean) }
}

/**
 * The chances of 0 to all questions right on a paper of these domains, over everything that is uncertain: the
 * Poisson-binomial distribution at each level and transfer, by convolution, weighed by how likely these are. And what
 * the ability is worth at each of them, before the luck of the questions.
 */
export function sitPaper(
  levels: readonly Level[],
  transfers: Float64Array,
  domains: readonly PaperDomain[],
): { chances: Float64Array; worths: Worth[] } {
  const total = domains.reduce((sum, { questions }) => sum + questions, 0)
  const binomials = domains.map(({ questions, shares }) => shares.map((share) => binomial(questions, share)))
  const all = new Float64Array(total + 1)
  const worths: Worth[] = []
  for (const level of levels) {
    for (const [transfer, likely] of transfers.entries()) {
      const worth = { weight: level.weight * likely, mean: 0, variance: 0 }
      let chances: Float64Array = Float64Array.of(1)
      for (const [i, domain] of domains.entries()) {
        const own = inDomain(level.domains[i] ?? new Float64Array(), transfer, domain, binomials[i] ?? [])
        const part = domain.questions / total
        chances = sumOf(chances, own.chances)
        worth.mean += part * own.mean
        worth.variance += part * part * own.variance
      }
      add(all, chances, worth.weight)
      worths.push(worth)
    }
  }
  return { chances: all, worths }
}

/**
 * The counts between which the middle `share` of the chances of 0 to n lies. Of a count at the edge half is in and half
 * is out, or whole counts would make the range too wide (mid-P; H. O. Lancaster, JASA 56 (1961), 223-234).
 */
export function middleOf(chances: Float64Array, share: number): { low: number; high: number } {
  const tail = (1 - share) / 2
  const edge = (ordered: Float64Array) => {
    let below = 0
    return ordered.findIndex((chance) => {
      below += chance
      return below - chance / 2 > tail
    })
  }
  return { low: edge(chances), high: chances.length - 1 - edge(chances.slice().reverse()) }
}
