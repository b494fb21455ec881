/** Calendars at the edge of sense, each by name. */
import { describe, expect, it } from 'vitest'
import { planToIcs } from '../../../src/core/exchange/ics'
import { makePlan } from '../../../src/core/plan/make-plan'
import { noProgress, standing } from '../../../src/core/plan/progress'
import { replan } from '../../../src/core/plan/replan'
import { planDefaults } from '../../../src/core/plan/schema'
import { planDays } from '../../../src/core/plan/summary'
import type { PlanInput } from '../../../src/core/plan/types'
import { studyDay } from '../../../src/core/progress/study-day'
import { aBlueprint, aProgramme, percent } from '../../fixtures/programme'
import { minutesOf, plan } from './calendars'

const programme = aProgramme()
const everyDay = (minutes: number) => ({
  mon: minutes,
  tue: minutes,
  wed: minutes,
  thu: minutes,
  fri: minutes,
  sat: minutes,
  sun: minutes,
})
const input: PlanInput = {
  ...planDefaults,
  programme: 'acme-ml',
  start: '2027-01-04',
  exam: '2027-02-15',
  minutes: everyDay(60),
  studyMinutes: 600,
}

describe('ten days to go', () => {
  it('meets everything, sits a whole mock exam and says what is left out', () => {
    const made = plan({ ...input, exam: '2027-01-14', minutes: everyDay(90) })
    // 8 days of 90 minutes for 920 minutes of work.
    expect(made).toMatchObject({ feasible: false, capacityMinutes: 720, shortfallMinutes: 200 })
    expect(new Set(made.dropped.map(({ kind }) => kind)).has('learn')).toBe(false)
    expect(made.sessions.some(({ kind }) => kind === 'mock')).toBe(true)
    expect(minutesOf(made.sessions) + minutesOf(made.dropped)).toBe(920)
  })
})

describe('no minutes on weekdays', () => {
  it('studies on Saturdays and Sundays only', () => {
    const made = plan({ ...input, minutes: { ...everyDay(0), sat: 120, sun: 120 } })
    expect(made.feasible).toBe(true)
    const weekdays = new Set(made.sessions.map(({ date }) => new Date(date).getUTCDay()))
    expect(weekdays).toEqual(new Set([0, 6]))
  })
})

describe('an exam that has come', () => {
  const made = plan(input)
  const on = (today: string) => ({ programme, progress: noProgress, today, others: [] })

  it('today leaves no minute to plan, and says so', () => {
    const stands = standing({ plan: made, ...on('2027-02-15') })
    expect(stands).toMatchObject({ freeMinutes: 0, missedMinutes: 920, shortBy: 920 })
    const { plan: spread, feasible, shortfallMinutes } = replan({ plan: made, choice: 'spread', ...on('2027-02-15') })
    expect({ feasible, shortfallMinutes, planned: spread.sessions }).toEqual({
      feasible: false,
      shortfallMinutes: 920,
      planned: [],
    })
    expect(new Set(spread.dropped.map(({ reason }) => reason))).toEqual(new Set(['no-study-day']))
  })

  it('in the past can be moved to the first date that holds what is left', () => {
    const moved = replan({ plan: made, choice: 'move-exam', ...on('2027-03-01') })
    // 920 minutes are 16 days from 1 March, and two days stay free.
    expect(moved).toMatchObject({ exam: '2027-03-19', feasible: true })
    expect(moved.plan.sessions.every(({ date }) => date >= '2027-03-01' && date < '2027-03-17')).toBe(true)
    expect(() => makePlan({ ...made, programme, input: { ...input, exam: '2027-01-04' } })).toThrow('has to lie after')
  })
})

describe('two exams on one day', () => {
  const blueprint = (id: string) => ({
    ...aBlueprint(id, [{ weight: percent(100), tasks: [3], objectiveTopics: ['drift'] }]),
  })
  const one = aProgramme({ id: 'one-ml', blueprint: blueprint('one-ml') })
  const two = aProgramme({ id: 'two-ml', blueprint: blueprint('two-ml') })
  const options = { id: 'p1', createdAt: '2027-01-01T08:00:00Z', revision: 0 }
  const first = makePlan({ ...options, programme: one, input: { ...input, programme: 'one-ml' } })
  const second = makePlan({
    ...options,
    id: 'p2',
    createdAt: '2027-01-02T08:00:00Z',
    programme: two,
    input: { ...input, programme: 'two-ml' },
    others: [{ plan: first, programme: one }],
  })

  it('share the minutes of each day', () => {
    const used = new Map<string, number>()
    for (const { date, minutes } of [...first.sessions, ...second.sessions]) {
      used.set(date, (used.get(date) ?? 0) + minutes)
    }
    expect(Math.max(...used.values())).toBeLessThanOrEqual(60)
    expect([first.feasible, second.feasible]).toEqual([true, true])
  })

  it('teach what they have in common once and a half', () => {
    const learnt = (made: typeof first) => minutesOf(made.sessions.filter(({ kind }) => kind === 'learn'))
    expect(learnt(first)).toBe(240)
    expect(learnt(second)).toBe(120)
    // The older plan is not changed by the younger.
    const again = makePlan({
      ...options,
      programme: one,
      input: { ...input, programme: 'one-ml' },
      others: [{ plan: second, programme: two }],
    })
    expect(learnt(again)).toBe(240)
  })
})

describe('clocks and calendars', () => {
  it('a plan has dates, which no journey to another time zone moves', () => {
    const at = '2027-03-14T05:30:00.000Z'
    expect(['America/New_York', 'Asia/Tokyo'].map((zone) => studyDay(at, zone))).toEqual(['2027-03-14', '2027-03-14'])
    expect(studyDay('2027-03-14T04:30:00.000Z', 'America/New_York')).toBe('2027-03-13')
    const text = planToIcs({ plan: plan({ ...input, exam: '2027-04-05' }), programme, stamp: at })
    expect(text).not.toMatch(/TZID|T\d{6}Z?\r\nDTEND/)
  })

  it('a leap day is a day like any other', () => {
    const made = plan({ ...input, start: '2028-02-21', exam: '2028-03-20', studyMinutes: 1100 })
    const days = planDays(made)
    expect(days.filter(({ date }) => date === '2028-02-29')).toHaveLength(1)
    expect(days).toHaveLength(29)
    expect(made.sessions.some(({ date }) => date === '2028-02-29')).toBe(true)
  })
})
