/** What is said of work that was not done, and of the ways on. */
import { dayNumber } from '../../../../../core/base/calendar'
import type { Standing } from '../../../../../core/plan/progress'
import type { Replan } from '../../../../../core/plan/replan'
import type { Plan, ReplanChoice } from '../../../../../core/plan/types'
import { dayMonth, duration, fullDate } from '../../../text/dates'
import { inWords } from '../../../text/numbers'
import type { DayMinutes } from './minutes'

/** Whether the rest still fits, in a sentence. */
export const fitsStill = ({ cushion }: Pick<Standing, 'cushion'>): string =>
  cushion < 0
    ? `As it stands the plan is ${duration(-cushion)} short.`
    : `The work still fits, with ${duration(cushion)} to spare.`

export const choiceName: Record<ReplanChoice, string> = {
  'catch-up': 'Catch up',
  spread: 'Spread to the exam',
  drop: 'Cut the least valuable',
  'move-exam': 'Move the exam date',
}

export const spare = (minutes: number): string =>
  minutes < 0 ? `${duration(-minutes)} short` : `${duration(minutes)} to spare`

/** What a way on does, in a sentence. `days` are all days of the plan under it. */
export function effectOf(after: Replan, plan: Plan, days: readonly DayMinutes[]): string {
  switch (after.choice) {
    case 'drop':
      return after.dropped.length === 0
        ? 'Nothing has to be left out.'
        : `Leaves out ${inWords(after.dropped.length, 'session')}, ${duration(minutesOf(after.dropped))}, worth least in the exam.`
    case 'move-exam':
      return after.exam === plan.input.exam
        ? 'The exam can stay where it is.'
        : `To ${fullDate(after.exam)}. You rebook; Lectern moves the plan.`
    default: {
      const more = days.filter(({ added }) => added > 0)
      const last = more.at(-1)
      if (!last) return 'No day gets longer.'
      const most = Math.max(...more.map(({ added }) => added))
      return `${more.length > 1 ? 'Up to ' : ''}${most} min more on ${inWords(more.length, 'day')}, to ${dayMonth(last.date)}.`
    }
  }
}

const minutesOf = (sessions: readonly { minutes: number }[]): number =>
  sessions.reduce((all, { minutes }) => all + minutes, 0)

/** What else is true of a way on, one sentence each. */
export function remarksOn(after: Replan, days: readonly DayMinutes[], today: string): string[] {
  const coming = days.filter(({ date }) => date >= today)
  const [now, then] = [Math.max(0, ...coming.map((day) => day.now)), Math.max(0, ...coming.map((day) => day.after))]
  const mock = after.moved.find(({ kind, from }) => kind === 'mock' && from !== null && from >= today)
  return [
    now === then ? `The longest day stays at ${now} min.` : `Longest day ${now} → ${then} min.`,
    mock ? `${mock.title} moves to ${dayMonth(mock.to)}.` : 'Mock exams stay on their days.',
    'You can undo this.',
  ]
}

/** `by a day or two`, `by up to five days`. */
export function howFar(moved: Replan['moved']): string {
  const days = moved.map(({ from, to }) => Math.abs((dayNumber(to) ?? 0) - (dayNumber(from ?? to) ?? 0)))
  const most = Math.max(0, ...days)
  if (most <= 1) return 'by a day'
  return most === 2 ? 'by a day or two' : `by up to ${inWords(most, 'day')}`
}
