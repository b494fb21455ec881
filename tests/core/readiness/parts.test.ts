import { describe, expect, it } from 'vitest'
import {
  betaWeights,
  normalise,
  practiceLogits,
  quantile,
  shareAt,
  transferLogits,
} from '../../../src/core/readiness/grid'
import { lineBelow, passChance } from '../../../src/core/readiness/line'
import { retention, shareAfter } from '../../../src/core/readiness/memory'
import { normalBelow } from '../../../src/core/readiness/normal'
import { binomial, middleOf, sumOf } from '../../../src/core/readiness/paper'
import { transferWeights } from '../../../src/core/readiness/transfer'

describe('the normal distribution', () => {
  // M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions (1964), table 26.1.
  it.each([
    [0, 0.5],
    [1, 0.8413447461],
    [1.96, 0.9750021049],
    [-1.645, 0.0499849055],
    [3, 0.998650102],
    [-4, 0.0000316712],
  ])('is below %f with %f', (z, chance) => {
    expect(normalBelow(z)).toBeCloseTo(chance, 6)
  })
})

describe('a Beta distribution on the grid', () => {
  const shares = practiceLogits.map(shareAt)
  // Quantiles of the Beta distribution from its tables; mean a / (a + b).
  it.each([
    { a: 2, b: 1, mean: 0.667, low: 0.224, high: 0.975 },
    { a: 8, b: 4, mean: 0.667, low: 0.436, high: 0.865 },
    { a: 76, b: 26, mean: 0.745, low: 0.671, high: 0.813 },
  ])('has the mean and the 90 % range of Beta($a, $b)', ({ a, b, mean, low, high }) => {
    const weights = betaWeights(a, b)
    normalise(weights)
    expect(weights.reduce((sum, weight, i) => sum + weight * (shares[i] ?? 0), 0)).toBeCloseTo(mean, 2)
    expect(Math.abs(quantile(weights, shares, 0.05) - low)).toBeLessThan(0.01)
    expect(Math.abs(quantile(weights, shares, 0.95) - high)).toBeLessThan(0.01)
  })
})

describe('forgetting', () => {
  it('leaves nine tenths after the stability, and the square root of a half of (1 + 19/81 · 9)', () => {
    expect(retention(0, 80)).toBe(1)
    expect(retention(80, 80)).toBeCloseTo(0.9, 12)
    // 1 + 19/81 · 810/19 = 11.
    expect(retention((810 / 19) * 80, 80)).toBeCloseTo(1 / Math.sqrt(11), 12)
  })

  it('leaves two thirds to three quarters of what was known after a year, and never less than guessing', () => {
    const left = (shareAfter(1, 365) - 0.25) / 0.75
    expect(left).toBeGreaterThan(2 / 3)
    expect(left).toBeLessThan(3 / 4)
    expect(shareAfter(0.25, 5000)).toBe(0.25)
    expect(shareAfter(0.1, 5000)).toBe(0.1)
  })
})

describe('a paper', () => {
  it('of fair coins is Pascal’s triangle', () => {
    expect([...binomial(4, 0.5)]).toEqual([1, 4, 6, 4, 1].map((ways) => ways / 16))
  })

  it('of two dice sums as dice do', () => {
    const die = Float64Array.from({ length: 7 }, (_, face) => (face > 0 ? 1 / 6 : 0))
    expect(sumOf(die, die)[7]).toBeCloseTo(6 / 36, 12)
    expect(sumOf(die, die)[2]).toBeCloseTo(1 / 36, 12)
  })

  it('has the middle of its chances, of the count at the edge half', () => {
    // Of 10 fair coins P(X < 3) = 56/1024 and P(X = 2) = 45/1024; half of that with P(X < 2) is 3.3 %.
    expect(middleOf(binomial(10, 0.5), 0.9)).toEqual({ low: 3, high: 7 })
    expect(middleOf(Float64Array.of(1, 0, 0), 0.9)).toEqual({ low: 0, high: 0 })
    expect(middleOf(Float64Array.of(0, 0, 1), 0.9)).toEqual({ low: 2, high: 2 })
  })

  it('reaches a line that is exactly known from 38 of 50, or from 75 of 100', () => {
    const exact = { at: 0.75, spread: 0 }
    expect([37, 38].map((right) => lineBelow(exact, right / 50))).toEqual([0, 1])
    expect(lineBelow(exact, 75 / 100)).toBe(1)
    expect(passChance(binomial(4, 0.5), exact)).toBeCloseTo(5 / 16, 12)
  })

  it('reaches one that is uncertain as often as it lies lower', () => {
    expect(lineBelow({ at: 0.75, spread: 0.03 }, 0.75)).toBeCloseTo(0.5, 6)
    expect(lineBelow({ at: 0.75, spread: 0.03 }, 0.78)).toBeCloseTo(0.8413, 4)
  })
})

describe('transfer', () => {
  const meanAndSpread = (weights: Float64Array) => {
    const mean = weights.reduce((sum, weight, i) => sum + weight * (transferLogits[i] ?? 0), 0)
    const square = weights.reduce((sum, weight, i) => sum + weight * ((transferLogits[i] ?? 0) - mean) ** 2, 0)
    return { mean, spread: Math.sqrt(square) }
  }

  it('spreads by 0.35 logits before any real exam', () => {
    const { mean, spread } = meanAndSpread(transferWeights([]))
    expect(mean).toBeCloseTo(0, 12)
    expect(spread).toBeCloseTo(0.35, 2)
  })

  it('never spreads by less than the one exam’s own part, however many were sat', () => {
    const many = Array.from({ length: 400 }, (_, i) => ({ probability: 0.5, passed: i % 2 === 0 }))
    const { mean, spread } = meanAndSpread(transferWeights(many))
    expect(mean).toBeCloseTo(0, 6)
    expect(spread).toBeGreaterThan(0.24)
    expect(spread).toBeLessThan(0.3)
  })
})
