/** An attempt as a fold over its study events. */
import { Temporal } from 'temporal-polyfill'
import type { StudyEventBody } from '../progress/events'
import type { Answer } from './answer'
import { isEmpty, sameAnswer } from './grade'

export type AttemptItem = Readonly<{
  question: string
  seen: boolean
  answer: Answer | null
  flagged: boolean
  struck: readonly string[]
  checked: boolean
  /** Milliseconds spent, added up over all visits that ended in an answer. */
  ms: number
  /** The answer that stood when the question was last shown. */
  before: Answer | null
  /** How often an answer that was already given was changed; building one up choice by choice is no change. */
  changes: number
}>

export type Attempt = Readonly<{
  id: string
  mode: 'exam' | 'study'
  title: string
  pack: string
  packVersion: string
  programme: string | null
  seed: number
  startedAt: string
  deadline: string | null
  planned: { plan: string; session: string } | null
  items: readonly AttemptItem[]
  /** The question on screen; where a relaunch resumes. */
  current: string
  finished: { at: string; reason: 'learner' | 'time' } | null
}>

/** An event that belongs to an attempt, with its instant. */
export type AttemptEvent = Extract<StudyEventBody, { attempt: string }> & { at: string }

function begin(event: Extract<AttemptEvent, { kind: 'attempt-started' }>): Attempt {
  const items = event.questions.map((question) => ({
    question,
    seen: false,
    answer: null,
    flagged: false,
    struck: [],
    checked: false,
    ms: 0,
    before: null,
    changes: 0,
  }))
  const { attempt: id, mode, title, pack, packVersion, programme, seed, deadline, planned } = event
  return {
    id,
    mode,
    title,
    pack,
    packVersion,
    programme,
    seed,
    startedAt: event.at,
    deadline,
    planned,
    items,
    current: event.questions[0] ?? '',
    finished: null,
  }
}

function withItem(attempt: Attempt, question: string, change: (item: AttemptItem) => AttemptItem): Attempt {
  const place = attempt.items.findIndex((item) => item.question === question)
  const item = attempt.items[place]
  if (!item) return attempt
  // Years of events pass through here: one copy, and no function call for each question of the paper.
  const items = attempt.items.slice()
  items[place] = change(item)
  return { ...attempt, items }
}

/** A timed attempt ends by its deadline, however much later somebody looks. Instants are compared as such, not as texts. */
const endOf = ({ deadline }: Attempt, at: string): string =>
  deadline !== null && Temporal.Instant.compare(deadline, at) < 0 ? deadline : at

/**
 * One choice put in the place of another is a change. Other answers grow choice by choice, each step an event of its
 * own, so they change at most once a visit, and only when they were given on an earlier one.
 */
function changesAnswer({ answer, before }: AttemptItem, next: Answer | null): boolean {
  if (isEmpty(answer) || sameAnswer(answer, next)) return false
  return answer?.type === 'single' || sameAnswer(answer, before)
}

/**
 * The attempt after one more of its events. Events that make no sense for it (an answer after the end,
 * after the rationale was shown, or to a question it does not hold) leave it as it is: a merged or
 * repaired journal must fold without throwing.
 */
export function applyToAttempt(attempt: Attempt, event: AttemptEvent): Attempt {
  if (attempt.finished !== null) return attempt
  switch (event.kind) {
    case 'question-shown': {
      const known = attempt.items.some((item) => item.question === event.question)
      if (!known) return attempt
      return {
        ...withItem(attempt, event.question, (item) => ({ ...item, seen: true, before: item.answer })),
        current: event.question,
      }
    }
    case 'question-answered':
      return withItem(attempt, event.question, (item) =>
        item.checked
          ? item
          : {
              ...item,
              seen: true,
              answer: event.answer,
              ms: item.ms + event.ms,
              changes: item.changes + (changesAnswer(item, event.answer) ? 1 : 0),
            },
      )
    case 'question-flagged':
      return withItem(attempt, event.question, (item) => ({ ...item, flagged: event.on }))
    case 'option-struck':
      return withItem(attempt, event.question, (item) => {
        const others = item.struck.filter((option) => option !== event.option)
        return { ...item, struck: event.on ? [...others, event.option] : others }
      })
    case 'answer-checked':
      return withItem(attempt, event.question, (item) => ({ ...item, checked: true }))
    case 'attempt-finished':
      return { ...attempt, finished: { at: endOf(attempt, event.at), reason: event.reason } }
    case 'attempt-started':
      return attempt
  }
}

/**
 * What an event makes of an attempt: a new one at its start, a changed one after that. The first
 * `attempt-started` of an id wins; events of an attempt that never started are passed over.
 */
export function nextAttempt(known: Attempt | undefined, event: AttemptEvent): Attempt | undefined {
  if (known) return applyToAttempt(known, event)
  return event.kind === 'attempt-started' ? begin(event) : undefined
}
