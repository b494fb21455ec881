import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotas, shares } from '../../../src/core/practice/quotas'

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
const many = Number.MAX_SAFE_INTEGER

describe('shares', () => {
  // Worked by hand with largest remainders: 10 × 28/100 = 2.8, 10 × 24/100 = 2.4.
  it.each<[string, number, number[], number[], number[]]>([
    ['ten by 28/24/24/24', 10, [28, 24, 24, 24], [many, many, many, many], [3, 3, 2, 2]],
    ['forty by 28/24/24/24', 40, [28, 24, 24, 24], [many, many, many, many], [11, 10, 10, 9]],
    ['65 by 28/26/22/24', 65, [28, 26, 22, 24], [many, many, many, many], [18, 17, 14, 16]],
    ['one goes to the heaviest', 1, [10, 60, 30], [many, many, many], [0, 1, 0]],
    ['a full one gives to the others in proportion', 10, [80, 10, 10], [2, many, many], [2, 4, 4]],
    ['a weight of nothing gets what is left', 10, [1, 0], [4, many], [4, 6]],
    ['all limits together are less', 10, [1, 1], [2, 3], [2, 3]],
    ['nothing to give', 0, [1, 1], [2, 3], [0, 0]],
    ['nobody to give to', 5, [], [], []],
    ['no weights at all', 4, [0, 0], [many, many], [2, 2]],
  ])('%s', (_name, count, weights, limits, expected) => {
    expect(shares(count, weights, limits)).toEqual(expected)
  })

  const cases = fc
    .array(fc.record({ weight: fc.integer({ min: 0, max: 100 }), limit: fc.nat(50) }), { maxLength: 8 })
    .map((rows) => ({ weights: rows.map((row) => row.weight), limits: rows.map((row) => row.limit) }))

  it('add up to the count or to all limits, and keep to each limit', () => {
    fc.assert(
      fc.property(fc.nat(200), cases, (count, { weights, limits }) => {
        const given = shares(count, weights, limits)
        expect(sum(given)).toBe(Math.min(count, sum(limits)))
        for (const [i, n] of given.entries()) {
          expect(Number.isInteger(n) && n >= 0 && n <= (limits[i] ?? 0)).toBe(true)
        }
      }),
    )
  })

  it('are within one of the exact share where no limit holds', () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 }),
        (count, weights) => {
          const given = shares(
            count,
            weights,
            weights.map(() => many),
          )
          for (const [i, n] of given.entries()) {
            expect(Math.abs(n - (count * (weights[i] ?? 0)) / sum(weights))).toBeLessThan(1)
          }
        },
      ),
    )
  })
})

describe('the quotas of a paper', () => {
  const plenty = [many, many, many, many]
  const quota = (count: number, weights: number[], all: number[], fresh = all) =>
    quotas(count, weights, { all, fresh, unmet: fresh })

  // Exact shares by hand: 25 × 28/100 = 7 and 6; 10 × 28/100 = 2.8 and 2.4; 20 × 28/100 = 5.6 and 4.8.
  it.each<[string, number[], number[]]>([
    ['whole shares are met', quota(25, [28, 24, 24, 24], [50, 50, 50, 50]), [7, 6, 6, 6]],
    ['every share is rounded up or down', quota(10, [28, 24, 24, 24], [20, 20, 20, 20]), [3, 3, 2, 2]],
    ['up where most is unmet', quota(10, [28, 24, 24, 24], [20, 20, 20, 20], [2, 4, 9, 9]), [2, 2, 3, 3]],
    ['one more before one again', quota(25, [28, 24, 24, 24], plenty, [6, 6, 6, 7]), [6, 6, 6, 7]],
    ['again before two off', quota(25, [28, 24, 24, 24], plenty, [0, 0, 0, 25]), [7, 6, 5, 7]],
    ['a domain that has too few gives to the others', quota(20, [1, 1, 2], [2, 20, 20]), [2, 6, 12]],
    ['all there is', quota(90, [28, 24, 24, 24], [1, 2, 3, 4]), [1, 2, 3, 4]],
    ['domains without questions count for nothing', quota(9, [50, 25, 25, 0], [0, 9, 9, 9]), [0, 5, 4, 0]],
    ['no weights', quota(5, [0], [9]), [5]],
    ['nothing to draw', quota(5, [1, 1], [0, 0]), [0, 0]],
  ])('%s', (_name, given, expected) => {
    expect(given).toEqual(expected)
  })

  it('leave room for what is taken, and show where there is none', () => {
    const supply = { all: [9, 9, 9, 9], fresh: [9, 9, 9, 9], unmet: [9, 9, 9, 9] }
    // Exact: 2.24 and 1.92, so at most 3 and 2.
    expect(quotas(8, [28, 24, 24, 24], supply, [0, 0, 2, 0])).toEqual([2, 2, 2, 2])
    expect(quotas(7, [28, 24, 24, 24], supply, [2, 2, 2, 1])).toEqual([2, 2, 2, 1])
    expect(sum(quotas(7, [28, 24, 24, 24], supply, [2, 2, 2, 2]))).toBe(8)
    expect(quotas(8, [28, 24, 24, 24], supply, [0, 0, 3, 0])[2]).toBe(2)
  })

  const domain = fc.record({ weight: fc.integer({ min: 1, max: 60 }), all: fc.nat(40), met: fc.nat(40) })

  it('add up, stay within one of the exact share where there is enough, and repeat no more than that asks for', () => {
    fc.assert(
      fc.property(fc.nat(80), fc.array(domain, { minLength: 1, maxLength: 6 }), (count, domains) => {
        const all = domains.map((one) => one.all)
        const fresh = domains.map((one) => Math.max(0, one.all - one.met))
        const given = quota(
          count,
          domains.map(({ weight }) => weight),
          all,
          fresh,
        )
        const size = Math.min(count, sum(all))
        expect(sum(given)).toBe(size)
        const weights = domains.map((one) => (one.all > 0 ? one.weight : 0))
        const exact = weights.map((weight) => (size * weight) / Math.max(1, sum(weights)))
        const floor = exact.map((share, i) => Math.min(all[i] ?? 0, Math.max(0, Math.ceil(share - 1 - 1e-6))))
        const ceiling = exact.map((share, i) => Math.min(all[i] ?? 0, Math.floor(share + 1 + 1e-6)))
        const enough = sum(ceiling) >= size
        for (const [i, n] of given.entries()) {
          expect(n).toBeGreaterThanOrEqual(floor[i] ?? 0)
          expect(n).toBeLessThanOrEqual((enough ? ceiling[i] : all[i]) ?? 0)
        }
        const repeats = sum(given.map((n, i) => Math.max(0, n - (fresh[i] ?? 0))))
        const unmet = sum(ceiling.map((n, i) => Math.min(n, Math.max(floor[i] ?? 0, fresh[i] ?? 0))))
        const forced = sum(floor.map((n, i) => Math.max(0, n - (fresh[i] ?? 0))))
        if (unmet >= size) expect(repeats).toBe(forced)
      }),
    )
  })
})
