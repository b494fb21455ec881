/** Clocks of devices as they are met: they jump, change between summer and winter, travel, and know leap days. */
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { StudyEventBody } from '../../../src/core/progress/events'

const zones = ['UTC', 'Europe/Vienna', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia']

const minute = 60_000
const day = 24 * 60 * minute
const year = 365.25 * day

/** Instants around which calendars do odd things. */
const odd = [
  // Vienna and New York go to summer time and back.
  '2026-03-29T01:00:00Z',
  '2026-10-25T01:00:00Z',
  '2026-03-08T07:00:00Z',
  '2026-11-01T06:00:00Z',
  // Lord Howe Island moves by half an hour.
  '2026-04-04T15:00:00Z',
  '2026-10-03T15:30:00Z',
  // Samoa leaves out 30 December 2011.
  '2011-12-30T10:00:00Z',
  // 29 February begins and ends.
  '2024-02-29T00:00:00Z',
  '2028-02-29T00:00:00Z',
  '2028-03-01T00:00:00Z',
  // A year and a month end, also in the east and in the west.
  '2026-12-31T23:59:59.999Z',
  '2026-11-30T12:15:00Z',
].map((instant) => Date.parse(instant))

type Move = { by: number } | { to: number }

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ by: fc.integer({ min: 0, max: 90 * minute }) }) },
  { weight: 2, arbitrary: fc.record({ by: fc.constantFrom(0, -1, 1, -minute, minute, -60 * minute, 60 * minute) }) },
  { weight: 2, arbitrary: fc.record({ by: fc.constantFrom(-day, day, -6 * year, 6 * year, -40 * day, 40 * day) }) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...odd), fc.integer({ min: -45 * minute, max: 45 * minute }))
      .map(([at, off]) => ({ to: at + off })),
  },
)

/** One answer: the clock moves, the device may be somewhere else, one of three questions is answered. */
export type Step = { move: Move; zone: string; question: number; restart: boolean }

export const anyTrace = (most: number): fc.Arbitrary<Step[]> =>
  fc
    .array(
      fc.record({
        move,
        zone: fc.option(fc.constantFrom(...zones), { freq: 3, nil: null }),
        question: fc.nat(2),
        restart: fc.integer({ min: 0, max: 9 }).map((n) => n < 2),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((steps) => {
      let zone = 'Europe/Vienna'
      return steps.map((step) => {
        zone = step.zone ?? zone
        return { ...step, zone }
      })
    })

export const questions = ['q0', 'q1', 'q2'] as const

/** The instants of a trace, one for each answer. The clock never leaves the years 1990 to 2090. */
export function instantsOf(trace: readonly Step[]): string[] {
  let at = Date.parse('2026-11-22T10:00:00Z')
  return trace.map(({ move: next }) => {
    const moved = 'to' in next ? next.to : at + Math.round(next.by)
    at = Math.min(Date.parse('2090-01-01'), Math.max(Date.parse('1990-01-01'), moved))
    return new Date(at).toISOString()
  })
}

export const startOf = (attempt: string): StudyEventBody => ({
  kind: 'attempt-started',
  attempt,
  mode: 'study',
  title: 'A paper',
  pack: 'pack',
  packVersion: '1.0.0',
  programme: null,
  seed: 1,
  questions: [...questions],
  deadline: null,
  planned: null,
})

const answerAt = (n: number) => ({ type: 'single' as const, option: `option-${n}` })

/** The milliseconds of the answer `n`; no two sums of different answers are the same. */
const msOf = (n: number): number => 2 ** n

export const answerOf = (attempt: string, { question }: Step, n: number): StudyEventBody => ({
  kind: 'question-answered',
  attempt,
  question: `q${question}`,
  answer: answerAt(n),
  ms: msOf(n),
})

/** What must be seen of a trace: of each question the last answer and the time of all, and the answers of each date. */
export function expectedOf(trace: readonly Step[]) {
  const items = questions.map((question, q) => {
    const given = trace.flatMap((step, n) => (step.question === q ? [n] : []))
    const last = given.at(-1)
    return {
      question,
      answer: last === undefined ? null : answerAt(last),
      ms: given.reduce((sum, n) => sum + msOf(n), 0),
    }
  })
  const days: Record<string, number> = {}
  for (const [n, at] of instantsOf(trace).entries()) {
    const date = Temporal.Instant.from(at)
      .toZonedDateTimeISO(trace[n]?.zone ?? 'UTC')
      .toPlainDate()
      .toString()
    days[date] = (days[date] ?? 0) + 1
  }
  return { items, days }
}
