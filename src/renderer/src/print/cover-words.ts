/** What stands at the head of the first page. */
import type { Programme } from '../../../core/catalog/schema'
import { minutesLeft } from '../../../core/plan/progress'
import { planSummary } from '../../../core/plan/summary'
import type { Plan } from '../../../core/plan/types'
import { duration, fullDate, longDate } from '../text/dates'
import type { PrintJob } from './job'
import { capital } from './words'

export type Figure = { readonly label: string; readonly value: string }

/** Exam, date and amounts; what is left where the progress is printed. */
export function figures({ plan, programme, progress, options }: PrintJob): Figure[] {
  const { plannedMinutes, mockDates } = planSummary(plan)
  const left = plan.sessions.reduce((all, session) => all + minutesLeft(session, progress), 0)
  return [
    { label: 'Exam', value: programme.label },
    { label: 'Date', value: fullDate(plan.input.exam) },
    { label: 'Work in all', value: duration(plannedMinutes) },
    ...(options.progress ? [{ label: 'Left', value: duration(left) }] : []),
    { label: 'Mock exams', value: String(mockDates.length) },
    { label: 'Buffer days', value: String(plan.input.buffer) },
  ]
}

/** What is known of the exam's state, and when it was read. */
export function statusSentences({ status }: Programme): { said: string; read: string } {
  const word = status.value === null ? 'Status not found' : words[status.value]
  const said = status.detail === null ? `${word}.` : `${word}. ${capital(status.detail)}.`
  const read = status.checked === null ? 'The source is undated.' : `Read on ${longDate(status.checked)}.`
  return { said, read: `${read} Check again before you book.` }
}

const words = { active: 'Active', beta: 'In beta', retired: 'Retired', unverified: 'Not verified' } as const

/** By how much the plan does not fit, or null when it does. */
export function shortfallSentence(plan: Plan): string | null {
  if (plan.feasible) return null
  const { requiredMinutes, capacityMinutes, shortfallMinutes } = plan
  return (
    `This plan does not fit. The work takes ${duration(requiredMinutes)} and the days hold ` +
    `${duration(capacityMinutes)}: it is short by ${duration(shortfallMinutes)}. What is left out stands after the weeks.`
  )
}
