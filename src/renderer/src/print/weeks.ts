/** The weeks of a plan as sections with tick boxes. */
import { dayNumber, weekdayOf, weekdays } from '../../../core/base/calendar'
import type { Programme } from '../../../core/catalog/schema'
import { type PlanDay, type PlanWeek, planWeeks } from '../../../core/plan/summary'
import { dayOfWeek, duration } from '../text/dates'
import type { PrintJob } from './job'
import type { Group, Row, Section } from './model'
import { type Saying, sayingOf } from './saying'
import { dateRange, joined, sessionTitle } from './words'

/** The right column begins with Thursday where it can, so that a day is found in the same place every week. */
const rightBegins = weekdays.indexOf('thu')
/** Longest line that still stands beside dates and hours. */
const themeLength = 52

const freeWords: Record<PlanDay['kind'], string> = {
  study: 'Nothing planned',
  rest: 'No study',
  off: 'Day off',
  buffer: 'Buffer day, kept free',
  exam: 'Exam',
}

/** What the week is mostly about: the exam or a mock exam first, then the two domains with the most minutes. */
function themeOf({ days }: PlanWeek, programme: Programme): string | null {
  const sessions = days.flatMap((day) => day.sessions)
  const minutesOf = (id: string) =>
    sessions.reduce((all, { domain, minutes }) => all + (domain === id ? minutes : 0), 0)
  const domains = (programme.blueprint?.domains ?? [])
    .map(({ id, shortTitle }) => ({ shortTitle, minutes: minutesOf(id) }))
    .filter(({ minutes }) => minutes > 0)
    .sort((a, b) => b.minutes - a.minutes)
  const parts = [
    ...(days.some(({ kind }) => kind === 'exam') ? ['The exam'] : []),
    ...new Set(sessions.filter(({ kind }) => kind === 'mock').map(({ title }) => title)),
    ...domains.slice(0, 2).map(({ shortTitle }) => shortTitle),
  ]
  return parts.length === 0 ? null : joined(parts, themeLength)
}

type Exam = { title: string; minutes: number | null }

function rowsOf(day: PlanDay, { title, minutes }: Exam, say: Saying): Row[] {
  const exam: Row[] = day.kind === 'exam' ? [{ id: 'exam', is: 'exam', title, minutes }] : []
  if (exam.length === 0 && day.sessions.length === 0) return [{ id: 'free', is: 'free', text: freeWords[day.kind] }]
  const sessions = day.sessions.map((session): Row => {
    const { id, kind } = session
    return { id, is: 'session', kind, title: sessionTitle(session), minutes: session.minutes, ...say(session) }
  })
  return [...sessions, ...exam]
}

const groupOf = (day: PlanDay, rows: Row[]): Group => ({
  id: day.date,
  label: dayOfWeek(day.date),
  weight: day.kind === 'exam' || day.sessions.some(({ kind }) => kind === 'mock') ? 'strong' : 'plain',
  rows,
})

/** One section a week with every date of the plan. */
export function weekSections(job: PrintJob): Section[] {
  const { plan, programme } = job
  const exam = { title: programme.label, minutes: programme.minutes.value }
  const say = sayingOf(job)
  return planWeeks(plan).map((week) => {
    const dates = week.days.map(({ date }) => date)
    const fold = dates.findIndex((date) => weekdays.indexOf(weekdayOf(dayNumber(date) ?? 0)) >= rightBegins)
    return {
      id: week.monday,
      kind: 'week',
      title: `Week ${week.number}`,
      aside: dateRange(dates[0] ?? week.monday, dates.at(-1) ?? week.monday),
      theme: themeOf(week, programme),
      total: week.minutes > 0 ? duration(week.minutes) : null,
      groups: week.days.map((day) => groupOf(day, rowsOf(day, exam, say))),
      fold: fold > 0 ? fold : null,
      opensLast: false,
      whole: true,
    }
  })
}
