/** Choosing by chance; the numbers are in [0, 1). */
export type Random = () => number

/** A whole number from 0 up to, not including, `end`. */
export const below = (random: Random, end: number): number => Math.floor(random() * end)

export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[below(random, items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

export const someOf = <T>(random: Random, items: readonly T[]): T[] => items.filter(() => below(random, 2) === 1)
