/** Everything the screens need, folded from the study events. */
import { type Attempt, type AttemptItem, nextAttempt } from '../practice/attempt'
import { isEmpty } from '../practice/grade'
import type { AttemptEventBody, AttemptOutcome, MissReason, StudyEvent } from './events'
import type { PlacedEvent } from './order'
import { judged, lastOf, type Mark, type QuestionRecord, questionKey, unmet } from './questions'
import { studyDay } from './study-day'

/** An attempt that goes on, and the order instant of its start. */
export type RunningAttempt = Readonly<{ attempt: Attempt; from: string }>

/** What lists show of a finished attempt; its answers are read from the journal when asked for. */
export type FinishedAttempt = Readonly<
  Pick<Attempt, 'id' | 'mode' | 'title' | 'pack' | 'programme' | 'planned' | 'startedAt'> & {
    finishedAt: string
    reason: 'learner' | 'time'
    pace: Attempt['terms']['pace']
    questions: number
    answered: number
    /** null in journals from before the score was recorded. */
    score: AttemptOutcome | null
    /** Why the learner missed what was missed, by question id, where they said. */
    misses: Readonly<Record<string, MissReason>>
    /** Order instants of its first and its last event, ISO 8601. */
    from: string
    to: string
  }
>

/** A real exam the learner sat. */
export type SatExam = Readonly<{ programme: string; on: string; passed: boolean; said: number | null; at: string }>

/** A card made of a question's takeaway; `at` is the instant it was kept. */
export type KeptCard = Readonly<{
  pack: string
  question: string
  front: string
  back: string
  topics: readonly string[]
  at: string
}>

export type Study = {
  readonly running: Map<string, RunningAttempt>
  readonly finished: Map<string, FinishedAttempt>
  /** Ticked plan sessions: plan id → session id → instant of the tick. */
  readonly ticks: Map<string, Map<string, string>>
  /** Minutes spent on plan sessions, where they were told: plan id → session id → minutes. */
  readonly spent: Map<string, Map<string, number>>
  /** Skipped plan sessions: plan id → session id → instant. */
  readonly skipped: Map<string, Map<string, string>>
  /** Questions that were ever on screen, by `questionKey`. */
  readonly questions: Map<string, QuestionRecord>
  /** Real exams by the id of their entry. */
  readonly sat: Map<string, SatExam>
  /** Cards the learner keeps, by `questionKey`, in the order they were kept. */
  readonly kept: Map<string, KeptCard>
  /** Answers given on each studied day, by date. */
  readonly days: Map<string, number>
}

export const emptyStudy = (): Study => ({
  running: new Map(),
  finished: new Map(),
  ticks: new Map(),
  spent: new Map(),
  skipped: new Map(),
  questions: new Map(),
  sat: new Map(),
  kept: new Map(),
  days: new Map(),
})

const finishedRow = (
  { attempt, from }: RunningAttempt,
  finished: NonNullable<Attempt['finished']>,
  score: AttemptOutcome | null,
  to: string,
): FinishedAttempt => {
  const { id, mode, title, pack, programme, planned, startedAt, items, terms } = attempt
  const answered = items.filter((item) => !isEmpty(item.answer)).length
  const { at: finishedAt, reason } = finished
  return {
    id,
    mode,
    title,
    pack,
    programme,
    planned,
    startedAt,
    finishedAt,
    reason,
    pace: terms.pace,
    questions: items.length,
    answered,
    score,
    misses: {},
    from,
    to,
  }
}

type AttemptStudyEvent = Extract<StudyEvent, AttemptEventBody>

/** True for events that belong to an attempt. */
export const ofAttempt = (event: StudyEvent): event is AttemptStudyEvent => 'attempt' in event

function judge(study: Study, { id, pack }: Attempt, item: AttemptItem, mark: Mark, at: string): void {
  const key = questionKey(pack, item.question)
  const record = study.questions.get(key) ?? unmet
  // A hostile journal may hold a question twice in one paper.
  if (record.recent.some(({ attempt }) => attempt === id)) return
  const { confidence } = item
  study.questions.set(key, judged(record, item, { attempt: id, at, mark, confidence }))
}

/** A question is often flagged after its check, when it has been judged already. */
function flagJudged(study: Study, { id, pack, items }: Attempt, question: string): void {
  const key = questionKey(pack, question)
  const record = study.questions.get(key)
  const item = items.find((one) => one.question === question)
  if (record && item && lastOf(record)?.attempt === id) study.questions.set(key, { ...record, flagged: item.flagged })
}

