/** What must hold for every plan, whatever the calendar and whatever becomes of it; `npm run test:plans` tries more. */
import { describe, expect, it } from 'vitest'
import { planDays, planWeeks } from '../../../src/core/plan/summary'
import { dayOf, forEveryPlan, isoDate, minutesOf, plan, total } from './calendars'
import { type Judged, judgeLives } from './judge-lives'
import { promises } from './promise'

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

describe('every plan of any length, up to three years of days of any length', () => {
  it('has every date of its calendar once, and weeks that begin on Monday', () => {
    forEveryPlan((made) => {
      const { start, exam } = made.input
      const dates = planDays(made).map(({ date }) => date)
      expect(dates).toEqual(Array.from({ length: dayOf(exam) - dayOf(start) + 1 }, (_, i) => isoDate(dayOf(start) + i)))
      const weeks = planWeeks(made)
      expect(weeks.flatMap(({ days }) => days.map(({ date }) => date))).toEqual(dates)
      for (const { monday, days } of weeks) {
        expect(new Date(monday).getUTCDay()).toBe(1)
        for (const { date } of days) expect(Math.floor((dayOf(date) - dayOf(monday)) / 7)).toBe(0)
      }
      expect(total(weeks.map(({ minutes }) => minutes))).toBe(minutesOf(made.sessions))
    })
  })

  it('is the same when made again from itself', () => {
    forEveryPlan((made, programme) => {
      expect(JSON.stringify(plan(made.input, programme))).toBe(JSON.stringify(made))
    })
  })
})
