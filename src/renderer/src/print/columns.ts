/** Two columns: where the right one begins so that both end as high up as they can. */

export type Fold = {
  /** Index of the first block of the right column; the number of blocks when it stays empty. */
  readonly at: number
  readonly left: number
  readonly right: number
}

const sum = (heights: readonly number[]): number => heights.reduce((all, height) => all + height, 0)

const tallest = ({ left, right }: Fold): number => Math.max(left, right)

/**
 * The fold that keeps the taller column lowest, the fuller left column where two are alike. `preferred` is taken
 * instead where it costs at most `tolerance`, in the unit of the heights.
 */
export function foldOf(heights: readonly number[], preferred: number | null = null, tolerance = 0): Fold {
  const at = (index: number): Fold => ({
    at: index,
    left: sum(heights.slice(0, index)),
    right: sum(heights.slice(index)),
  })
  let best = at(heights.length)
  for (let index = heights.length - 1; index > 0; index -= 1) {
    const other = at(index)
    if (tallest(other) < tallest(best)) best = other
  }
  if (preferred === null) return best
  const wished = at(preferred)
  return tallest(wished) <= tallest(best) + tolerance ? wished : best
}
