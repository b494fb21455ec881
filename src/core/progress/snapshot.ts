/**
 * A study cut into parts that can be kept and read one by one: `now` for what has no time, and one part a year for the
 * attempts and days of that year, so that years of history cost nothing when today's answers are saved.
 */
import type { QuestionRecord } from './questions'
import { emptyStudy, type FinishedAttempt, type KeptCard, type RunningAttempt, type SatExam, type Study } from './study'

/** Raised when the fold gives something else from the same events; older snapshots are then made anew. */
export const foldVersion = 2

type NowPart = {
  ticks: [string, [string, string][]][]
  spent: [string, [string, number][]][]
  skipped: [string, [string, string][]][]
  questions: [string, QuestionRecord][]
  sat: [string, SatExam][]
  kept: [string, KeptCard][]
}
type YearPart = { running: RunningAttempt[]; finished: FinishedAttempt[]; days: [string, number][] }

export const nowPart = 'now'

/** The part of a running attempt's start, a finished one's end or a studied day, by that instant or date. */
export const yearPartOf = (instant: string): string => instant.slice(0, 4)

/** The names of the parts that a study has. */
export function partNames(study: Study): string[] {
  const begun = [...study.running.values()].map(({ from }) => from)
  const ended = [...study.finished.values()].map(({ to }) => to)
  const years = new Set([...begun, ...ended, ...study.days.keys()].map(yearPartOf))
  return [nowPart, ...[...years].sort()]
}

/** One part as JSON. */
export function writePart(study: Study, name: string): string {
  if (name === nowPart) {
    const pairs = <T>(notes: ReadonlyMap<string, ReadonlyMap<string, T>>) =>
      [...notes].map(([plan, sessions]): [string, [string, T][]] => [plan, [...sessions]])
    const [ticks, spent, skipped] = [pairs(study.ticks), pairs(study.spent), pairs(study.skipped)]
    const part: NowPart = {
      ticks,
      spent,
      skipped,
      questions: [...study.questions],
      sat: [...study.sat],
      kept: [...study.kept],
    }
    return JSON.stringify(part)
  }
  const part: YearPart = {
    running: [...study.running.values()].filter(({ from }) => yearPartOf(from) === name),
    finished: [...study.finished.values()].filter(({ to }) => yearPartOf(to) === name),
    days: [...study.days].filter(([day]) => yearPartOf(day) === name),
  }
  return JSON.stringify(part)
}

/**
 * The study put together from its parts, name → JSON. The parts are Lectern's own and sealed by a checksum; whoever
 * calls has compared it.
 * @throws {SyntaxError} a part is no JSON.
 */
export function readParts(parts: ReadonlyMap<string, string>): Study {
  const study = emptyStudy()
  for (const [name, text] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (name === nowPart) {
      const { ticks, spent, skipped, questions, sat, kept }: NowPart = JSON.parse(text)
      for (const [plan, sessions] of ticks) study.ticks.set(plan, new Map(sessions))
      for (const [plan, sessions] of spent) study.spent.set(plan, new Map(sessions))
      for (const [plan, sessions] of skipped) study.skipped.set(plan, new Map(sessions))
      for (const [key, record] of questions) study.questions.set(key, record)
      for (const [key, card] of kept) study.kept.set(key, card)
      for (const [sitting, exam] of sat) study.sat.set(sitting, exam)
    } else {
      const { running, finished, days }: YearPart = JSON.parse(text)
      for (const one of running) study.running.set(one.attempt.id, one)
      for (const row of finished) study.finished.set(row.id, row)
      for (const [day, answers] of days) study.days.set(day, answers)
    }
  }
  return study
}
