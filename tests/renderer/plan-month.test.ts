import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planDays } from '../../src/core/plan/summary'
import { monthStart, monthWeeks } from '../../src/renderer/src/features/plan/month'
import { sample } from './plan-sample'

const aDate = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2031-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('the month of a plan', () => {
  it('begins on the first, forwards and backwards over the turn of a year', () => {
    expect(monthStart('2026-11-24')).toBe('2026-11-01')
    expect(monthStart('2026-11-24', 2)).toBe('2027-01-01')
    expect(monthStart('2027-01-31', -1)).toBe('2026-12-01')
  })

  it('has November 2026 in six rows from Monday, the plan at its place', () => {
    const weeks = monthWeeks('2026-11-20', planDays(sample))
    expect(weeks.map((week) => week.map(({ date }) => Number(date.slice(8))))).toEqual([
      [26, 27, 28, 29, 30, 31, 1],
      [2, 3, 4, 5, 6, 7, 8],
      [9, 10, 11, 12, 13, 14, 15],
      [16, 17, 18, 19, 20, 21, 22],
      [23, 24, 25, 26, 27, 28, 29],
      [30, 1, 2, 3, 4, 5, 6],
    ])
    expect(weeks[2]?.[6]?.day).toBeNull()
    expect(weeks[3]?.map(({ day }) => day?.minutes)).toEqual([60, 60, 60, 0, 0, 60, 0])
    expect(weeks[4]?.map(({ day }) => day?.kind ?? null)).toEqual([
      'study',
      'study',
      'buffer',
      'buffer',
      'exam',
      null,
      null,
    ])
    expect(weeks.flat().filter(({ inside }) => inside)).toHaveLength(30)
  })

  it('holds each day of any month once, in order, in whole weeks', () => {
    fc.assert(
      fc.property(aDate, (date) => {
        const weeks = monthWeeks(date, [])
        const dates = weeks.flat().map((cell) => cell.date)
        const inside = weeks.flat().filter((cell) => cell.inside)
        const [year = 0, month = 0] = date.split('-').map(Number)
        expect(weeks.every((week) => week.length === 7)).toBe(true)
        expect([...dates].sort()).toEqual(dates)
        expect(inside.map((cell) => Number(cell.date.slice(8)))).toEqual(
          Array.from({ length: new Date(Date.UTC(year, month, 0)).getUTCDate() }, (_, i) => i + 1),
        )
        expect(new Date(`${dates[0]}T00:00:00Z`).getUTCDay()).toBe(1)
      }),
      { numRuns: 60 },
    )
  })
})
