import { beforeAll, describe, expect, it } from 'vitest'
import { byPooledAnswers, byScore } from '../../../scripts/readiness/baselines'
import {
  brier,
  calibrationError,
  chanceCoverage,
  logLoss,
  type Stated,
  scoreCoverage,
} from '../../../scripts/readiness/measure'
import { type Case, chanceOfAtLeast, simulate } from '../../../scripts/readiness/sit'
import { asked, everywhere } from './inputs'

describe('what measures calibration', () => {
  const stated: Stated[] = [
    { probability: 0.75, passed: true },
    { probability: 0.75, passed: false },
    { probability: 0.1, passed: false },
    { probability: 0, passed: true },
  ]

  it('knows the Brier score, log loss and calibration error of a few statements', () => {
    expect(brier(stated)).toBeCloseTo((0.0625 + 0.5625 + 0.01 + 1) / 4, 12)
    const losses = [0.75, 0.25, 0.9, 0.001].map((given) => -Math.log(given))
    expect(logLoss(stated)).toBeCloseTo(losses.reduce((a, b) => a + b, 0) / 4, 12)
    // Bins: 0.7 to 0.8 with 2 off by 0.25, 0.1 to 0.2 with 1 off by 0.1, 0 to 0.1 with 1 off by 1.
    expect(calibrationError(stated)).toBeCloseTo((2 * 0.25 + 0.1 + 1) / 4, 12)
  })

  it('knows the true chance of a paper', () => {
    expect(chanceOfAtLeast(3, [0.5, 0.5, 0.5, 0.5])).toBeCloseTo(5 / 16, 12)
    expect(chanceOfAtLeast(2, [1, 0.25, 0])).toBeCloseTo(0.25, 12)
  })

  it('knows the baselines', () => {
    expect([everywhere(30, 10), everywhere(29, 11)].map((answers) => byScore(asked(answers)))).toEqual([1, 0])
    // Beta(1, 1) gives every count the same chance: 38 to 50 are 13 of 51.
    expect(byPooledAnswers(asked([]))).toBeCloseTo(13 / 51, 12)
  })
})

describe('readiness on 600 synthetic learners with 150 answers, none of whom it was tuned on', () => {
  let cases: Case[] = []
  let said: Stated[] = []

  beforeAll(() => {
    cases = simulate(20_261_123, 600, { answers: 150, questions: 50 }).cases
    said = stated((one) => one.said.probability)
  })

  const stated = (state: (one: Case) => number): Stated[] =>
    cases.map((one) => ({ probability: state(one), passed: one.passed }))

  // Margins are those of 600 learners, with some 60 to a bin; docs/readiness.md has the figures of 20,000.
  it('means the probabilities it says', () => {
    expect(calibrationError(said)).toBeLessThan(0.05 + 0.025)
    expect(brier(said)).toBeLessThan(0.175 + 0.015)
  })

  it('has what is true in its 90 % ranges, nine times in ten', () => {
    for (const coverage of [scoreCoverage(cases), chanceCoverage(cases)]) {
      expect(coverage).toBeGreaterThan(0.87 - 0.025)
      expect(coverage).toBeLessThan(0.93 + 0.025)
    }
  })

  it('is better than the score against the line, and than all answers in one pool', () => {
    const byLine = stated(({ input }) => byScore(input))
    const pooled = stated(({ input }) => byPooledAnswers(input))
    expect(brier(said)).toBeLessThan(brier(byLine) - 0.04)
    expect(brier(said)).toBeLessThan(brier(pooled))
    expect(calibrationError(said)).toBeLessThan(calibrationError(pooled))
  })
})
