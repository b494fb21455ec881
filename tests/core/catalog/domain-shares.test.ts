import { describe, expect, it } from 'vitest'
import { domainMinutes, domainShares } from '../../../src/core/catalog/domain-shares'
import { aBlueprint, percent } from '../../fixtures/programme'

const blueprint = (...weights: (ReturnType<typeof percent> | null)[]) =>
  aBlueprint(
    'x',
    weights.map((weight) => ({ weight, tasks: [1] })),
  )

describe('shares of the domains', () => {
  it('takes published weights as they are', () => {
    expect(domainShares(blueprint(percent(28), percent(24), percent(24), percent(24)))).toEqual([
      0.28, 0.24, 0.24, 0.24,
    ])
  })

  it('takes the midpoint of ranges and scales to 1', () => {
    // AI-300: 15-20, 25-30, 20-25, 10-15, 10-15 have midpoints that add up to 92.5.
    const shares = domainShares(
      blueprint(percent(15, 20), percent(25, 30), percent(20, 25), percent(10, 15), percent(10, 15)),
    )
    const expected = [17.5, 27.5, 22.5, 12.5, 12.5].map((middle) => middle / 92.5)
    for (const [i, share] of shares.entries()) expect(share).toBeCloseTo(expected[i] ?? 0, 12)
  })

  it('shares what is left equally among domains without a weight', () => {
    expect(domainShares(blueprint(percent(40), null, null))).toEqual([0.4, 0.3, 0.3])
    expect(domainShares(blueprint(null, null, null, null))).toEqual([0.25, 0.25, 0.25, 0.25])
  })

  it('counts a domain without a weight like the lightest one when nothing is left for it', () => {
    const shares = domainShares(blueprint(percent(75), percent(25), null))
    expect(shares.map((share) => share * 125)).toEqual([75, 25, 25])
  })

  it('gives whole minutes that add up', () => {
    // 1000 minutes by 28/24/24/24 need no rounding; 1001 leave one minute, for the largest remainder 0.28.
    expect(domainMinutes(blueprint(percent(28), percent(24), percent(24), percent(24)), 1000)).toEqual([
      280, 240, 240, 240,
    ])
    expect(domainMinutes(blueprint(percent(28), percent(24), percent(24), percent(24)), 1001)).toEqual([
      281, 240, 240, 240,
    ])
  })
})
