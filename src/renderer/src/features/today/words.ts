import type { Programme } from '../../../../core/catalog/schema'
import type { SessionKind } from '../../../../core/plan/types'
import { count, duration, weekdayDate } from '../../text/dates'
import { percent } from '../../text/readiness'
import { titleOf } from '../../text/sessions'
import type { Agenda } from './agenda'

const what: Record<SessionKind, (minutes: string) => string> = {
  learn: (minutes) => `${minutes} to learn this for the first time`,
  drill: (minutes) => `${minutes} of questions on what you have learned`,
  review: (minutes) => `${minutes} to look back`,
  mock: (minutes) => `A mock exam of ${minutes}, by the rules of the exam`,
}

export function titleFor({ next, empty, daysToExam }: Agenda): string {
  if (next) return titleOf(next)
  if (daysToExam === 0) return 'Today is the exam'
  if (daysToExam < 0) return 'The exam day is over'
  return empty ? 'No day is left for study' : 'Everything is done'
}

/** How a plan stands that is not the one in view. */
export function laterSentence({ minutesLeft, daysToExam }: Agenda): string {
  const when = daysToExam > 0 ? `${count(daysToExam, 'day')} to go` : 'exam today'
  return minutesLeft > 0 ? `${when}, ${minutesLeft} min left today` : when
}

/** Why this is next, in a sentence or two. */
export function leadFor(agenda: Agenda, now: string, programme: Programme | null): string {
  const { next, today, empty, daysToExam } = agenda
  if (next === null) {
    if (daysToExam === 0) return 'Nothing is planned for today. The rules stand once more on the page of the exam.'
    if (daysToExam < 0) return 'The plan and its ticks stay. Plan another exam, or practise what you like.'
    return empty
      ? 'Days off and the days kept free take every day before the exam. Change the plan, or practise what you like.'
      : 'Every session of the plan is ticked off. Rest, or practise what you like.'
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
        : ` ${today.length > 0 ? 'Today is done' : 'Nothing is planned today'}; this is for ${weekdayDate(next.date)}.`
  return `${what[next.kind](duration(next.minutes))}${about}.${when}`
}

/** Where a range of the likely score, as shares, stands against the line. */
export function standingSentence({ low, high }: { low: number; high: number }, line: number): string {
  const so = 'Your likely score if you sat it today.'
  if (percent(high) < percent(line)) return `${so} Not there yet.`
  return percent(low) >= percent(line) ? `${so} All of it is above the line.` : `${so} The line lies inside.`
}
