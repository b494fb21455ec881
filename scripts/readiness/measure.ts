/** How good stated probabilities and ranges were. */
import type { Case } from './sit'

export type Stated = { probability: number; passed: boolean }

const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length

/** The mean squared error of the probabilities. G. W. Brier (1950). */
export const brier = (stated: readonly Stated[]): number =>
  mean(stated.map(({ probability, passed }) => (probability - (passed ? 1 : 0)) ** 2))

/** The mean of −ln of what was given to what happened; a certainty counts as 99.9 %, or it could cost without end. */
export const logLoss = (stated: readonly Stated[]): number =>
  mean(
    stated.map(({ probability, passed }) => {
      const given = Math.min(0.999, Math.max(0.001, probability))
      return -Math.log(passed ? given : 1 - given)
    }),
  )

/**
 * Expected calibration error over ten bins of equal width: how far the share that passed is from the mean probability
 * in a bin, weighed by the bin. M. P. Naeini et al., AAAI 2015.
 */
export function calibrationError(stated: readonly Stated[]): number {
  const bins = Array.from({ length: 10 }, (): Stated[] => [])
  for (const one of stated) bins[Math.min(9, Math.floor(one.probability * 10))]?.push(one)
  return bins.reduce((sum, bin) => {
    if (bin.length === 0) return sum
    const gap = mean(bin.map(({ probability }) => probability)) - mean(bin.map(({ passed }) => (passed ? 1 : 0)))
    return sum + (bin.length / stated.length) * Math.abs(gap)
  }, 0)
}

const within = (value: number, low: number, high: number): number => (value >= low && value <= high ? 1 : 0)

/** How often the range held the true chance to pass. */
export const chanceCoverage = (cases: readonly Case[]): number =>
  mean(cases.map(({ said, truth }) => within(truth, said.low, said.high)))

/** How often the score's range held the share right on the paper. */
export const scoreCoverage = (cases: readonly Case[]): number =>
  mean(cases.map(({ said, share }) => within(share, said.score.low - 1e-9, said.score.high + 1e-9)))

/** The share that passed. */
export const passRate = (cases: readonly Case[]): number => mean(cases.map(({ passed }) => (passed ? 1 : 0)))
