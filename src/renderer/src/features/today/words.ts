import type { Programme } from '../../../../core/catalog/schema'
import type { SessionKind } from '../../../../core/plan/types'
import { duration, weekdayDate } from '../../text/dates'
import { titleOf } from '../../text/sessions'
import type { Agenda } from './agenda'

const what: Record<SessionKind, (minutes: string) => string> = {
  learn: (minutes) => `${minutes} to learn this for the first time`,
  drill: (minutes) => `${minutes} of questions on what you have learned`,
  review: (minutes) => `${minutes} to look back`,
  mock: (minutes) => `A mock exam of ${minutes}, by the rules of the exam`,
}

export function titleFor({ next }: Agenda): string {
  return next ? titleOf(next) : 'Everything is done'
}

/** Why this is next, in a sentence or two. */
export function leadFor({ next, daysToExam }: Agenda, now: string, programme: Programme | null): string {
  if (next === null) {
    return daysToExam > 0
      ? 'Every session of the plan is ticked off. Rest, or practise what you like.'
      : 'This plan is behind you.'
  }
  const domain = programme?.blueprint?.domains.find(({ id }) => id === next.domain)
  const weight = domain?.weight
  const share = weight ? (weight.min === weight.max ? `${weight.min} %` : `${weight.min}–${weight.max} %`) : null
  const about = domain && share ? `, in the domain that carries ${share} of the exam` : ''
  const when =
    next.date === now
      ? ''
      : next.date < now
        ? ` It was planned for ${weekdayDate(next.date)}.`
        : ` Nothing is planned today; this is for ${weekdayDate(next.date)}.`
  return `${what[next.kind](duration(next.minutes))}${about}.${when}`
}
