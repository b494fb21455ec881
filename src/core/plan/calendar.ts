import { dayNumber, isoOfDay, weekdayOf } from '../base/calendar'
import { type DatedInput, datesOf } from './input'
import type { OtherPlan, PlanInput } from './types'

/**
 * What a date is in a plan: time to study, a weekday without minutes, a day taken off, a day of the buffer
 * that stays free before the exam, or the exam itself.
 */
export type DayKind = 'study' | 'rest' | 'off' | 'buffer' | 'exam'

/** One date; `capacity` is in minutes and 0 on every day that is not a study day. */
export type CalendarDay = {
  readonly day: number
  readonly date: string
  readonly kind: DayKind
  readonly capacity: number
}

/** Minutes by date. */
export type UsedMinutes = ReadonlyMap<string, number>

/** Adds up sessions by date. */
export function minutesByDate(sessions: readonly { date: string; minutes: number }[]): UsedMinutes {
  const used = new Map<string, number>()
  for (const { date, minutes } of sessions) used.set(date, (used.get(date) ?? 0) + minutes)
  return used
}

/** Minutes that other plans use on each date. */
export const usedMinutes = (others: readonly OtherPlan[]): UsedMinutes =>
  minutesByDate(others.flatMap(({ plan }) => plan.sessions))

const nothing: UsedMinutes = new Map()

/**
 * Every date from the first day of study to the exam, each once, in order. The capacity of a study day is what its
 * weekday has less what is kept for cards and less what other plans use.
 */
export function planCalendar({ input, start, exam, daysOff }: DatedInput, used: UsedMinutes = nothing): CalendarDay[] {
  const kindOf = (day: number): DayKind => {
    if (day === exam) return 'exam'
    if (day >= exam - input.buffer) return 'buffer'
    if (daysOff.has(day)) return 'off'
    return input.minutes[weekdayOf(day)] === 0 ? 'rest' : 'study'
  }
  return Array.from({ length: Math.max(0, exam - start + 1) }, (_, i) => {
    const day = start + i
    const date = isoOfDay(day)
    const kind = kindOf(day)
    const own = input.minutes[weekdayOf(day)] - input.cards - (used.get(date) ?? 0)
    return { day, date, kind, capacity: kind === 'study' ? Math.max(0, own) : 0 }
  })
}

/** Minutes of all study days from the day number `from` on, as `planCalendar` counts them. */
export function freeMinutes(input: PlanInput, from: number, others: readonly OtherPlan[]): number {
  return planCalendar(datesOf(input), usedMinutes(others))
    .filter(({ day }) => day >= from)
    .reduce((all, { capacity }) => all + capacity, 0)
}

/** The day number of a date that is known to exist. */
export const dayOf = (date: string): number => dayNumber(date) ?? 0
