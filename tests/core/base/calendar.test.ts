import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, isoOfDay, mondayOf, weekdayOf, weekdays, yearsLater } from '../../../src/core/base/calendar'

const day = (iso: string): number => {
  const found = dayNumber(iso)
  if (found === null) throw new Error(`no such date: ${iso}`)
  return found
}

describe('calendar days', () => {
  it('counts from 1970-01-01', () => {
    expect(day('1970-01-01')).toBe(0)
    expect(day('1969-12-31')).toBe(-1)
    // 30 years with 7 leap days, then 31 + 29 days of 2000.
    expect(day('2000-03-01')).toBe(30 * 365 + 7 + 31 + 29)
  })

  it('knows which dates exist', () => {
    expect(dayNumber('2028-02-29')).not.toBeNull()
    for (const wrong of ['2027-02-29', '1900-02-29', '2026-11-31', '2026-13-01', '2026-1-1', '20261122', '', 'soon']) {
      expect(dayNumber(wrong)).toBeNull()
    }
  })

  it('knows weekdays and Mondays', () => {
    expect(weekdayOf(day('2026-11-22'))).toBe('sun')
    expect(weekdayOf(day('2000-01-01'))).toBe('sat')
    expect(weekdayOf(day('1969-07-20'))).toBe('sun')
    expect(isoOfDay(mondayOf(day('2026-11-22')))).toBe('2026-11-16')
    expect(isoOfDay(mondayOf(day('2026-11-23')))).toBe('2026-11-23')
  })

  it('goes from a leap day to 28 February', () => {
    expect(isoOfDay(yearsLater(day('2028-02-29'), 3))).toBe('2031-02-28')
    expect(isoOfDay(yearsLater(day('2026-11-22'), 3))).toBe('2029-11-22')
  })

  it('agrees with the calendar of the platform, in both directions', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (n) => {
        const iso = new Date(n * 86_400_000).toISOString().slice(0, 10)
        expect(isoOfDay(n)).toBe(iso)
        expect(dayNumber(iso)).toBe(n)
        expect(weekdayOf(n)).toBe(weekdays[(new Date(n * 86_400_000).getUTCDay() + 6) % 7])
      }),
      { numRuns: 300 },
    )
  })
})
