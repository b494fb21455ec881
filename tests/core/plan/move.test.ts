import { describe, expect, it } from 'vitest'
import { explain } from '../../../src/core/plan/explain'
import { movePlaces, moveProblem, moveSession, pinSession } from '../../../src/core/plan/move'
import { noProgress } from '../../../src/core/plan/progress'
import { planDefaults } from '../../../src/core/plan/schema'
import { planDays } from '../../../src/core/plan/summary'
import type { PlanInput, Situation } from '../../../src/core/plan/types'
import { aProgramme } from '../../fixtures/programme'
import { plan } from './calendars'

const programme = aProgramme()
const input: PlanInput = {
  ...planDefaults,
  programme: 'acme-ml',
  start: '2027-01-04',
  exam: '2027-02-15',
  minutes: { mon: 60, tue: 60, wed: 60, thu: 60, fri: 60, sat: 120, sun: 0 },
  daysOff: ['2027-01-27'],
  studyMinutes: 900,
  mastery: { '1': 0.2 },
  levels: { '2': 'good' },
  resources: [{ id: 'book', title: 'A book', minutes: 60, domains: ['1'] }],
}
const made = plan(input)
const today = '2027-01-11'
const situation: Situation = { programme, progress: noProgress, today, others: [] }
const find = (test: (session: (typeof made.sessions)[number]) => boolean) => {
  const found = made.sessions.find(test)
  if (!found) throw new Error('no such session')
  return found
}
const drill = find(({ kind, date }) => kind === 'drill' && date > '2027-01-20')
const problem = (date: string, session = drill.id) => moveProblem({ plan: made, session, date, ...situation })

describe('moving a session by hand', () => {
  it('tells why a date will not do', () => {
    expect(problem('2027-01-08')).toEqual({ why: 'past' })
    expect(problem('2026-12-01')).toEqual({ why: 'outside' })
    expect(problem('2027-01-27')).toEqual({ why: 'day-off' })
    expect(problem('2027-01-31')).toEqual({ why: 'rest-day' })
    expect(problem('2027-02-14')).toEqual({ why: 'buffer' })
    expect(problem('2027-02-15')).toEqual({ why: 'exam' })
    expect(problem('2027-01-12', 'none')).toEqual({ why: 'no-such-session' })
    const full = planDays(made).find(({ date, minutes, capacity }) => date > today && minutes === 60 && capacity === 60)
    if (full && full.date !== drill.date) expect(problem(full.date)).toEqual({ why: 'over', by: drill.minutes })
  })

  it('keeps what builds on what', () => {
    const learnt = made.sessions.filter(({ kind, objectives, date }) => {
      return (
        kind === 'learn' &&
        date >= today &&
        objectives.some((one) => made.sessions.some((s) => s.kind === 'drill' && s.objectives.includes(one)))
      )
    })
    const late = learnt.at(-1)
    if (!late) throw new Error('nothing is learnt later')
    const after = planDays(made)
      .filter(({ kind, capacity, minutes }) => kind === 'study' && capacity - minutes >= late.minutes)
      .at(-1)
    if (!after) throw new Error('no room at the end')
    expect(problem(after.date, late.id)).toMatchObject({ why: 'after-what-builds-on-it' })
    const ticked = { ...situation, progress: { ...noProgress, ticked: { [late.id]: '2027-01-12T10:00:00Z' } } }
    expect(moveProblem({ plan: made, session: late.id, date: late.date, ...ticked })).toEqual({ why: 'done' })
  })

  it('to a day with room pins it there, and can be let go again', () => {
    const places = movePlaces({ plan: made, session: drill.id, ...situation })
    const open = [...places].filter(([date, why]) => why === null && date !== drill.date)
    const [date] = open[0] ?? []
    if (!date) throw new Error('no day has room')
    const moved = moveSession({ plan: made, session: drill.id, date, ...situation })
    expect(moved.sessions.find(({ id }) => id === drill.id)?.date).toBe(date)
    expect(moved.input.pinned).toEqual([{ session: drill.id, date }])
    expect(moved.sessions.map((one) => one.date)).toEqual(moved.sessions.map((one) => one.date).sort())
    expect([moved.revision, moved.previous?.sessions]).toEqual([1, made.sessions])
    expect(pinSession(moved, drill.id, false).input.pinned).toEqual([])
    expect(() => moveSession({ plan: made, session: drill.id, date: '2027-01-27', ...situation })).toThrow('day-off')
  })
})

describe('why a session is there, and then', () => {
  const reasons = (session: string, of = made) => explain({ plan: of, session, ...situation })
  const codes = (list: readonly { code: string }[] = []) => list.map(({ code }) => code)

  it('is told for every session', () => {
    for (const { id } of made.sessions) {
      const told = reasons(id)
      expect(told?.why.length).toBeGreaterThan(0)
      expect(told?.when.length).toBeGreaterThan(0)
    }
    expect(reasons('none')).toBeNull()
  })

  it('names the weight, what is weak, what is known and what is used', () => {
    const first = find(({ kind, domain }) => kind === 'learn' && domain === '1')
    expect(reasons(first.id)?.why).toEqual([
      { code: 'learn', objectives: first.objectives.length },
      { code: 'weight', domain: '1', title: 'Domain 1', share: 0.6 },
      { code: 'weak', domain: '1', mastered: 0.2 },
      { code: 'resource', title: 'A book' },
    ])
    const known = find(({ kind, domain }) => kind === 'learn' && domain === '2')
    expect(reasons(known.id)?.why).toContainEqual({ code: 'level', domain: '2', level: 'good' })
  })

  it('names what comes before and after, the mock exam’s days, and the hand that moved it', () => {
    const when = reasons(drill.id)?.when
    const after = when?.find(({ code }) => code === 'after')
    expect(after).toMatchObject({ code: 'after', gap: expect.any(Number), days: expect.any(Number) })
    const mock = find(({ id }) => id.startsWith('mock-2'))
    expect(codes(reasons(mock.id)?.when)).toContain('mock-days')
    const pinned = pinSession(made, drill.id, true)
    expect(codes(reasons(drill.id, pinned)?.when)).toContain('pinned')
  })
})
