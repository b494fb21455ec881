import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apportion } from '../../../src/core/base/apportion'

describe('apportion', () => {
  it('gives the seats of the textbook example of the largest-remainder method', () => {
    // 100,000 votes, 10 seats, quota 10,000: quotients 4.7, 1.6, 1.58, 1.2, 0.61, 0.31.
    expect(apportion(10, [47_000, 16_000, 15_800, 12_000, 6_100, 3_100])).toEqual([5, 2, 1, 1, 1, 0])
  })

  it('gives ties to the earlier part and treats weights of 0 alone as equal', () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3])
    expect(apportion(5, [0, 0])).toEqual([3, 2])
    expect(apportion(7, [])).toEqual([])
  })

  it('splits in grains and leaves the odd minutes with the first part', () => {
    // 62 minutes are 12 grains of 5 and 2 minutes over.
    expect(apportion(62, [1, 1], 5)).toEqual([32, 30])
    expect(apportion(4, [1, 1], 5)).toEqual([4, 0])
  })

  it('always adds up, and never strays a whole unit from the exact share', () => {
    const weights = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.nat(100_000), weights, (amount, given) => {
        const parts = apportion(amount, given)
        const total = given.reduce((a, b) => a + b, 0)
        expect(parts.reduce((a, b) => a + b, 0)).toBe(amount)
        for (const [i, part] of parts.entries()) {
          const exact = total > 0 ? (amount * (given[i] ?? 0)) / total : amount / given.length
          expect(Math.abs(part - exact)).toBeLessThan(1.001)
        }
      }),
      { numRuns: 500 },
    )
  })
})
