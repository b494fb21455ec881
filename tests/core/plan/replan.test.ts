import { describe, expect, it } from 'vitest'
import { changed, undone } from '../../../src/core/plan/change'
import { makePlan } from '../../../src/core/plan/make-plan'
import { noProgress, standing } from '../../../src/core/plan/progress'
import { replan } from '../../../src/core/plan/replan'
import { planDefaults } from '../../../src/core/plan/schema'
import type { Plan, PlanInput, PlanProgress, ReplanChoice, Situation } from '../../../src/core/plan/types'
import { waysOut } from '../../../src/core/plan/ways-out'
import { aProgramme } from '../../fixtures/programme'
import { minutesOf, plan } from './calendars'

const programme = aProgramme()

/** Monday to Friday 60 minutes for six weeks from Monday 4 January 2027: 30 days before the buffer, 1800 minutes. */
const input: PlanInput = {
  ...planDefaults,
  programme: 'acme-ml',
  start: '2027-01-04',
  exam: '2027-02-15',
  minutes: { mon: 60, tue: 60, wed: 60, thu: 60, fri: 60, sat: 0, sun: 0 },
  studyMinutes: 1200,
}
const made = plan(input)

const doneBefore = ({ sessions }: Plan, date: string): PlanProgress => ({
  ...noProgress,
  ticked: Object.fromEntries(sessions.filter((one) => one.date < date).map((one) => [one.id, `${one.date}T18:00:00Z`])),
})

const situation = (today: string, progress: PlanProgress): Situation => ({ programme, progress, today, others: [] })
const choose = (choice: ReplanChoice, today: string, progress: PlanProgress, of = made) =>
  replan({ plan: of, choice, ...situation(today, progress) })

/** Tuesday 12 and Wednesday 13 January were missed; today is Thursday. */
const missed = doneBefore(made, '2027-01-12')
const today = '2027-01-14'
const lost = made.sessions.filter(({ date }) => date === '2027-01-12' || date === '2027-01-13')

describe('after two missed days', () => {
  it('says what was missed and how much room is left', () => {
    const stands = standing({ plan: made, ...situation(today, missed) })
    expect(stands.missed.map(({ id }) => id)).toEqual(lost.map(({ id }) => id))
    expect(stands.missedDays).toEqual(['2027-01-12', '2027-01-13'])
    expect(stands.missedMinutes).toBe(minutesOf(lost))
    // 22 of the 30 days are left.
    expect(stands.freeMinutes).toBe(22 * 60)
    expect(stands.cushion).toBe(22 * 60 - (1520 - minutesOf(made.sessions.filter(({ date }) => date < '2027-01-12'))))
  })

  it('catching up puts them into the next free minutes and leaves the rest alone', () => {
    const { plan: after, moved, dropped, feasible, exam } = choose('catch-up', today, missed)
    expect({ feasible, dropped, exam }).toEqual({ feasible: true, dropped: [], exam: input.exam })
    for (const { id } of lost) expect(moved.some(({ session, to }) => session.startsWith(id) && to >= today)).toBe(true)
    const others = moved.filter(({ from }) => from !== null && from >= today)
    const ahead = made.sessions.filter(({ date }) => date >= today)
    expect(others.length).toBeLessThanOrEqual(0.2 * ahead.length)
    expect(after.sessions.filter(({ date }) => date < today)).toEqual(
      made.sessions.filter(({ date }) => date < '2027-01-12'),
    )
    expect(minutesOf(after.sessions)).toBe(minutesOf(made.sessions))
  })

  it('spreading uses all days that are left', () => {
    const { plan: after, feasible } = choose('spread', today, missed)
    expect(feasible).toBe(true)
    const days = new Set(after.sessions.filter(({ date }) => date >= today).map(({ date }) => date))
    expect(days.size).toBeGreaterThan(18)
    expect(minutesOf(after.sessions)).toBe(minutesOf(made.sessions))
  })

  it('letting the least valuable go makes as much room as was missed, and names it', () => {
    const { plan: after, dropped, cushion } = choose('drop', today, missed)
    expect(minutesOf(dropped)).toBeGreaterThanOrEqual(minutesOf(lost))
    expect(new Set(dropped.map(({ kind, reason }) => `${kind} ${reason}`))).toEqual(new Set(['drill least-valuable']))
    expect(minutesOf(after.sessions) + minutesOf(after.dropped)).toBe(made.requiredMinutes)
    const stood = standing({ plan: made, ...situation(today, missed) })
    expect(cushion).toBe(stood.cushion + minutesOf(dropped))
  })

  it('the exam stays where everything fits, and goes to the first day that holds everything where it does not', () => {
    expect(choose('move-exam', today, missed).exam).toBe(input.exam)
    // 1600 minutes of study and 320 of mock exams in 1800: 120 are missing, which Monday and Tuesday have.
    const short = plan({ ...input, studyMinutes: 1600 })
    expect(short.shortfallMinutes).toBe(120)
    const moved = choose('move-exam', '2027-01-04', noProgress, short)
    expect(moved).toMatchObject({ exam: '2027-02-19', feasible: true, shortfallMinutes: 0 })
    expect(moved.plan.dropped).toEqual([])
  })

  it('is seen first and then done by the same call, and can be undone', () => {
    for (const choice of ['catch-up', 'spread', 'drop', 'move-exam'] as const) {
      const { plan: after } = choose(choice, today, missed)
      expect(choose(choice, today, missed).plan).toEqual(after)
      expect(after.revision).toBe(made.revision + 1)
      const { revision, previous, retired, sessions, ...rest } = undone(after)
      expect({ sessions, ...rest }).toEqual({
        ...(({ revision: _r, previous: _p, retired: _t, ...plain }) => plain)(made),
      })
      expect({ revision, previous }).toEqual({ revision: made.revision + 2, previous: null })
      expect(retired.every((id) => !sessions.some((session) => session.id === id))).toBe(true)
    }
    expect(() => undone(made)).toThrow('There is no earlier form')
  })

  it('says what a plan no longer has, over several changes', () => {
    const first = changed(made, { sessions: made.sessions.slice(1) })
    const second = changed(first, { sessions: first.sessions.slice(1) })
    expect(second.retired).toEqual(made.sessions.slice(0, 2).map(({ id }) => id))
    expect(changed(second, { sessions: made.sessions }).retired).toEqual([])
  })
})

