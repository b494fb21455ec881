/** Odd calendars for property tests, and an account of a calendar's capacity that shares no code with the planner. */
import fc from 'fast-check'
import type { Programme } from '../../../src/core/catalog/schema'
import { makePlan } from '../../../src/core/plan/make-plan'
import { planDefaults } from '../../../src/core/plan/schema'
import type { Plan, PlanInput } from '../../../src/core/plan/types'
import { aBlueprint, aProgramme, percent } from '../../fixtures/programme'

const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const dayLength = 86_400_000

export const isoDate = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10)
export const dayOf = (iso: string): number => Date.parse(iso) / dayLength

/** Minutes of every date on which there may be study, by the calendar of the platform. */
export function capacityByDate({ start, exam, minutes, daysOff, buffer }: PlanInput): Map<string, number> {
  const off = new Set(daysOff)
  const days = new Map<string, number>()
  for (let day = dayOf(start); day < dayOf(exam) - buffer; day += 1) {
    const weekday = names[(new Date(day * dayLength).getUTCDay() + 6) % 7]
    if (weekday && !off.has(isoDate(day)) && minutes[weekday] > 0) days.set(isoDate(day), minutes[weekday])
  }
  return days
}

export const total = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0)
export const minutesOf = (sessions: readonly { minutes: number }[]): number => total(sessions.map((one) => one.minutes))

/** Blueprints of every kind: objectives, some missing, none, one single objective, lop-sided, many domains. */
export const programmes: readonly Programme[] = [
  aProgramme(),
  aProgramme({
    blueprint: aBlueprint('acme-ml', [
      { weight: percent(15, 20), tasks: [4, 3, 2] },
      { weight: percent(25, 30), tasks: [5, 1] },
      { weight: percent(20, 25), tasks: [0, 6] },
      { weight: null, tasks: [3] },
    ]),
  }),
  aProgramme({
    blueprint: aBlueprint('acme-ml', [
      { weight: null, tasks: [] },
      { weight: null, tasks: [0, 0] },
    ]),
  }),
  aProgramme({ blueprint: aBlueprint('acme-ml', [{ weight: percent(100), tasks: [1] }]) }),
  aProgramme({
    blueprint: aBlueprint('acme-ml', [
      { weight: percent(97), tasks: [2, 9] },
      { weight: percent(3), tasks: [1] },
    ]),
  }),
  aProgramme({
    blueprint: aBlueprint(
      'acme-ml',
      Array.from({ length: 12 }, () => ({ weight: null, tasks: [2, 2] })),
    ),
  }),
]

const minutesOfDay = fc.oneof(
  fc.constantFrom(0, 1, 1440),
  fc.integer({ min: 0, max: 30 }),
  fc.constantFrom(30, 45, 60, 85, 90, 120, 150),
  fc.integer({ min: 0, max: 1440 }),
)

/** Exams tomorrow and in three years, weeks of 1-minute and of 1440-minute days, whole months off, long buffers. */
export const oddInput: fc.Arbitrary<PlanInput> = fc
  .record({
    start: fc.oneof(
      fc.integer({ min: dayOf('2026-01-01'), max: dayOf('2030-12-31') }),
      fc.constant(dayOf('2028-02-27')),
    ),
    length: fc.oneof(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 1, max: 1095 }),
    ),
    week: fc.tuple(minutesOfDay, minutesOfDay, minutesOfDay, minutesOfDay, minutesOfDay, minutesOfDay, minutesOfDay),
    off: fc.array(fc.record({ from: fc.integer({ min: -5, max: 400 }), days: fc.constantFrom(1, 1, 2, 7, 30) }), {
      maxLength: 12,
    }),
    buffer: fc.oneof(fc.constant(2), fc.integer({ min: 0, max: 60 })),
    study: fc.oneof(fc.constant(null), fc.integer({ min: 60, max: 400 }), fc.integer({ min: 60, max: 9000 })),
  })
  .filter(({ week }) => week.some((minutes) => minutes > 0))
  .map(({ start, length, week, off, buffer, study }) => {
    const [mon, tue, wed, thu, fri, sat, sun] = week
    return {
      ...planDefaults,
      programme: 'acme-ml',
      start: isoDate(start),
      exam: isoDate(start + length),
      minutes: { mon, tue, wed, thu, fri, sat, sun },
      daysOff: off.flatMap(({ from, days }) => Array.from({ length: days }, (_, i) => isoDate(start + from + i))),
      buffer,
      studyMinutes: study,
    }
  })

/** Index into `programmes`: a counterexample names a number instead of printing a whole programme. */
export const anyProgramme = fc.nat(programmes.length - 1)

export const programmeAt = (index: number): Programme => programmes[index] ?? aProgramme()

export const plan = (input: PlanInput, programme: Programme = aProgramme()): Plan =>
  makePlan({ id: 'p1', createdAt: '2026-11-22T08:00:00Z', revision: 0, input, programme })

const made = new Map<string, Plan>()

/** The same 300 plans for every property, each made once. */
export function forEveryPlan(check: (plan: Plan, programme: Programme) => void): void {
  fc.assert(
    fc.property(oddInput, anyProgramme, (input, index) => {
      const key = JSON.stringify([index, input])
      const known = made.get(key) ?? plan(input, programmeAt(index))
      made.set(key, known)
      check(known, programmeAt(index))
    }),
    { numRuns: 300, seed: 20_261_122 },
  )
}
