/** An attempt as a fold over its study events. */
import { Temporal } from 'temporal-polyfill'
import { epochMilliseconds } from '../base/instant'
import type { AttemptEventBody, Confidence, Highlight } from '../progress/events'
import type { Answer } from './answer'
import { type AttemptClock, type Moment, pause, resume, startClock, tick } from './clock'
import { isEmpty, sameAnswer } from './grade'
import { closedQuestions } from './sections'
import type { Terms } from './terms'

export type AttemptItem = Readonly<{
  question: string
  seen: boolean
  answer: Answer | null
  flagged: boolean
  struck: readonly string[]
  confidence: Confidence | null
  note: string
  highlights: readonly Highlight[]
  checked: boolean
  /** The verdict of the check, where it was recorded. */
  right: boolean | null
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
  terms: Terms
  clock: AttemptClock
  items: readonly AttemptItem[]
  /** Places of the sections that were left for good. */
  closed: readonly number[]
  scratchpad: string
  /** The question on screen; where a relaunch resumes. */
  current: string
  finished: { at: string; reason: 'learner' | 'time' } | null
}>

/** An event that belongs to an attempt, with its instant. */
export type AttemptEvent = AttemptEventBody & { at: string }

const blankItem = (question: string): AttemptItem => ({
  question,
  seen: false,
  answer: null,
  flagged: false,
  struck: [],
  confidence: null,
  note: '',
  highlights: [],
  checked: false,
  right: null,
  ms: 0,
  before: null,
  changes: 0,
})

const momentOf = (event: AttemptEvent): Moment => ({
  at: event.at,
  clock: 'clock' in event ? (event.clock ?? null) : null,
})

/** The terms of an attempt from before they were recorded. */
function oldTerms({ mode, deadline, at }: Extract<AttemptEvent, { kind: 'attempt-started' }>): Terms {
  const limit = deadline === null ? null : Math.max(1, epochMilliseconds(deadline) - epochMilliseconds(at))
  return { pace: 'strict', limit, factor: 1, feedback: mode === 'exam' ? 'end' : 'each', sections: [] }
}

function begin(event: Extract<AttemptEvent, { kind: 'attempt-started' }>): Attempt {
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
    terms: event.terms ?? oldTerms(event),
    clock: startClock(momentOf(event)),
    items: event.questions.map(blankItem),
    closed: [],
    scratchpad: '',
    current: event.questions[0] ?? '',
    finished: null,
  }
}

function withItem(attempt: Attempt, question: string, change: (item: AttemptItem) => AttemptItem): Attempt {
  const place = attempt.items.findIndex((item) => item.question === question)
  const item = attempt.items[place]
  if (!item) return attempt
  if (attempt.closed.length > 0 && closedQuestions(attempt).has(question)) return attempt
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

function answered(item: AttemptItem, answer: Answer | null, ms: number): AttemptItem {
  if (item.checked) return item
  const changes = item.changes + (changesAnswer(item, answer) ? 1 : 0)
  return { ...item, seen: true, answer, ms: item.ms + ms, changes }
}

/** The time an event counts, before what else it does. Only acts that say by which clock they were done move it. */
function clockAfter({ clock, terms }: Attempt, event: AttemptEvent): AttemptClock {
  const now = momentOf(event)
  if (now.clock === null || event.kind === 'attempt-started') return clock
  if (terms.pace === 'practice' && event.kind === 'attempt-paused') return pause(clock, now)
  if (terms.pace === 'practice' && event.kind === 'attempt-resumed') return resume(clock, now)
  return tick(clock, now)
}

/**
 * The attempt after one more of its events. Events that make no sense for it (an answer after the end,
 * after the rationale was shown, or to a question it does not hold) leave it as it is: a merged or
 * repaired journal must fold without throwing.
 */
export function applyToAttempt(before: Attempt, event: AttemptEvent): Attempt {
  if (before.finished !== null) return before
  const attempt = { ...before, clock: clockAfter(before, event) }
  switch (event.kind) {
    case 'question-shown': {
      const known = attempt.items.some((item) => item.question === event.question)
      if (!known || closedQuestions(attempt).has(event.question)) return attempt
      return {
        ...withItem(attempt, event.question, (item) => ({ ...item, seen: true, before: item.answer })),
        current: event.question,
      }
    }
    case 'question-answered':
      return withItem(attempt, event.question, (item) => answered(item, event.answer, event.ms))
    case 'question-flagged':
      return withItem(attempt, event.question, (item) => ({ ...item, flagged: event.on }))
    case 'option-struck':
      return withItem(attempt, event.question, (item) => {
        const others = item.struck.filter((option) => option !== event.option)
        return { ...item, struck: event.on ? [...others, event.option] : others }
      })
    case 'confidence-given':
      return withItem(attempt, event.question, (item) =>
        item.checked ? item : { ...item, confidence: event.confidence },
      )
    case 'question-noted':
      return withItem(attempt, event.question, (item) => ({ ...item, note: event.note }))
    case 'text-highlighted':
      return withItem(attempt, event.question, (item) => ({ ...item, highlights: event.highlights }))
    case 'scratchpad-written':
      return { ...attempt, scratchpad: event.text }
    case 'answer-checked':
      return withItem(attempt, event.question, (item) =>
        item.checked ? item : { ...item, checked: true, right: event.right ?? null },
      )
    case 'section-closed':
      return attempt.terms.sections[event.section]?.locks && !attempt.closed.includes(event.section)
        ? { ...attempt, closed: [...attempt.closed, event.section] }
        : attempt
    case 'attempt-finished':
      return { ...attempt, finished: { at: endOf(attempt, event.at), reason: event.reason } }
    case 'attempt-paused':
    case 'attempt-resumed':
    case 'attempt-started':
    case 'miss-explained':
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
