import { describe, expect, it } from 'vitest'
import type { Moved, Replan } from '../../src/core/plan/replan'
import type { Plan } from '../../src/core/plan/types'
import { dayMinutes, inView } from '../../src/renderer/src/features/plan/missed/minutes'
import { effectOf, fitsStill, howFar, remarksOn } from '../../src/renderer/src/features/plan/missed/words'
import { datesInWords, missedTitle } from '../../src/renderer/src/text/missed'
import { minutesOf, standingOf } from '../../src/renderer/src/text/sessions'
import { nothingDone, sample, session } from './plan-sample'

const of = (...ids: string[]) => sample.sessions.filter(({ id }) => ids.includes(id))
const at = '2026-11-17T19:00:00Z'

describe('what is said of days that went by', () => {
  it('names up to three dates, and of more the first and the last', () => {
    expect(datesInWords(['2026-11-26'])).toBe('Thursday 26 November')
    expect(datesInWords(['2026-11-26', '2026-11-29'])).toBe('Thursday 26 and Sunday 29 November')
    expect(datesInWords(['2026-11-29', '2026-11-30', '2026-12-01'])).toBe(
      'Sunday 29 November, Monday 30 November and Tuesday 1 December',
    )
    expect(datesInWords(['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-13'])).toBe(
      'Monday 2 to Friday 13 November',
    )
  })

  it('counts days without study, and sessions where something was done on such a day', () => {
    expect(missedTitle(of('a', 'd'), sample, nothingDone)).toBe('Two days went by without study')
    expect(missedTitle(of('a'), sample, nothingDone)).toBe('One day went by without study')
    expect(missedTitle(of('b', 'd'), sample, { ...nothingDone, ticked: { c: at } })).toBe(
      'Two earlier sessions are not done yet',
    )
    expect(missedTitle(of('b'), sample, { ...nothingDone, spent: { b: 10 } })).toBe(
      'One earlier session is not done yet',
    )
  })

  it('says whether the rest fits', () => {
    expect(fitsStill({ cushion: 110 })).toBe('The work still fits, with 1 h 50 to spare.')
    expect(fitsStill({ cushion: -35 })).toBe('As it stands the plan is 35 min short.')
  })
})

describe('how a session stands', () => {
  const [a] = of('a')
  if (!a) throw new Error('the sample has no a')
  const says = (progress: Partial<typeof nothingDone> & object, today = '2026-11-16') => {
    const { status, words } = standingOf(a, { ...nothingDone, ...progress }, today)
    return `${status}: ${words}`
  }

  it('is said with its minutes, and with what is known of them', () => {
    expect(says({})).toBe('planned: 60 min')
    expect(says({}, '2026-11-17')).toBe('missed: 60 min')
    expect(says({ spent: { a: 20 } })).toBe('partly: 20 of 60 min')
    expect(says({ spent: { a: 75 } })).toBe('done: took 75')
    expect(says({ ticked: { a: at } })).toBe('done: 60 min')
    expect(says({ skipped: { a: at } })).toBe('skipped: skipped')
  })

  it('adds up to what is done and what is left; what is skipped is neither', () => {
    const progress = { ticked: { b: at }, spent: { a: 20 }, skipped: { c: at } }
    expect(minutesOf(of('a', 'b', 'c'), progress)).toEqual({ done: 50, left: 40 })
  })
})

const today = '2026-11-18'
const after: Plan = {
  ...sample,
  sessions: [
    ...of('b', 'c').map((one) => ({ ...one, date: '2026-11-17' })),
    session('a', '2026-11-19', 60),
    session('d', '2026-11-18', 60),
    session('m', '2026-11-21', 60, { kind: 'mock', domain: null }),
    session('e', '2026-11-24', 60),
  ],
}
const done = { ...nothingDone, ticked: { b: at, c: at } }

