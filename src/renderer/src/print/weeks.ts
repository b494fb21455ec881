/** The weeks of a plan as sections with tick boxes. */
import { dayNumber, weekdayOf, weekdays } from '../../../core/base/calendar'
import type { Programme } from '../../../core/catalog/schema'
import { type PlanDay, type PlanWeek, planWeeks } from '../../../core/plan/summary'
import type { Plan } from '../../../core/plan/types'
import { count, dayOfWeek, duration } from '../text/dates'
import type { Group, Row, Section } from './model'
import { dateRange, joined, sessionTitle } from './words'

/** The right column begins with Thursday where it can, so that a day is found in the same place every week. */
const rightBegins = weekdays.indexOf('thu')
/** Longest line that still stands beside dates and hours. */
const themeLength = 46

const freeWords: Record<Exclude<PlanDay['kind'], 'exam'>, (buffer: number) => string> = {
  study: () => 'Nothing planned',
  rest: () => 'No study',
  off: () => 'Day off',
  buffer: (days) => (days > 1 ? `Buffer day, kept free` : 'Buffer day, kept free'),
}

/** What the week is mostly about: a mock exam or the exam first, then the domains with the most minutes. */
function themeOf(week: PlanWeek, programme: Programme): string | null {
  const sessions = week.days.flatMap((day) => day.sessions)
  const exam = week.days.some(({ kind }) => kind === 'exam') ? ['The exam'] : []
  const mocks = [...new Set(sessions.filter(({ kind }) => kind === 'mock').map(({ title }) => title))]
  const domains = (programme.blueprint?.domains ?? [])
    .map(({ id, shortTitle }) => ({
      shortTitle,
      minutes: sessions.reduce((all, { domain, minutes }) => all + (domain === id ? minutes : 0), 0),
    }))
    .filter(({ minutes }) => minutes > 0)
    .sort((a, b) => b.minutes - a.minutes)
    .slice(0, 2)
    .map(({ shortTitle }) => shortTitle)
  const parts = [...exam, ...mocks, ...domains]
  return parts.length === 0 ? null : joined(parts, themeLength)
}

function rowsOf(day: PlanDay, programme: Programme, ticked: Readonly<Record<string, string>>): Row[] {
  if (day.kind === 'exam') {
    return [{ is: 'exam', title: `${programme.label}, the exam`, minutes: programme.minutes.value }]
  }
  if (day.sessions.length === 0) return [{ is: 'free', text: freeWords[day.kind](0) }]
  return day.sessions.map((session) => ({
    is: 'session',
    kind: session.kind,
    title: sessionTitle(session),
    minutes: session.minutes,
    done: session.id in ticked,
  }))
}

/** One section a week, every date of the plan in it, with the sessions in `ticked` (by id) ticked off. */
export function weekSections(plan: Plan, programme: Programme, ticked: Readonly<Record<string, string>>): Section[] {
  return planWeeks(plan).map((week) => {
    const groups = week.days.map(
      (day): Group => ({
        id: day.date,
        label: dayOfWeek(day.date),
        weight: day.kind === 'exam' || day.sessions.some(({ kind }) => kind === 'mock') ? 'strong' : 'plain',
        rows: rowsOf(day, programme, ticked),
      }),
    )
    const fold = week.days.findIndex(({ date }) => weekdays.indexOf(weekdayOf(dayNumber(date) ?? 0)) >= rightBegins)
    return {
      id: week.monday,
      kind: 'week',
      title: `Week ${week.number}`,
      aside: dateRange(week.days[0]?.date ?? week.monday, week.days.at(-1)?.date ?? week.monday),
      theme: themeOf(week, programme),
      total: week.minutes > 0 ? duration(week.minutes) : null,
      groups,
      fold: fold > 0 ? fold : null,
      newPage: false,
    }
  })
}

export const bufferWords = (days: number): string => count(days, 'buffer day')
