/** A synthetic learner asks for readiness, then sits the exam. */
import { apportion } from '../../src/core/base/apportion'
import { type Readiness, type ReadinessInput, readiness } from '../../src/core/readiness/readiness'
import { createChance } from './chance'
import { generators, type Learner } from './learners'

export type Size = { answers: number; questions: number }

export type Case = {
  generator: string
  input: ReadinessInput
  said: Extract<Readiness, { state: 'estimated' }>
  /** Chance to pass with what the learner really knows and the real line. */
  truth: number
  passed: boolean
  /** Share right on the paper sat. */
  share: number
}

const exam = Date.parse('2026-11-22T09:00:00.000Z')
const dayMs = 86_400_000

function inputOf({ shares, answers }: Learner, questions: number): ReadinessInput {
  return {
    answers: answers.map(({ domain, right, daysBefore }) => ({
      domain: `${domain + 1}`,
      right,
      at: new Date(exam - daysBefore * dayMs).toISOString(),
    })),
    domains: shares.map((share, i) => ({ id: `${i + 1}`, share })),
    questions,
    line: 0.75,
    lineSpread: 0.03,
    at: new Date(exam).toISOString(),
    outcomes: [],
  }
}

/** The chance of at least `least` right among questions with these chances, one question after the other. */
export function chanceOfAtLeast(least: number, chances: readonly number[]): number {
  let counts = [1]
  for (const chance of chances) {
    counts = [...counts, 0].map((same, right) => same * (1 - chance) + (counts[right - 1] ?? 0) * chance)
  }
  return counts.reduce((sum, chance, right) => sum + (right >= least ? chance : 0), 0)
}

/**
 * `learners` cases, the generators in turn. Who has too few answers in a domain gets no estimate, and another learner
 * takes the place; `refused` counts them by generator.
 */
export function simulate(seed: number, learners: number, { answers, questions }: Size) {
  const cases: Case[] = []
  const refused = new Map<string, number>()
  for (let i = 0; cases.length < learners; i += 1) {
    const generator = generators[cases.length % generators.length]
    if (!generator) break
    const chance = createChance(`${seed} ${answers} ${questions} ${i}`)
    const learner = generator.draw(chance, answers)
    const input = inputOf(learner, questions)
    const said = readiness(input)
    if (said.state === 'not-enough') {
      refused.set(generator.name, (refused.get(generator.name) ?? 0) + 1)
      continue
    }
    const perDomain = apportion(questions, learner.shares)
    const chances = learner.inExam.flatMap((share, domain) =>
      Array.from({ length: perDomain[domain] ?? 0 }, () => share),
    )
    const least = Math.ceil(learner.line * questions - 1e-9)
    const right = chances.filter((share) => chance.happens(share)).length
    const truth = chanceOfAtLeast(least, chances)
    cases.push({ generator: generator.name, input, said, truth, passed: right >= least, share: right / questions })
  }
  return { cases, refused }
}
