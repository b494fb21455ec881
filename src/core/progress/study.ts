/** Everything the screens need, folded from the study events. */
import { type Attempt, nextAttempt } from '../practice/attempt'
import { isEmpty } from '../practice/grade'
import type { AttemptOutcome, StudyEvent } from './events'
import type { PlacedEvent } from './order'
import { studyDay } from './study-day'

/** An attempt that goes on, and the order instant of its start. */
export type RunningAttempt = Readonly<{ attempt: Attempt; from: string }>

/** What lists show of a finished attempt; its answers are read from the journal when asked for. */
export type FinishedAttempt = Readonly<
  Pick<Attempt, 'id' | 'mode' | 'title' | 'pack' | 'programme' | 'planned' | 'startedAt'> & {
    finishedAt: string
    reason: 'learner' | 'time'
    questions: number
    answered: number
    /** null in journals from before the score was recorded. */
    score: AttemptOutcome | null
    /** Order instants of its first and its last event, ISO 8601. */
    from: string
    to: string
  }
>

export type Study = {
  readonly running: Map<string, RunningAttempt>
  readonly finished: Map<string, FinishedAttempt>
  /** Ticked plan sessions: plan id → session id → instant of the tick. */
  readonly ticks: Map<string, Map<string, string>>
  /** Questions that were ever on screen. */
  readonly seen: Set<string>
  /** Answers given on each studied day, by date. */
  readonly days: Map<string, number>
}

export const emptyStudy = (): Study => ({
  running: new Map(),
  finished: new Map(),
  ticks: new Map(),
  seen: new Set(),
  days: new Map(),
})

const finishedRow = (
  { attempt, from }: RunningAttempt,
  finished: NonNullable<Attempt['finished']>,
  score: AttemptOutcome | null,
  to: string,
): FinishedAttempt => {
  const { id, mode, title, pack, programme, planned, startedAt, items } = attempt
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
    questions: items.length,
    answered,
    score,
    from,
    to,
  }
}

function foldAttempt(study: Study, event: Exclude<StudyEvent, { kind: 'session-ticked' }>, order: string): void {
  const known = study.running.get(event.attempt)
  const next = nextAttempt(known?.attempt, event)
  if (!next) return
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

/**
 * Folds one more event into `study`, in place: copying the maps of years for every event would make opening the journal
 * quadratic. The values inside are never changed, only replaced. Events have to come in their one order.
 */
export function foldEvent(study: Study, { event, place }: PlacedEvent): void {
  if (event.kind === 'session-ticked') {
    const ticks = study.ticks.get(event.plan) ?? new Map<string, string>()
    if (event.on) ticks.set(event.session, event.at)
    else ticks.delete(event.session)
    study.ticks.set(event.plan, ticks)
    return
  }
  if (event.kind === 'question-shown') study.seen.add(event.question)
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
    if (event.kind !== 'session-ticked' && event.attempt === id) attempt = nextAttempt(attempt, event)
  }
  return attempt
}
