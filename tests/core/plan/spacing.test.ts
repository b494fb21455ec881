import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapDays, gapShare } from '../../../src/core/plan/spacing'

describe('spacing', () => {
  it('is 30, 20, 12 and 7.5 % at 7, 28, 90 and 365 days', () => {
    expect([7, 28, 90, 365].map(gapShare)).toEqual([0.3, 0.2, 0.12, 0.075])
    // 2.1, 5.6, 10.8 and 27.4 days
    expect([7, 28, 90, 365].map(gapDays)).toEqual([2, 6, 11, 27])
  })

  it('interpolates over the logarithm: 14 days are half-way between 7 and 28', () => {
    expect(gapShare(14)).toBeCloseTo(0.25, 12)
    expect(gapDays(14)).toBe(4)
  })

  it('stays at the ends outside the range, and is never less than a day', () => {
    expect(gapShare(1)).toBe(0.3)
    expect(gapShare(1000)).toBe(0.075)
    expect(gapDays(1)).toBe(1)
    expect(gapDays(0)).toBe(1)
  })

  it('falls as a share and never falls in days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1100 }), (days) => {
        expect(gapShare(days + 1)).toBeLessThanOrEqual(gapShare(days))
        expect(gapDays(days + 1)).toBeGreaterThanOrEqual(gapDays(days))
      }),
    )
  })
})
