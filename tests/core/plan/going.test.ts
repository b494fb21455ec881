/** Burn-down, learned pace, and what a learner knows, owns and is weak in. */
import { describe, expect, it } from 'vitest'
import { burnDown } from '../../../src/core/plan/burn-down'
import { levelOf, movedShares, weaknessFactor } from '../../../src/core/plan/emphasis'
import { learnedPace } from '../../../src/core/plan/pace-learned'
import { noProgress, statusOf } from '../../../src/core/plan/progress'
import { planDefaults } from '../../../src/core/plan/schema'
import type { PlanInput } from '../../../src/core/plan/types'
import { aBlueprint, percent } from '../../fixtures/programme'
import { minutesOf, plan } from './calendars'

const input: PlanInput = {
  ...planDefaults,
  programme: 'acme-ml',
  start: '2027-01-04',
  exam: '2027-02-15',
  minutes: { mon: 60, tue: 60, wed: 60, thu: 60, fri: 60, sat: 0, sun: 0 },
  studyMinutes: 1200,
}
const made = plan(input)
const [first, second, third] = made.sessions
if (!first || !second || !third) throw new Error('too few sessions')

describe('the burn-down', () => {
  const progress = {
    ticked: { [first.id]: '2027-01-04T20:00:00.000Z' },
    spent: { [second.id]: 10 },
    skipped: { [third.id]: '2027-01-05T20:00:00.000Z' },
  }
  const days = burnDown({ plan: made, progress, today: '2027-01-06', others: [] })

  it('goes from all work to none as planned, and as it went up to today', () => {
    expect(days).toHaveLength(43)
    expect(days[0]?.planned).toBe(1520 - minutesOf(made.sessions.filter(({ date }) => date === '2027-01-04')))
    expect(days.at(-1)).toMatchObject({ date: '2027-02-15', planned: 0, left: null })
    expect(days.filter(({ left }) => left !== null)).toHaveLength(3)
    expect(days[2]?.left).toBe(1520 - first.minutes - 10 - third.minutes)
  })

  it('has the minutes to spare: those of the days to come less the work left', () => {
    // 27 of the 30 study days come after Wednesday 6 January.
    expect(days[2]?.cushion).toBe(27 * 60 - (1520 - first.minutes - 10 - third.minutes))
    expect(days.at(-1)?.cushion).toBe(0)
  })

  it('knows how each session stands', () => {
    const of = (session: typeof first, today: string) => statusOf(session, progress, today)
    expect([first, second, third].map((one) => of(one, '2027-01-06'))).toEqual(['done', 'partly', 'skipped'])
    const last = made.sessions.at(-1)
    if (last) expect([of(last, '2027-01-06'), of(last, '2027-02-14')]).toEqual(['planned', 'missed'])
  })
})

describe('the pace', () => {
  const told = (factor: number, count = 6, of = made) => {
    const done = of.sessions.filter(({ kind }) => kind !== 'mock').slice(0, count)
    const ticked = Object.fromEntries(done.map(({ id, date }) => [id, `${date}T18:00:00Z`]))
    return { ...noProgress, ticked, spent: Object.fromEntries(done.map(({ id, minutes }) => [id, factor * minutes])) }
  }

  it('is learned from five finished sessions or more, from 0.5 to 2', () => {
    expect(learnedPace({ plan: made, progress: told(1.5, 4) })).toBeNull()
    expect(learnedPace({ plan: made, progress: told(1.5) })).toEqual({ pace: 1.5, sessions: 6 })
    expect(learnedPace({ plan: made, progress: told(5) })?.pace).toBe(2)
    expect(learnedPace({ plan: made, progress: { ...told(1.5), ticked: {} } })).toBeNull()
  })

  it('taken over makes the same work longer, and is learned anew from there', () => {
    const slower = plan({ ...input, pace: 1.5 })
    expect(slower.studyMinutes).toBe(1800)
    expect(learnedPace({ plan: slower, progress: told(1, 6, slower) })?.pace).toBe(1.5)
  })
})

describe('where the work goes', () => {
  const blueprint = aBlueprint('acme-ml', [
    { weight: percent(50), tasks: [2] },
    { weight: percent(50), tasks: [2] },
  ])

  it('follows weakness within bounds: half mastered counts once', () => {
    expect([0, 0.1, 0.2, 0.5, 0.7, 1].map(weaknessFactor)).toEqual([1.6, 1.6, 1.6, 1, expect.closeTo(0.6), 0.6])
    expect(movedShares(blueprint, {})).toEqual([0.5, 0.5])
    expect(movedShares(blueprint, { '1': 0, '2': 1 })[0]).toBeCloseTo(1.6 / 2.2)
    expect(movedShares(blueprint, { '1': 0.5 })).toEqual([0.5, 0.5])
    const weak = plan({ ...input, mastery: { '2': 0 } })
    const share = minutesOf(weak.sessions.filter(({ domain }) => domain === '2')) / weak.studyMinutes
    expect(share).toBeCloseTo((0.4 * 1.6) / (0.4 * 1.6 + 0.6), 2)
  })

  it('learns less of what is known, and drills it all the same', () => {
    const of = (kind: string, levels: PlanInput['levels']) =>
      minutesOf(plan({ ...input, levels }).sessions.filter((one) => one.domain === '1' && one.kind === kind))
    expect(of('learn', {})).toBe(288)
    expect(of('learn', { '1': 'some' })).toBe(Math.round(0.7 * 288))
    expect(of('learn', { '1': 'good' })).toBe(Math.round(0.4 * 288))
    expect(of('drill', { '1': 'good' })).toBe(of('drill', {}))
    expect([0, 0.39, 0.4, 0.69, 0.7, 1].map(levelOf)).toEqual(['new', 'new', 'some', 'some', 'good', 'good'])
  })

  it('learns from what the learner owns, and as long as that takes', () => {
    const resources = [
      { id: 'course', title: 'A course', minutes: 400, domains: ['1'] },
      { id: 'book', title: 'A book', minutes: 50, domains: ['2'] },
    ]
    const owned = plan({ ...input, resources })
    const learn = (domain: string) => owned.sessions.filter((one) => one.kind === 'learn' && one.domain === domain)
    expect(minutesOf(learn('1'))).toBe(400)
    expect(new Set(learn('1').map(({ resource }) => resource))).toEqual(new Set(['course']))
    expect(minutesOf(learn('2'))).toBe(192)
    expect(new Set(learn('2').map(({ resource }) => resource))).toEqual(new Set(['book', null]))
  })

  it('keeps sessions within the longest, and minutes of each day for cards', () => {
    const short = plan({ ...input, longest: 20, cards: 15 })
    for (const { kind, minutes } of short.sessions)
      if (kind !== 'mock' && kind !== 'review') expect(minutes).toBeLessThanOrEqual(20)
    expect(short.capacityMinutes).toBe(30 * 45)
  })

  it('sits a mock exam on the date that was fixed for it', () => {
    const week = { ...input.minutes, sat: 150 }
    const dates = (mocks: string[]) =>
      plan({ ...input, minutes: week, mocks })
        .sessions.filter(({ kind }) => kind === 'mock')
        .map(({ date }) => date)
    expect(dates(['2027-01-16', '2027-02-06'])).toEqual(['2027-01-16', '2027-02-06'])
    expect(dates(['2027-02-06'])[1]).toBe('2027-02-06')
    expect(dates(['2027-01-23'])[0]).toBe('2027-01-23')
  })
})