describe('what happened', () => {
  const first = made.sessions[0]
  if (!first) throw new Error('no session')

  it('counts as done by a tick or by its minutes, and a part of it stays to do', () => {
    const half = { ...noProgress, spent: { [first.id]: first.minutes - 10 } }
    const stands = standing({ plan: made, ...situation('2027-01-05', half) })
    expect(stands.doneMinutes).toBe(first.minutes - 10)
    const { plan: after } = choose('catch-up', '2027-01-05', half)
    const parts = after.sessions.filter(({ id }) => id === first.id || id.startsWith(`${first.id}-r`))
    expect(parts.map(({ minutes, date }) => [minutes, date >= '2027-01-05'])).toEqual([
      [first.minutes - 10, false],
      [10, true],
    ])
  })

  it('stays out when it was skipped, and is named', () => {
    const skipped = { ...noProgress, skipped: { [first.id]: '2027-01-04T18:00:00Z' } }
    for (const choice of ['catch-up', 'spread'] as const) {
      const { plan: after } = choose(choice, '2027-01-05', skipped)
      expect(after.sessions.some(({ id }) => id.startsWith(first.id))).toBe(false)
      expect(after.dropped.filter(({ reason }) => reason === 'skipped').map(({ id }) => id)).toEqual([first.id])
      // Nothing of it is left to plan again.
      expect(choose(choice, '2027-01-05', skipped, after).moved).toEqual([])
    }
  })

  it('made anew for another wish keeps what is done, and what is pinned where it was put', () => {
    const pin = made.sessions.find(({ kind, date }) => kind === 'drill' && date > '2027-01-25')
    if (!pin) throw new Error('no drill')
    const wish = { ...input, minutes: { ...input.minutes, sat: 120 }, pinned: [{ session: pin.id, date: pin.date }] }
    const before = { plan: made, progress: missed, today }
    const anew = makePlan({ ...made, input: wish, programme, before })
    for (const session of made.sessions.filter(({ id }) => missed.ticked[id]))
      expect(anew.sessions).toContainEqual(session)
    expect(anew.sessions).toContainEqual(pin)
    expect(anew.input.pinned).toEqual(wish.pinned)
    expect(minutesOf(anew.sessions)).toBe(minutesOf(made.sessions))
    // A day that is taken off can hold nothing.
    const off = makePlan({ ...made, input: { ...wish, daysOff: [pin.date] }, programme, before })
    expect(off.input.pinned).toEqual([])
    expect(off.sessions.find(({ id }) => id === pin.id)?.date).not.toBe(pin.date)
  })
})

describe('when it does not fit', () => {
  it('knows by how much and by when, and four ways out that do lead out', () => {
    const short = plan({ ...input, studyMinutes: 1600 })
    const out = waysOut({ plan: short, ...situation('2027-01-04', noProgress) })
    expect(out.short).toEqual({ minutes: 120, by: '2027-02-12' })
    // 4 minutes on each of 30 days, in steps of 5.
    expect(out.minutes).toEqual({ extra: 5, longestDay: 65 })
    expect(out.exam).toEqual({ date: '2027-02-19' })
    expect(out.study).toEqual({ studyMinutes: 1480 })
    expect(out.drop.minutes).toBe(120)
    expect(out.drop.marks).toBeGreaterThan(0)
    expect(out.drop.marks).toBeLessThan(0.05)
    const more = { mon: 65, tue: 65, wed: 65, thu: 65, fri: 65, sat: 0, sun: 0 }
    for (const way of [{ minutes: more }, { exam: '2027-02-19' }, { studyMinutes: 1480 }]) {
      expect(plan({ ...input, studyMinutes: 1600, ...way }).feasible).toBe(true)
    }
    expect(plan({ ...input, studyMinutes: 1481 }).feasible).toBe(false)
    expect(plan({ ...input, studyMinutes: 1600, exam: '2027-02-18' }).feasible).toBe(false)
  })
})
