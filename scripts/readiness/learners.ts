/** Synthetic learners: what they answered in practice, and how good they really are in the exam. */
import type { Chance } from './chance'

/** One first answer, in days before the exam. */
export type Practised = { domain: number; right: boolean; daysBefore: number }

export type Learner = {
  /** Each domain's share of the exam, adding up to 1. */
  shares: readonly number[]
  answers: readonly Practised[]
  /** True chance of a right answer in the exam, by domain. */
  inExam: readonly number[]
  /** Share that really passes. */
  line: number
}

type Generator = { name: string; draw: (chance: Chance, answers: number) => Learner }

const blueprints = [
  [0.28, 0.24, 0.24, 0.24],
  [0.22, 0.2, 0.2, 0.2, 0.18],
  [0.13, 0.16, 0.18, 0.21, 0.19, 0.13],
]

const logistic = (logit: number): number => 1 / (1 + Math.exp(-logit))

const blueprint = (chance: Chance): readonly number[] => blueprints[chance.below(blueprints.length)] ?? []

/** Papers drawn by the blueprint: answer i of `answers` goes where the domain has most left to get. */
function byBlueprint(shares: readonly number[], answers: number): number[] {
  const got = shares.map(() => 0)
  return Array.from({ length: answers }, (_, i) => {
    const owed = shares.map((share, domain) => share * (i + 1) - (got[domain] ?? 0))
    const domain = owed.indexOf(Math.max(...owed))
    got[domain] = (got[domain] ?? 0) + 1
    return domain
  })
}

const realLine = (chance: Chance): number => chance.normal(0.75, 0.03)

/** As the model thinks: logit-normal abilities, and an exam that differs from practice by N(0, 0.35) logits. */
function steady(chance: Chance, answers: number): Learner {
  const shares = blueprint(chance)
  const level = chance.normal(1.15, 0.6)
  const abilities = shares.map(() => chance.normal(level, 0.45))
  const transfer = chance.normal(0, 0.35)
  const last = chance.between(0, 14)
  const span = chance.between(14, 60)
  return {
    shares,
    answers: byBlueprint(shares, answers).map((domain, i) => ({
      domain,
      right: chance.happens(logistic(abilities[domain] ?? 0)),
      daysBefore: last + span * (1 - i / answers),
    })),
    inExam: abilities.map((ability) => logistic(ability + transfer)),
    line: realLine(chance),
  }
}

/**
 * Learns while practising and forgets afterwards, domain after domain, some of them hardly at all: each domain has its
 * own stretch of the weeks, grows by up to 1.6 logits over it, and then loses the known part exponentially.
 */
function growing(chance: Chance, answers: number): Learner {
  const shares = blueprint(chance)
  const weeks = chance.between(30, 120)
  const gap = chance.between(0, 30)
  const level = chance.normal(0.75, 0.6)
  const lasts = Math.exp(chance.normal(Math.log(250), 0.4))
  const transfer = chance.normal(0, 0.35)
  const inOrder = chance.happens(0.5)
  const domains = shares.map((share, i) => {
    const from = inOrder ? (0.7 * i) / shares.length : 0
    const to = inOrder ? Math.min(1, from + 0.5) : 1
    return {
      from,
      to,
      start: chance.normal(level, 0.45),
      growth: chance.between(0, 1.6),
      often: share * Math.exp(chance.normal(0, 0.5)),
    }
  })
  const after = (share: number, days: number) => 0.2 + (share - 0.2) * Math.exp(-days / lasts)
  return {
    shares,
    answers: Array.from({ length: answers }, () => {
      const domain = chance.weighted(domains.map(({ often }) => often))
      const { from, to, start, growth } = domains[domain] ?? { from: 0, to: 1, start: 0, growth: 0 }
      const progress = chance.number()
      return {
        domain,
        right: chance.happens(logistic(start + growth * progress)),
        daysBefore: gap + weeks * (1 - (from + (to - from) * progress)),
      }
    }),
    inExam: domains.map(({ to, start, growth }) => after(logistic(start + growth + transfer), gap + weeks * (1 - to))),
    line: realLine(chance),
  }
}

/** Quantiles at 1/30, 3/30, … 29/30 of Student's t with 3 degrees of freedom. */
const heavyTail = [-2.95, -1.64, -1.16, -0.84, -0.58, -0.37, -0.18, 0, 0.18, 0.37, 0.58, 0.84, 1.16, 1.64, 2.95]

/**
 * What the model does not know: a fifth is right by guessing, questions differ in difficulty with heavy tails, every
 * domain has nine objectives of which some are known well and some not at all, practice dwells on a few of them, and
 * the line lies anywhere within five points of 75 %.
 */
function patchy(chance: Chance, answers: number): Learner {
  const shares = blueprint(chance)
  const level = chance.normal(1.05, 0.75)
  const transfer = chance.normal(0, 0.35)
  const domains = shares.map(() => {
    const ability = chance.normal(level, 0.45)
    return Array.from({ length: 9 }, () => ({
      ability: chance.normal(ability, 0.8),
      often: Math.exp(chance.normal(0, 0.7)),
    }))
  })
  const right = (ability: number, difficulty: number) => 0.2 + 0.8 * logistic(ability - 0.7 * difficulty)
  const last = chance.between(0, 14)
  const span = chance.between(14, 60)
  return {
    shares,
    answers: byBlueprint(shares, answers).map((domain, i) => {
      const objectives = domains[domain] ?? []
      const { ability } = objectives[chance.weighted(objectives.map(({ often }) => often))] ?? { ability: 0 }
      return {
        domain,
        right: chance.happens(right(ability, heavyTail[chance.below(heavyTail.length)] ?? 0)),
        daysBefore: last + span * (1 - i / answers),
      }
    }),
    inExam: domains.map((objectives) => {
      const all = objectives.flatMap(({ ability }) =>
        heavyTail.map((difficulty) => right(ability + transfer, difficulty)),
      )
      return all.reduce((a, b) => a + b, 0) / all.length
    }),
    line: chance.between(0.7, 0.8),
  }
}

export const generators: readonly Generator[] = [
  { name: 'steady', draw: steady },
  { name: 'growing', draw: growing },
  { name: 'patchy', draw: patchy },
]
