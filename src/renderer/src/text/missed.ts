/** What is said of planned days that went by. */
import { isDone } from '../../../core/plan/progress'
import type { Plan, PlannedSession, PlanProgress } from '../../../core/plan/types'
import { weekdayDate } from './dates'
import { capital, inWords } from './numbers'

/** A date without its month where the one after it names the same. */
const short = (date: string, next: string): string =>
  date.slice(0, 7) === next.slice(0, 7) ? weekdayDate(date).split(' ').slice(0, 2).join(' ') : weekdayDate(date)

/** `Thursday 26 and Sunday 29 November`; of more than three only the first and the last. */
export function datesInWords(dates: readonly string[]): string {
  const [first = '', last = ''] = [dates[0], dates.at(-1)]
  if (last === '') return ''
  if (dates.length > 3) return `${short(first, last)} to ${weekdayDate(last)}`
  const before = dates.slice(0, -1).map((date) => short(date, last))
  return before.length === 0 ? weekdayDate(last) : `${before.join(', ')} and ${weekdayDate(last)}`
}

/** The dates of sessions, each once, in order. */
export const datesOf = (sessions: readonly PlannedSession[]): string[] =>
  [...new Set(sessions.map(({ date }) => date))].sort()

/** What went by, as a heading. Where something was done on such a day, it was not without study. */
export function missedTitle(missed: readonly PlannedSession[], plan: Plan, progress: PlanProgress): string {
  const dates = datesOf(missed)
  const studied = plan.sessions.some(
    (one) => dates.includes(one.date) && (isDone(one, progress) || (progress.spent[one.id] ?? 0) > 0),
  )
  if (!studied) return `${capital(inWords(dates.length, 'day'))} went by without study`
  return `${capital(inWords(missed.length, 'earlier session'))} ${missed.length === 1 ? 'is' : 'are'} not done yet`
}
