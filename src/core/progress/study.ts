/** Everything the screens need, folded from the study events. */
import { type Attempt, nextAttempt } from '../practice/attempt'
import type { StudyEvent } from './events'

/** Attempts by id; ticked plan sessions as plan id → session id → instant of the tick. */
export type Study = {
  readonly attempts: Map<string, Attempt>
  readonly ticks: Map<string, Map<string, string>>
}

export const emptyStudy = (): Study => ({ attempts: new Map(), ticks: new Map() })

/**
 * Folds one more event into `study`, in place: copying the maps of years for every event would make
 * opening the journal quadratic. The values inside are never changed, only replaced.
 */
export function foldEvent(study: Study, event: StudyEvent): void {
  if (event.kind === 'session-ticked') {
    const ticks = study.ticks.get(event.plan) ?? new Map<string, string>()
    if (event.on) ticks.set(event.session, event.at)
    else ticks.delete(event.session)
    study.ticks.set(event.plan, ticks)
    return
  }
  const next = nextAttempt(study.attempts.get(event.attempt), event)
  if (next) study.attempts.set(event.attempt, next)
}
