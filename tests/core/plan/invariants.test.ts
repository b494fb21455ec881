/** What must hold for every plan, whatever the calendar and whatever becomes of it; `npm run test:plans` tries more. */
import { describe, expect, it } from 'vitest'
import { type Judged, judgeLives } from './judge-lives'
import { promises } from './promises'

const runs = 5000

describe(`${runs} plans`, () => {
  let judged: Judged | undefined

  it('are made, missed, moved and made anew', { timeout: 600_000 }, () => {
    judged = judgeLives({ runs, seed: 20_261_122, mostMinutes: 600 })
  })

  it.each(promises)('each: %s', (promise) => {
    expect(judged?.tally[promise]).toBeGreaterThan(runs / 20)
    expect(judged?.breaches[promise] ?? []).toEqual([])
  })
})
