import { isoOfDay, weekdayOf } from '../base/calendar'
import type { DatedInput } from './input'

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

/** Every date from the first day of study to the exam, each once, in order. */
export function planCalendar({ input, start, exam, daysOff }: DatedInput): CalendarDay[] {
  const kindOf = (day: number): DayKind => {
    if (day === exam) return 'exam'
    if (day >= exam - input.buffer) return 'buffer'
    if (daysOff.has(day)) return 'off'
    return input.minutes[weekdayOf(day)] === 0 ? 'rest' : 'study'
  }
  return Array.from({ length: exam - start + 1 }, (_, i) => {
    const day = start + i
    const kind = kindOf(day)
    return { day, date: isoOfDay(day), kind, capacity: kind === 'study' ? input.minutes[weekdayOf(day)] : 0 }
  })
}
