/** The numbers and the calendar that screens and paper show of a plan. */
import { dayNumber, isoOfDay, mondayOf, weekdayOf } from '../base/calendar'
import { type CalendarDay, planCalendar, usedMinutes } from './calendar'
import { datesOf } from './input'
import type { OtherPlan, Plan, PlannedSession } from './types'

export type PlanDay = Omit<CalendarDay, 'day'> & {
  readonly sessions: readonly PlannedSession[]
  /** Minutes of its sessions. */
  readonly minutes: number
}

export type PlanWeek = {
  /** 1 for the week of the first day of study. */
  readonly number: number
  /** Date of its Monday, which may lie before the first day of study. */
  readonly monday: string
  readonly minutes: number
  /** Only days of the plan, so the first and the last week may be short. */
  readonly days: readonly PlanDay[]
}

export type PlanSummary = {
  readonly plannedMinutes: number
  readonly droppedMinutes: number
  /** Planned minutes by domain id; mock exams and their reviews belong to none. */
  readonly domainMinutes: Readonly<Record<string, number>>
  readonly kindMinutes: Readonly<Record<PlannedSession['kind'], number>>
  /** Dates on which a mock exam begins, in order. */
  readonly mockDates: readonly string[]
  /** Last date on which there may be study, which is the day before the buffer. */
  readonly lastStudyDate: string
  /** Minutes of the buffer days, had they not been kept free. */
  readonly bufferMinutes: number
}

const minutesOf = (sessions: readonly { minutes: number }[]): number =>
  sessions.reduce((all, { minutes }) => all + minutes, 0)

/** Every date from the first day of study to the exam with its sessions, each date once, in order. `others` use minutes. */
export function planDays(plan: Plan, others: readonly OtherPlan[] = []): PlanDay[] {
  const byDate = new Map<string, PlannedSession[]>()
  for (const session of plan.sessions) {
    const known = byDate.get(session.date)
    if (known) known.push(session)
    else byDate.set(session.date, [session])
  }
  return planCalendar(datesOf(plan.input), usedMinutes(others)).map(({ date, kind, capacity }) => {
    const sessions = byDate.get(date) ?? []
    return { date, kind, capacity, sessions, minutes: minutesOf(sessions) }
  })
}

/** The days of a plan in weeks that begin on Monday. */
export function planWeeks(plan: Plan): PlanWeek[] {
  const first = mondayOf(dayNumber(plan.input.start) ?? 0)
  const weeks: { number: number; monday: string; minutes: number; days: PlanDay[] }[] = []
  for (const day of planDays(plan)) {
    const index = Math.floor(((dayNumber(day.date) ?? first) - first) / 7)
    const open = weeks[index] ?? { number: index + 1, monday: isoOfDay(first + 7 * index), minutes: 0, days: [] }
    open.days.push(day)
    open.minutes += day.minutes
    weeks[index] = open
  }
  return weeks
}

/** What a plan amounts to, in minutes and dates. */
export function planSummary(plan: Plan): PlanSummary {
  const domainMinutes: Record<string, number> = {}
  const kindMinutes = { learn: 0, drill: 0, review: 0, mock: 0 }
  for (const { domain, kind, minutes } of plan.sessions) {
    kindMinutes[kind] += minutes
    if (domain !== null) domainMinutes[domain] = (domainMinutes[domain] ?? 0) + minutes
  }
  const days = planCalendar(datesOf(plan.input))
  const buffer = days.filter(({ kind }) => kind === 'buffer')
  const exam = dayNumber(plan.input.exam) ?? 0
  return {
    plannedMinutes: minutesOf(plan.sessions),
    droppedMinutes: minutesOf(plan.dropped),
    domainMinutes,
    kindMinutes,
    mockDates: plan.sessions
      .filter(({ kind, part }) => kind === 'mock' && (part === null || part.n === 1))
      .map(({ date }) => date),
    lastStudyDate: isoOfDay(exam - plan.input.buffer - 1),
    bufferMinutes: buffer.reduce((all, { day }) => all + plan.input.minutes[weekdayOf(day)], 0),
  }
}
