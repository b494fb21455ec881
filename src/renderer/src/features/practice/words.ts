/** What Practice says, made from numbers: pure, so that the sentences can be tested. */
import type { Verdict } from '../../../../core/practice/grade'
import type { Question } from '../../../../core/practice/pack-schema'
import type { Confidence, MissReason } from '../../../../core/progress/events'
import type { Saving } from '../../stores/attempt'
import { duration, today } from '../../text/dates'

type Type = Question['type']

const numbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
] as const

/** `three`; from 13 on the digits. */
export const inWords = (n: number): string => numbers[n] ?? String(n)

/** The place at `index`, from 0: `first`, `second` … */
export const placeName = (index: number): string => ordinals[index] ?? `number ${index + 1}`

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A, B, C … for the option at `index`, from 0. */
export const letter = (index: number): string => String.fromCharCode(65 + index)

/** What is to be done with a question, and how it is graded where that is not plain. */
export function taskWords(type: Type, choose: number): string {
  switch (type) {
    case 'single':
      return 'choose one'
    case 'multiple':
      return `choose ${inWords(choose)}, all must be right`
    case 'ordering':
      return `put ${inWords(choose)} in order, all must be right`
    case 'matching':
      return `match ${inWords(choose)}, all must be right`
  }
}

export const typeNames: Record<Type, string> = {
  single: 'One answer',
  multiple: 'Several answers',
  ordering: 'Ordering',
  matching: 'Matching',
}

/** Question types, the plainest first. */
export const typeOrder: readonly Type[] = ['single', 'multiple', 'ordering', 'matching']

/** Whether what was chosen is on disk. */
export function savingWords(saving: Saving): string {
  if (saving.state === 'saved') return 'Saved'
  return saving.state === 'saving' || saving.trying ? 'Saving…' : 'Not saved yet'
}

/** Time left, in whole minutes rounded up and never in seconds. */
export function leftWords(ms: number): string {
  if (ms <= 0) return 'time is up'
  return ms < 60_000 ? 'under a minute left' : `${duration(Math.ceil(ms / 60_000))} left`
}

/** Time spent: `1 min 12`, `0 min 48`. */
export function spentWords(ms: number): string {
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')}`
}

/** Where a share of `right` in `total` and its range, in percent, stand against a line. */
export function standing(score: { right: number; total: number; low: number; high: number }, line: number): string {
  const share = (score.right / Math.max(1, score.total)) * 100
  const near = Math.abs(share - line) < 5 ? 'just ' : ''
  if (share === line) return 'on the line, and the range crosses it'
  if (score.low >= line) return 'above the line, with the whole range'
  if (score.high < line) return 'below the line, with the whole range'
  return share > line
    ? `${near}above the line, but the range crosses it`
    : `${near}below the line, and the range crosses it`
}

/** `60–82 %` */
export const rangeWords = ({ low, high }: { low: number; high: number }): string =>
  `${Math.round(low)}–${Math.round(high)} %`

/** Text of a pack without its marks, for names that are read out. */
export const plain = (markdown: string): string => markdown.replace(/`|\*\*/g, '')

/** The local calendar day of an instant, as YYYY-MM-DD. */
export const dayOf = (instant: string): string => today(new Date(instant))

export const confidenceNames: Record<Confidence, string> = { sure: 'Sure', fairly: 'Fairly sure', unsure: 'Unsure' }

/** Why an answer was missed, in the order of the keys that say so. */
export const missNames: Record<MissReason, string> = {
  knowledge: 'Did not know',
  misread: 'Misread',
  reasoning: 'Reasoned wrongly',
  time: 'Ran out of time',
}

export const missReasons: readonly MissReason[] = ['knowledge', 'misread', 'reasoning', 'time']

/** A title within a sentence: `Monitoring` becomes `monitoring`, `ML models` stays. */
export const inSentence = (title: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title

export const verdictNames: Record<Verdict, string> = { right: 'Right', wrong: 'Wrong', unanswered: 'No answer' }
