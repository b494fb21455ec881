/** What time takes away: of what an answer still tells, and of what was known. */
/**
 * The power curve of forgetting, the share in (0, 1] that is left after `days` ≥ 0 at a stability of `stability` days,
 * after which nine tenths are left: FSRS-4.5 and 5, github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm.
 */
export function retention(days: number, stability: number): number {
  return (1 + ((19 / 81) * days) / stability) ** -0.5
}

/**
 * Stability of what was learnt, in days: 70 % is left after a year and 56 % after two. E. J. F. M. Custers, "Long-term
 * retention of basic science knowledge: a review study", Advances in Health Sciences Education 15 (2010), 109-128,
 * finds two thirds to three quarters, and slightly below half.
 */
const ofKnowledge = 80

/** Stability of an answer as evidence, in days: learners change, so what is older tells less. Chosen by simulation. */
const ofEvidence = 15

/** What is right by guessing one of four options, and so is not forgotten. */
const guessed = 0.25

const dayMs = 86_400_000

/** Days from one instant to a later one, both in milliseconds; 0 where the clock went back. */
export const daysBetween = (from: number, to: number): number => Math.max(0, (to - from) / dayMs)

/** How much of an answer still counts after `days`, in (0, 1]. */
export const evidenceAfter = (days: number): number => retention(days, ofEvidence)

/** The share right that is left of `share` when nothing was practised for `days`. */
export function shareAfter(share: number, days: number): number {
  const known = Math.max(0, share - guessed)
  return share - known * (1 - retention(days, ofKnowledge))
}
