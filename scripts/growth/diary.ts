/** Which days a synthetic learner studies on, and how much of all the work each day brings. */
import { Temporal } from 'temporal-polyfill'
import { dayNumber, isoOfDay, type Weekday, weekdayOf, yearsLater } from '../../src/core/base/calendar'
import { createChance } from './chance'

export type Span = {
  seed: number
  /** Whole years, 1 to 10. */
  years: number
  /** The day after the last day of study, YYYY-MM-DD. */
  end: string
}

export type StudyDay = {
  date: string
  /** The share of all events that are due by the end of this day, over 0 and on the last day 1. */
  share: number
}

const weights: Record<Weekday, number> = { mon: 1, tue: 1, wed: 0.6, thu: 1, fri: 0, sat: 2, sun: 1 }

/** First and last day of a span as day numbers. */
export function daysOf({ years, end }: Span): { first: number; last: number } {
  const day = dayNumber(end)
  if (day === null) throw new RangeError(`There is no date ${end}.`)
  if (!Number.isInteger(years) || years < 1 || years > 10) throw new RangeError(`Years are 1 to 10, not ${years}.`)
  return { first: yearsLater(day, -years), last: day - 1 }
}

/** Days of holiday as day numbers: a week in spring, two in summer, and the days around the turn of the year. */
export function holidays(span: Span): Set<number> {
  const { first, last } = daysOf(span)
  const chance = createChance(span.seed, 'holidays')
  const days = new Set<number>()
  const leave = (from: string, length: number) => {
    const start = dayNumber(from) ?? first
    for (let day = start; day < start + length; day += 1) if (day >= first && day <= last) days.add(day)
  }
  for (let year = Number(isoOfDay(first).slice(0, 4)) - 1; year <= Number(span.end.slice(0, 4)); year += 1) {
    leave(`${year}-0${chance.between(3, 5)}-${chance.between(10, 28)}`, 7)
    leave(`${year}-0${chance.between(7, 8)}-${chance.between(10, 28)}`, 14)
    leave(`${year}-12-22`, 12)
  }
  return days
}

/** The days of study in order; the day before `end` always is one. */
export function studyDays(span: Span): StudyDay[] {
  const { first, last } = daysOf(span)
  const away = holidays(span)
  const chance = createChance(span.seed, 'diary')
  const days: { date: string; upTo: number }[] = []
  let all = 0
  for (let day = first; day <= last; day += 1) {
    const effort = weights[weekdayOf(day)] * (0.5 + chance.number())
    const skipped = away.has(day) || chance.happens(0.1)
    if (day !== last && (skipped || effort === 0)) continue
    all += Math.max(effort, 0.5)
    days.push({ date: isoOfDay(day), upTo: all })
  }
  return days.map(({ date, upTo }) => ({ date, share: upTo / all }))
}

/** The instant, in milliseconds since 1970, at which a clock in `zone` shows this time of this day. */
export function instantOf(date: string, zone: string, time: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds
}