/** Judges what a check, or the end of the attempt, recorded of its questions; each counts once an attempt. */
function judgeAnswers(study: Study, before: Attempt, after: Attempt, event: AttemptStudyEvent): void {
  if (event.kind === 'answer-checked') {
    const place = after.items.findIndex(({ question }) => question === event.question)
    const item = after.items[place]
    if (item?.right === null || item === undefined || before.items[place]?.checked) return
    judge(study, after, item, item.right ? 'r' : isEmpty(item.answer) ? 'u' : 'w', event.at)
  }
  if (event.kind === 'question-flagged') flagJudged(study, after, event.question)
  if (event.kind !== 'attempt-finished' || event.marks === undefined || after.finished === null) return
  for (const [i, item] of after.items.entries()) {
    const mark = event.marks[i]
    if (item.right === null && (mark === 'r' || mark === 'w' || mark === 'u')) {
      judge(study, after, item, mark, after.finished.at)
    }
  }
}

function explainMiss(study: Study, { attempt, question, why }: Extract<StudyEvent, { kind: 'miss-explained' }>): void {
  const row = study.finished.get(attempt)
  if (!row) return
  const { [question]: _before, ...others } = row.misses
  study.finished.set(attempt, { ...row, misses: why === null ? others : { ...others, [question]: why } })
}

function foldAttempt(study: Study, event: AttemptStudyEvent, order: string): void {
  const known = study.running.get(event.attempt)
  const next = nextAttempt(known?.attempt, event)
  if (!next) return
  if (event.kind === 'question-shown') {
    const key = questionKey(next.pack, event.question)
    if (!study.questions.has(key)) study.questions.set(key, unmet)
  }
  if (known && !study.finished.has(next.id)) judgeAnswers(study, known.attempt, next, event)
  const running = { attempt: next, from: known?.from ?? order }
  if (next.finished === null) {
    study.running.set(next.id, running)
    return
  }
  study.running.delete(next.id)
  const score = event.kind === 'attempt-finished' ? (event.score ?? null) : null
  // An attempt ends once; what a damaged or hostile journal says after that counts for nothing.
  if (!study.finished.has(next.id)) study.finished.set(next.id, finishedRow(running, next.finished, score, order))
}

/** Notes something of a plan's session; null takes it away. */
function note<T>(notes: Map<string, Map<string, T>>, of: { plan: string; session: string }, value: T | null): void {
  const known = notes.get(of.plan) ?? new Map<string, T>()
  if (value === null) known.delete(of.session)
  else known.set(of.session, value)
  notes.set(of.plan, known)
}

/**
 * Folds one more event into `study`, in place: copying the maps of years for every event would make opening the journal
 * quadratic. The values inside are never changed, only replaced. Events have to come in their one order.
 */
export function foldEvent(study: Study, { event, place }: PlacedEvent): void {
  if (event.kind === 'session-ticked') {
    note(study.ticks, event, event.on ? event.at : null)
    return
  }
  if (event.kind === 'session-spent') {
    note(study.spent, event, event.minutes > 0 ? event.minutes : null)
    return
  }
  if (event.kind === 'session-skipped') {
    note(study.skipped, event, event.on ? event.at : null)
    return
  }
  if (event.kind === 'exam-sat') {
    const { sitting, programme, on, outcome, said, at } = event
    if (outcome === null) study.sat.delete(sitting)
    else study.sat.set(sitting, { programme, on, passed: outcome === 'passed', said, at })
    return
  }
  if (event.kind === 'takeaway-kept') {
    const { pack, question, front, back, topics, at } = event
    const key = questionKey(pack, question)
    study.kept.delete(key)
    if (event.on) study.kept.set(key, { pack, question, front, back, topics, at })
    return
  }
  if (event.kind === 'miss-explained') {
    explainMiss(study, event)
    return
  }
  if (event.kind === 'question-answered' && event.answer !== null) {
    const day = studyDay(event.at, event.zone)
    study.days.set(day, (study.days.get(day) ?? 0) + 1)
  }
  foldAttempt(study, event, place.order)
}

/** The attempt `id` folded from its events in order, whole; undefined when it never started. */
export function foldOneAttempt(events: readonly PlacedEvent[], id: string): Attempt | undefined {
  let attempt: Attempt | undefined
  for (const { event } of events) {
    if (ofAttempt(event) && event.attempt === id) attempt = nextAttempt(attempt, event)
  }
  return attempt
}
