/** A score against a line that is itself not exactly known. */
import { normalBelow } from './normal'
import type { Worth } from './paper'

/** The share at which an exam is passed: normally distributed around `at` with the standard deviation `spread`. */
export type Line = { at: number; spread: number }

/** The chance that the line is at or below `share`. */
export function lineBelow({ at, spread }: Line, share: number): number {
  // Rounding must not fail 75 of 100 at 0.75.
  return spread > 0 ? normalBelow((share - at) / spread) : share >= at - 1e-9 ? 1 : 0
}

/** The chance of reaching the line with these chances of 0 to n right. */
export function passChance(chances: Float64Array, line: Line): number {
  const questions = chances.length - 1
  return chances.reduce((sum, chance, right) => sum + chance * lineBelow(line, right / questions), 0)
}

/**
 * The margin, in shares, below which the learner's ability lies over the line with a chance of `share`: the quantile of
 * a mixture of normal distributions, found by halving.
 */
export function marginQuantile(worths: readonly Worth[], { at, spread }: Line, share: number): number {
  const spreads = worths.map(({ variance }) => Math.sqrt(variance + spread * spread) || Number.EPSILON)
  const below = (margin: number) =>
    worths.reduce(
      (sum, { weight, mean }, i) => sum + weight * normalBelow((margin - (mean - at)) / (spreads[i] ?? 1)),
      0,
    )
  let [low, high] = [-1.5, 1.5]
  for (let i = 0; i < 24; i += 1) {
    const middle = (low + high) / 2
    if (below(middle) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/**
 * The chance to pass with an ability worth `margin` more than the line, over the luck of `questions` questions alone:
 * Φ(margin · √(n / (s (1 − s)))) at the share s the ability is worth, the normal approximation of the binomial.
 */
export function chanceAtMargin(margin: number, line: Line, questions: number): number {
  const share = Math.min(0.99, Math.max(0.01, line.at + margin))
  return normalBelow(margin * Math.sqrt(questions / (share * (1 - share))))
}