describe('minutes a day, before and after', () => {
  const days = dayMinutes(sample, after, done, today)
  const on = (date: string) => days.find((day) => day.date === date)

  it('hold every day of the plan once, with what was missed and what is added', () => {
    expect(days).toHaveLength(12)
    expect(on('2026-11-16')).toEqual({
      date: '2026-11-16',
      now: 60,
      after: 0,
      missed: 60,
      added: 0,
      mock: false,
      mockAfter: false,
    })
    expect(on('2026-11-17')).toMatchObject({ now: 60, after: 60, missed: 0, added: 0 })
    expect(on('2026-11-19')).toMatchObject({ now: 0, after: 60, added: 60 })
    expect(on('2026-11-21')).toMatchObject({ mock: true, mockAfter: true, added: 0 })
  })

  it('go on to a later exam', () => {
    const later = { ...after, input: { ...after.input, exam: '2026-12-01' } }
    expect(dayMinutes(sample, later, done, today).at(-1)?.date).toBe('2026-12-01')
  })

  it('are drawn from the first missed day of the last week, as far as there is room', () => {
    expect(inView(days, today, 4).map(({ date }) => date.slice(8))).toEqual(['16', '17', '18', '19'])
    expect(inView(days, '2026-11-25', 4).map(({ date }) => date.slice(8))).toEqual(['25', '26', '27'])
  })
})

describe('what a way on does', () => {
  const days = dayMinutes(sample, after, done, today)
  const moved: Moved[] = [
    { session: 'a', title: 'a', kind: 'learn', minutes: 60, from: '2026-11-16', to: '2026-11-19' },
    { session: 'e', title: 'e', kind: 'learn', minutes: 60, from: '2026-11-23', to: '2026-11-24' },
  ]
  const way: Replan = {
    choice: 'catch-up',
    plan: after,
    moved,
    dropped: [],
    exam: sample.input.exam,
    feasible: true,
    shortfallMinutes: 0,
    cushion: 0,
  }

  it('is one sentence, whichever it is', () => {
    expect(effectOf(way, sample, days)).toBe('Up to 60 min more on two days, to 24 November.')
    expect(effectOf({ ...way, choice: 'drop' }, sample, days)).toBe('Nothing has to be left out.')
    const dropped = of('e').map(({ date: _date, ...one }) => ({ ...one, reason: 'least-valuable' as const }))
    expect(effectOf({ ...way, choice: 'drop', dropped }, sample, days)).toBe(
      'Leaves out one session, 1 h, worth least in the exam.',
    )
    expect(effectOf({ ...way, choice: 'move-exam' }, sample, days)).toBe('The exam can stay where it is.')
    expect(effectOf({ ...way, choice: 'move-exam', exam: '2026-11-30' }, sample, days)).toBe(
      'To Monday 30 November 2026. You rebook; Lectern moves the plan.',
    )
    expect(effectOf(way, sample, dayMinutes(sample, sample, done, today))).toBe('No day gets longer.')
  })

  it('is followed by what happens to the longest day and to mock exams', () => {
    expect(remarksOn(way, days, today)).toEqual([
      'The longest day stays at 60 min.',
      'Mock exams stay on their days.',
      'You can undo this.',
    ])
    const mock = { ...moved[1], session: 'm', title: 'Mock exam 1', kind: 'mock' as const, from: '2026-11-21' }
    expect(remarksOn({ ...way, moved: [{ minutes: 60, to: '2026-11-24', ...mock }] }, days, today)).toContain(
      'Mock exam 1 moves to 24 November.',
    )
  })

  it('says how far sessions move at most', () => {
    expect(howFar(moved.slice(1))).toBe('by a day')
    expect(
      howFar([{ session: 'a', title: 'a', kind: 'learn', minutes: 60, from: '2026-11-16', to: '2026-11-18' }]),
    ).toBe('by a day or two')
    expect(howFar(moved)).toBe('by up to three days')
  })
})
