// Highest power first.
const series = [
  0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196, 1.00002368,
]

/**
 * The normal distribution's cumulative probability at `z`, to 2 parts in 10⁷ also in the tails. W. H. Press et al.,
 * Numerical Recipes in C, 2nd ed. (1992), section 6.2, erfcc.
 */
export function normalBelow(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + x / 2)
  let sum = 0
  for (const coefficient of series) sum = sum * t + coefficient
  const beyond = (t * Math.exp(-x * x - 1.26551223 + t * sum)) / 2
  return z > 0 ? 1 - beyond : beyond
}
