/** Seeded chance in the forms a synthetic learner needs. */
import { hashText, seededRandom } from '../../src/core/base/random'

export type Chance = {
  /** In [0, 1). */
  number(): number
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number
  happens(probability: number): boolean
  /** One of `items`, which must not be empty. */
  pick<T>(items: readonly T[]): T
  /** Milliseconds around `middle`, a few of them several times as long, as people's are. */
  span(middle: number): number
  /** A random UUID (version 4). */
  id(): string
}

/** One seed gives independent streams for different purposes, so that a change in one leaves the others alone. */
export function createChance(seed: number, purpose: string): Chance {
  const number = seededRandom(seed ^ hashText(purpose))
  const hex = () =>
    Math.floor(number() * 0x1_0000_0000)
      .toString(16)
      .padStart(8, '0')
  const between = (least: number, most: number) => least + Math.floor(number() * (most - least + 1))
  return {
    number,
    between,
    happens: (probability) => number() < probability,
    pick(items) {
      const item = items[between(0, items.length - 1)]
      if (item === undefined) throw new RangeError('there is nothing to pick from')
      return item
    },
    span: (middle) => Math.max(1, Math.round(middle * Math.exp((number() + number() + number() - 1.5) * 1.4))),
    id() {
      const digits = hex() + hex() + hex() + hex()
      const variant = '89ab'[Number.parseInt(digits.slice(16, 17), 16) & 3]
      const parts = [
        digits.slice(0, 8),
        digits.slice(8, 12),
        `4${digits.slice(13, 16)}`,
        `${variant}${digits.slice(17, 20)}`,
      ]
      return [...parts, digits.slice(20)].join('-')
    },
  }
}
