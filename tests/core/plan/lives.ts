/** Odd plans and what becomes of them, for property tests: calendars, wishes, other plans, and days that go wrong. */
import fc from 'fast-check'
import type { Programme } from '../../../src/core/catalog/schema'
import type { OtherPlan, Plan, PlanInput, PlanProgress, ReplanChoice } from '../../../src/core/plan/types'
import { replanChoices } from '../../../src/core/plan/types'
import { aBlueprint, aProgramme, percent } from '../../fixtures/programme'
import { anyProgramme, dayOf, isoDate, oddInput, plan, programmeAt } from './calendars'

export type Life = {
  input: PlanInput
  programme: number
  /** Another plan of the same days. */
  other: PlanInput | null
  /** How much of the calendar has passed, 0 to 1. */
  passed: number
  /** What became of the sessions of days gone by, in turn: done, missed, half done, skipped. */
  fates: readonly ('done' | 'missed' | 'half' | 'skipped')[]
  /** Sessions moved by hand: which of those to come, and by how many days. */
  pins: readonly { nth: number; days: number }[]
  choice: ReplanChoice
  extra: number
}

const levels = fc.constantFrom('new' as const, 'some' as const, 'good' as const)
const domains = fc.constantFrom('1', '2', '3', '4')

/** What a learner may wish for besides the calendar. */
const wishes = fc.record({
  levels: fc.dictionary(domains, levels, { maxKeys: 3 }),
  mastery: fc.oneof(
    fc.constant({}),
    fc.dictionary(domains, fc.double({ min: 0, max: 1, noNaN: true }), { maxKeys: 4 }),
  ),
  pace: fc.oneof(
    fc.constant(1),
    fc.integer({ min: 10, max: 40 }).map((n) => n / 20),
  ),
  longest: fc.oneof(
    fc.constant(null),
    fc.integer({ min: 3, max: 12 }).map((n) => 5 * n),
  ),
  cards: fc.constantFrom(0, 0, 0, 10, 15),
  resources: fc.array(
    fc.record({
      id: fc.constantFrom('book', 'course'),
      title: fc.constant('A course'),
      minutes: fc.integer({ min: 1, max: 300 }),
      domains: fc.subarray(['1', '2']),
    }),
    { maxLength: 2 },
  ),
})

/** Calendars somebody with a job may have, beside the odd ones: most minutes on some days, few weeks or many. */
const usualInput = (mostMinutes: number): fc.Arbitrary<PlanInput> =>
  fc
    .record({
      start: fc.integer({ min: dayOf('2026-01-01'), max: dayOf('2030-12-31') }),
      length: fc.integer({ min: 21, max: 100 }),
      week: fc.array(fc.constantFrom(0, 30, 45, 60, 60, 90, 120, 150), { minLength: 7, maxLength: 7 }),
      off: fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 4 }),
      buffer: fc.constantFrom(0, 1, 2, 2, 3),
      part: fc.double({ min: 0.5, max: 1.05, noNaN: true }),
    })
    .filter(({ week }) => week.filter((minutes) => minutes > 0).length >= 3)
    .map(({ start, length, week, off, buffer, part }) => {
      const [mon = 0, tue = 0, wed = 0, thu = 0, fri = 0, sat = 0, sun = 0] = week
      const perDay = (mon + tue + wed + thu + fri + sat + sun) / 7
      return {
        programme: 'acme-ml',
        start: isoDate(start),
        exam: isoDate(start + length),
        minutes: { mon, tue, wed, thu, fri, sat, sun },
        daysOff: off.map((day) => isoDate(start + day)),
        buffer,
        // Two mock exams and their reviews are 320 minutes of it.
        studyMinutes: Math.min(mostMinutes, Math.max(60, Math.round(part * perDay * (length - buffer)) - 320)),
        levels: {},
        mastery: {},
        pace: 1,
        mocks: [],
        longest: null,
        cards: 0,
        resources: [],
        pinned: [],
      }
    })

/** Odd ones are short, since every plan is made several times. */
const oddButShort = (mostMinutes: number) =>
  oddInput.map((input) => {
    const last = dayOf(input.start) + 160
    const exam = Math.min(dayOf(input.exam), last)
    return { ...input, exam: isoDate(exam), studyMinutes: Math.min(input.studyMinutes ?? mostMinutes, mostMinutes) }
  })

/** Lives of plans of so many minutes of study at most. */
export const anyLife = (mostMinutes: number): fc.Arbitrary<Life> =>
  fc
    .record({
      base: fc.oneof(
        { weight: 2, arbitrary: usualInput(mostMinutes) },
        { weight: 1, arbitrary: oddButShort(mostMinutes) },
      ),
      wishes: fc.option(wishes, { freq: 2 }),
      mocks: fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), { maxLength: 2 }),
      programme: fc.oneof({ weight: 8, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: anyProgramme }),
      other: fc.option(usualInput(mostMinutes), { freq: 1 }),
      passed: fc.double({ min: 0, max: 1, noNaN: true }),
      fates: fc.array(
        fc.constantFrom('done' as const, 'done' as const, 'missed' as const, 'half' as const, 'skipped' as const),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      pins: fc.array(fc.record({ nth: fc.nat(200), days: fc.integer({ min: -10, max: 10 }) }), { maxLength: 4 }),
      choice: fc.constantFrom(...replanChoices),
      extra: fc.integer({ min: 1, max: 120 }),
    })
    .map(({ base, wishes: wished, mocks, other, ...life }) => {
      const [start, exam] = [dayOf(base.start), dayOf(base.exam)]
      const fixed =
        life.extra % 3 === 0 ? mocks.map((at) => isoDate(start + Math.round(at * (exam - start)))).sort() : []
      const shifted = other && life.extra % 4 === 0
      return {
        ...life,
        input: { ...base, ...(wished ?? {}), mocks: fixed },
        other: shifted ? { ...other, programme: 'other-ml', start: base.start, exam: isoDate(start + 40) } : null,
      }
    })

const otherProgramme: Programme = aProgramme({
  id: 'other-ml',
  blueprint: aBlueprint('other-ml', [{ weight: percent(100), tasks: [3] }]),
})

export function othersOf({ other }: Life): OtherPlan[] {
  if (other === null) return []
  return [{ plan: { ...plan(other, otherProgramme), id: 'p2' }, programme: otherProgramme }]
}

/** The date a life has come to. */
export function todayOf({ input, passed }: Life): string {
  const [start, exam] = [dayOf(input.start), dayOf(input.exam)]
  return isoDate(start + Math.floor(passed * (exam - start + 1)))
}

/** How the sessions before `today` went. */
export function progressOf({ fates }: Pick<Life, 'fates'>, made: Plan, today: string): PlanProgress {
  const ticked: Record<string, string> = {}
  const spent: Record<string, number> = {}
  const skipped: Record<string, string> = {}
  for (const [i, { id, date, minutes }] of made.sessions.entries()) {
    if (date >= today) break
    const fate = fates[i % fates.length]
    if (fate === 'done') ticked[id] = `${date}T18:00:00.000Z`
    if (fate === 'half' && minutes > 1) spent[id] = Math.floor(minutes / 2)
    if (fate === 'skipped') skipped[id] = `${date}T18:00:00.000Z`
  }
  return { ticked, spent, skipped }
}

export const programmeOf = (life: Life): Programme => programmeAt(life.programme)
