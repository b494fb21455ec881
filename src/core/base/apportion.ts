const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/**
 * Splits the whole number `amount` in proportion to `weights` (≥ 0) so that the parts add up to it exactly:
 * the largest-remainder method of Hamilton, ties to the earlier part. Weights that are all 0 count as equal.
 * With `grain` > 1 parts are multiples of it, except that the first one also takes what is left over.
 */
export function apportion(amount: number, weights: readonly number[], grain = 1): number[] {
  if (weights.length === 0) return []
  const sum = total(weights)
  const grains = Math.floor(amount / grain)
  const exact = weights.map((weight) => (grains * (sum > 0 ? weight : 1)) / (sum > 0 ? sum : weights.length))
  // The small addend keeps 2.9999999999 from losing its third grain to floating point.
  const whole = exact.map((share) => Math.floor(share + 1e-9))
  const byRemainder = exact
    .map((share, i) => ({ i, remainder: share - (whole[i] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i)
  const lucky = new Set(byRemainder.slice(0, grains - total(whole)).map(({ i }) => i))
  const rest = amount - grains * grain
  return whole.map((count, i) => (count + (lucky.has(i) ? 1 : 0)) * grain + (i === 0 ? rest : 0))
}
