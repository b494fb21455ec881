/** What stands at the head of a printed result. Pure. */
import { minutesWords, termsWords, timeOf } from '../features/practice/result/terms'
import { dayOf, rangeWords, standing } from '../features/practice/words'
import type { Figure } from '../print/cover-words'
import { longDate } from '../text/dates'
import type { ResultJob } from './job'

/** The day the attempt ended, YYYY-MM-DD. */
const ended = ({ result: { attempt } }: ResultJob): string => dayOf(attempt.finished?.at ?? attempt.startedAt)

export const printedTitle = (job: ResultJob): string => `${job.result.attempt.title}, ${longDate(ended(job))}`

/** Lectern's line where the attempt is measured by one, in percent. */
export const lineOf = ({ result: { attempt, rules } }: ResultJob): number | null =>
  attempt.mode === 'exam' && rules ? rules.line : null

export function figuresOf(job: ResultJob): Figure[] {
  const { attempt, score } = job.result
  const { used, given } = timeOf(attempt, score.ms)
  const line = lineOf(job)
  return [
    { label: 'Right', value: `${score.right} of ${score.total}` },
    { label: 'Finished', value: longDate(ended(job)) },
    { label: 'Range, 95 %', value: rangeWords(score) },
    ...(line === null ? [] : [{ label: 'Lectern’s line', value: `${line} %` }]),
    { label: 'No answer', value: String(score.unanswered) },
    { label: 'Time', value: given === null ? minutesWords(used) : `${minutesWords(used)} of ${minutesWords(given)}` },
  ]
}

/** Where the score stands, and by which rule. */
export function ruleWords(job: ResultJob): string {
  const { attempt, score, rules } = job.result
  const line = lineOf(job)
  if (line === null || rules === null) return 'A study session, so no line is drawn.'
  return [`The score is ${standing(score, line)}.`, ...termsWords(attempt), rules.passRule, ...rules.assumptions].join(
    ' ',
  )
}
