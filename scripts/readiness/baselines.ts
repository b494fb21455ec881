/** What readiness is compared with. */
import type { ReadinessInput } from '../../src/core/readiness/readiness'

const rightOf = ({ answers }: ReadinessInput): number => answers.filter(({ right }) => right).length

/** Sure to pass when the share right so far reaches the line, sure to fail otherwise. */
export const byScore = (input: ReadinessInput): number =>
  rightOf(input) / input.answers.length >= input.line - 1e-9 ? 1 : 0

/**
 * The chance to reach the line where all answers together, from Beta(1, 1), tell of one ability: the Beta-Binomial
 * distribution, each chance from the one before it.
 */
export function byPooledAnswers(input: ReadinessInput): number {
  const n = input.questions
  const a = 1 + rightOf(input)
  const b = 1 + input.answers.length - rightOf(input)
  let chance = 1
  for (let i = 0; i < n; i += 1) chance *= (b + i) / (a + b + i)
  let reached = 0
  for (let right = 0; right <= n; right += 1) {
    if (right >= n * input.line - 1e-9) reached += chance
    chance *= ((n - right) * (a + right)) / ((right + 1) * (b + n - right - 1))
  }
  return reached
}
