/** Whether a learner would pass: a probability with its range, and what it is made of. The model is in docs/readiness.md. */
import { apportion } from '../base/apportion'
import { epochMilliseconds } from '../base/instant'
import { type Evidence, levels, overLevels } from './ability'
import { examLogits, examPlace, quantile, shareAt } from './grid'
import { chanceAtMargin, marginQuantile, passChance } from './line'
import { daysBetween, evidenceAfter, shareAfter } from './memory'
import { middleOf, sitPaper } from './paper'
import { type ExamOutcome, transferWeights } from './transfer'

/** A first attempt at a question of the exam's blueprint. */
export type FirstAnswer = {
  domain: string
  right: boolean
  /** Instant, ISO 8601. */
  at: string
}

export type ReadinessInput = {
  /** In any order; those of no domain below are ignored. A question answered again is not a first attempt. */
  answers: readonly FirstAnswer[]
  /**
   * The blueprint: each domain's share of the exam, adding up to 1, and the instant it was last practised, also with
   * questions met before, from which on it is forgotten; left out, that of its last first answer.
   */
  domains: readonly { id: string; share: number; practised?: string | undefined }[]
  /** Questions that count in the exam, at least 1. */
  questions: number
  /** Share of them that passes, and the standard deviation of what is known of it. */
  line: number
  lineSpread: number
  /** Instant it is asked for, ISO 8601: now or the exam day, as if nothing were practised until then. */
  at: string
  /** Real exams of the learner, in any order. */
  outcomes: readonly ExamOutcome[]
}

export type DomainReadiness = {
  id: string
  share: number
  /** First answers, and how many of them were right. */
  answers: number
  right: number
  /** Share right to expect in the exam, and its 90 % range. */
  mean: number
  low: number
  high: number
  /** Percentage points the domain adds to the expected score, over the line, or takes from it. */
  contribution: number
}

export type Readiness =
  | {
      state: 'not-enough'
      answers: number
      /** First answers still missing: in all, and in each domain. */
      needed: number
      domains: { id: string; answers: number; needed: number }[]
    }
  | {
      state: 'estimated'
      /** That the score reaches the line, 0 to 1, and its 90 % range: over ability, transfer and line, not luck. */
      probability: number
      low: number
      high: number
      /** Share right on a paper: expected, and its 90 % range, luck included. */
      score: { likely: number; low: number; high: number }
      answers: number
      domains: DomainReadiness[]
    }

/** First answers without which nothing is said, in all and in any one domain. */
export const leastAnswers = { all: 40, domain: 8 }

const certainty = 0.9
const tail = (1 - certainty) / 2

/** What is known of one domain from its answers. */
function countAnswers(answers: readonly FirstAnswer[], practised: string | undefined, at: number) {
  const evidence: Evidence = { right: 0, wrong: 0 }
  let right = 0
  let idle = practised === undefined ? Number.POSITIVE_INFINITY : daysBetween(epochMilliseconds(practised), at)
  for (const answer of answers) {
    const days = daysBetween(epochMilliseconds(answer.at), at)
    idle = Math.min(idle, days)
    evidence[answer.right ? 'right' : 'wrong'] += evidenceAfter(days)
    if (answer.right) right += 1
  }
  return { answers: answers.length, right, evidence, idle }
}

/** The ability in the exam as weights on `examLogits`, from that in practice and the transfer. */
function inExam(ability: Float64Array, transfers: Float64Array): Float64Array {
  const weights = new Float64Array(examLogits.length)
  for (const [i, weight] of ability.entries()) {
    for (const [j, likely] of transfers.entries()) {
      const place = examPlace(i, j)
      weights[place] = (weights[place] ?? 0) + weight * likely
    }
  }
  return weights
}

/**
 * How likely the learner is to pass, or how many first answers are missing before that can be said. The same input in
 * any order of answers gives the same result; a further right answer, or a right one for a wrong one, never lowers the
 * probability (by more than 0.00001, for what is too unlikely to be looked at).
 * @throws {RangeError} when an instant is none.
 */
export function readiness(input: ReadinessInput): Readiness {
  const at = epochMilliseconds(input.at)
  const line = { at: input.line, spread: input.lineSpread }
  const byDomain = new Map(input.domains.map(({ id }) => [id, [] as FirstAnswer[]]))
  for (const answer of input.answers) byDomain.get(answer.domain)?.push(answer)
  const counted = input.domains.map(({ id, share, practised }) => ({
    id,
    share,
    ...countAnswers(byDomain.get(id) ?? [], practised, at),
  }))
  const answers = counted.reduce((sum, domain) => sum + domain.answers, 0)

  const missing = counted.map((domain) => Math.max(0, leastAnswers.domain - domain.answers))
  const needed = Math.max(
    leastAnswers.all - answers,
    missing.reduce((a, b) => a + b, 0),
  )
  if (needed > 0) {
    const domains = counted.map(({ id, answers }, i) => ({ id, answers, needed: missing[i] ?? 0 }))
    return { state: 'not-enough', answers, needed, domains }
  }

  const questions = apportion(
    input.questions,
    counted.map(({ share }) => share),
  )
  const partOf = (domain: number) => (questions[domain] ?? 0) / input.questions
  const paper = counted.map(({ idle }, i) => ({
    questions: questions[i] ?? 0,
    shares: examLogits.map((logit) => shareAfter(shareAt(logit), idle)),
  }))
  const found = levels(counted.map(({ evidence }) => evidence))
  const transfers = transferWeights(input.outcomes)
  const { chances, worths } = sitPaper(found, transfers, paper)

  const domains = counted.map(({ id, share, answers, right }, i): DomainReadiness => {
    const weights = inExam(overLevels(found, i), transfers)
    const shares = paper[i]?.shares ?? []
    const mean = weights.reduce((sum, weight, j) => sum + weight * (shares[j] ?? 0), 0)
    return {
      id,
      share,
      answers,
      right,
      mean,
      low: quantile(weights, shares, tail),
      high: quantile(weights, shares, 1 - tail),
      contribution: partOf(i) * (mean - input.line) * 100,
    }
  })

  const probability = passChance(chances, line)
  const chanceAt = (share: number) => chanceAtMargin(marginQuantile(worths, line, share), line, input.questions)
  const middle = middleOf(chances, certainty)
  return {
    state: 'estimated',
    probability,
    // The mean of a lopsided distribution may lie outside its middle.
    low: Math.min(probability, chanceAt(tail)),
    high: Math.max(probability, chanceAt(1 - tail)),
    score: {
      likely: domains.reduce((sum, { mean }, i) => sum + partOf(i) * mean, 0),
      low: middle.low / input.questions,
      high: middle.high / input.questions,
    },
    answers,
    domains,
  }
}
