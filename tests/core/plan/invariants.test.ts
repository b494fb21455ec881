/** What must hold for every plan, whatever the calendar. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { domainShares } from '../../../src/core/catalog/domain-shares'
import { plan as planSchema } from '../../../src/core/plan/schema'
import { planDays, planSummary, planWeeks } from '../../../src/core/plan/summary'
import {
  anyProgramme,
  capacityByDate,
  dayOf,
  forEveryPlan,
  isoDate,
  minutesOf,
  oddInput,
  plan,
  programmeAt,
  total,
} from './calendars'

describe('every plan', () => {
  it('asks of no day more than it has, and nothing of days off, the buffer and the exam', () => {
    forEveryPlan((made) => {
      const capacity = capacityByDate(made.input)
      const used = new Map<string, number>()
      for (const { date, minutes } of made.sessions) used.set(date, (used.get(date) ?? 0) + minutes)
      for (const [date, minutes] of used) expect(minutes).toBeLessThanOrEqual(capacity.get(date) ?? 0)
    })
  })

  it('is feasible exactly when the work is no more than the capacity, and knows the exact shortfall', () => {
    forEveryPlan((made) => {
      const capacity = total(capacityByDate(made.input).values())
      expect(made.capacityMinutes).toBe(capacity)
      expect(made.feasible).toBe(made.requiredMinutes <= capacity)
      expect(made.shortfallMinutes).toBe(Math.max(0, made.requiredMinutes - capacity))
      expect(made.spareMinutes).toBe(Math.max(0, capacity - made.requiredMinutes))
      if (made.feasible) expect(made.dropped).toEqual([])
    })
  })

  it('loses nothing: what is planned and what is dropped add up to what is required', () => {
    forEveryPlan((made) => {
      expect(minutesOf(made.sessions) + minutesOf(made.dropped)).toBe(made.requiredMinutes)
      expect(made.requiredMinutes).toBeGreaterThan(made.studyMinutes + 2 * made.mockMinutes)
      const leftOut = minutesOf(made.dropped)
      expect(leftOut).toBeGreaterThanOrEqual(made.shortfallMinutes)
      // Minutes stay unused in an infeasible plan only where nothing is left to do but a mock exam and its review.
      if (leftOut > made.shortfallMinutes) {
        expect(made.dropped.every(({ id }) => /^(review-)?mock-/.test(id))).toBe(true)
      }
    })
  })

  it('meets an objective before drilling it, and drills it before looking back', () => {
    forEveryPlan((made) => {
      const learnt = new Map<string, number>()
      const drilled = new Map<string, number>()
      for (const [i, { kind, objectives }] of made.sessions.entries()) {
        for (const objective of objectives) {
          if (kind === 'learn') learnt.set(objective, i)
          if (kind === 'drill') drilled.set(objective, i)
        }
      }
      for (const [i, { kind, objectives }] of made.sessions.entries()) {
        for (const objective of objectives) {
          if (kind === 'drill') expect(learnt.get(objective)).toBeLessThan(i)
          if (kind === 'review') expect(drilled.get(objective) ?? learnt.get(objective)).toBeLessThan(i)
        }
      }
      const dates = made.sessions.map(({ date }) => date)
      expect(dates).toEqual([...dates].sort())
    })
  })

  it('gives each domain its share of the study time when everything fits', () => {
    forEveryPlan((made, programme) => {
      const shares = programme.blueprint ? domainShares(programme.blueprint) : []
      const { domainMinutes } = planSummary(made)
      if (!made.feasible) return
      expect(total(Object.values(domainMinutes))).toBe(made.studyMinutes)
      for (const [i, share] of shares.entries()) {
        expect(Math.abs((domainMinutes[i + 1] ?? 0) - share * made.studyMinutes)).toBeLessThan(1)
      }
    })
  })

  it('holds two whole mock exams in order, each followed by its review, when everything fits', () => {
    forEveryPlan((made) => {
      if (!made.feasible) return
      const chain = made.sessions.filter(({ domain }) => domain === null)
      const order = [...new Set(chain.map(({ id }) => id.replace(/-p\d+$/, '')))]
      expect(order).toEqual(['mock-1', 'review-mock-1', 'mock-2', 'review-mock-2'])
      for (const id of ['mock-1', 'mock-2']) {
        expect(minutesOf(chain.filter((one) => one.id.startsWith(id)))).toBe(made.mockMinutes)
      }
    })
  })

  it('never plans or drops half a mock exam, and learning goes last', () => {
    forEveryPlan((made) => {
      for (const { kind, minutes } of made.dropped) if (kind === 'mock') expect(minutes).toBe(made.mockMinutes)
      const kinds = new Set(made.sessions.map(({ kind }) => kind))
      if (made.dropped.some(({ kind }) => kind === 'learn'))
        expect([...kinds].every((kind) => kind === 'learn')).toBe(true)
    })
  })

  it('is the same for the same input, also made again from itself, and leaves its input alone', () => {
    fc.assert(
      fc.property(oddInput, anyProgramme, (input, index) => {
        const programme = programmeAt(index)
        const before = JSON.stringify({ input, programme })
        const first = plan(input, programme)
        expect(JSON.stringify(plan(input, programme))).toBe(JSON.stringify(first))
        expect(JSON.stringify(plan(first.input, programme))).toBe(JSON.stringify(first))
        expect(JSON.stringify({ input, programme })).toBe(before)
      }),
      { numRuns: 300 },
    )
  })

  it('never gets worse with more time', () => {
    const addition = fc.record({
      weekday: fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'),
      extra: fc.integer({ min: 1, max: 600 }),
    })
    fc.assert(
      fc.property(oddInput, addition, anyProgramme, (input, { weekday, extra }, index) => {
        const programme = programmeAt(index)
        const minutes = { ...input.minutes, [weekday]: Math.min(1440, (input.minutes[weekday as 'mon'] ?? 0) + extra) }
        const less = plan(input, programme)
        for (const wider of [
          { ...input, minutes },
          { ...input, daysOff: [] },
          { ...input, buffer: 0 },
        ]) {
          const more = plan(wider, programme)
          expect(more.requiredMinutes).toBe(less.requiredMinutes)
          expect(more.shortfallMinutes).toBeLessThanOrEqual(less.shortfallMinutes)
          expect(minutesOf(more.dropped)).toBeLessThanOrEqual(minutesOf(less.dropped) + less.mockMinutes)
        }
      }),
      { numRuns: 300 },
    )
  })

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

  it('fits its schema, and gives every session and part an id of its own', () => {
    forEveryPlan((made) => {
      expect(planSchema.parse(made)).toEqual(made)
      const all = [...made.sessions, ...made.dropped]
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
      const parts = new Map<string, number[]>()
      for (const { id, part } of all) {
        if (part)
          parts.set(`${id.replace(/-p\d+$/, '')}/${part.of}`, [
            ...(parts.get(`${id.replace(/-p\d+$/, '')}/${part.of}`) ?? []),
            part.n,
          ])
      }
      for (const [key, numbers] of parts) {
        expect(numbers).toEqual(Array.from({ length: Number(key.split('/')[1]) }, (_, i) => i + 1))
      }
    })
  })
})
