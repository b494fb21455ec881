/** How far the real exam goes better or worse than practice, and what real results tell of it. */
import { normalise, shareAt, transferLogits } from './grid'

/** A real exam: what was said before it, a probability in 0 to 1, and how it ended. */
export type ExamOutcome = { probability: number; passed: boolean }

/**
 * Spread of the transfer in logits, 0.35 in all: half of its variance stays with the learner from exam to exam and can
 * be learnt from results, the other half is that of the one exam.
 */
const spread = 0.35 / Math.SQRT2

/**
 * By how much a logit of ability moves the logit of passing: 1.7 (the normal curve as a logistic one) over 0.48, the
 * spread in logits of all else, mostly the luck of some 50 questions.
 */
const steepness = 3.5

/** No statement was surer than this, so that none is refuted for ever by one result. */
const surest = 0.98

const bell = (logit: number): number => Math.exp(-0.5 * (logit / spread) ** 2)

function likelihood(lasting: number, { probability, passed }: ExamOutcome): number {
  const said = Math.min(surest, Math.max(1 - surest, probability))
  const pass = shareAt(Math.log(said / (1 - said)) + steepness * lasting)
  return passed ? pass : 1 - pass
}

/**
 * Weights on `transferLogits`, adding up to 1. The lasting part b has the prior N(0, 0.25²) and is weighed by
 * σ(logit P + 3.5 b) for every real exam passed at a stated P, by its complement for every one failed; the part of the
 * one exam, N(0, 0.25²), is then laid over it.
 */
export function transferWeights(outcomes: readonly ExamOutcome[]): Float64Array {
  const lasting = Float64Array.from(transferLogits, (logit) =>
    outcomes.reduce((weight, outcome) => weight * likelihood(logit, outcome), bell(logit)),
  )
  normalise(lasting)
  const weights = Float64Array.from(transferLogits, (logit) =>
    lasting.reduce((sum, weight, i) => sum + weight * bell(logit - (transferLogits[i] ?? 0)), 0),
  )
  normalise(weights)
  return weights
}
