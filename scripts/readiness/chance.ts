/** Seeded chance in the forms a synthetic learner needs. */
import { hashText, seededRandom } from '../../src/core/base/random'

export type Chance = {
  /** In [0, 1). */
  number(): number
  /** Evenly between two numbers. */
  between(least: number, most: number): number
  /** A whole number from 0 to below `count`. */
  below(count: number): number
  happens(probability: number): boolean
  normal(mean: number, spread: number): number
  /** The place of one of `weights` (≥ 0, not all 0), in proportion to them. */
  weighted(weights: readonly number[]): number
}

/** The same text gives the same sequence on every machine. */
export function createChance(text: string): Chance {
  const number = seededRandom(hashText(text))
  return {
    number,
    between: (least, most) => least + number() * (most - least),
    below: (count) => Math.floor(number() * count),
    happens: (probability) => number() < probability,
    // G. E. P. Box and M. E. Muller, "A note on the generation of random normal deviates" (1958).
    normal: (mean, spread) => mean + spread * Math.sqrt(-2 * Math.log(1 - number())) * Math.cos(2 * Math.PI * number()),
    weighted(weights) {
      let left = number() * weights.reduce((a, b) => a + b, 0)
      const place = weights.findIndex((weight) => {
        left -= weight
        return left < 0
      })
      return place < 0 ? weights.length - 1 : place
    },
  }
}
