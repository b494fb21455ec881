/** What can be told of a study, one text for each thing an event did, so that studies can be compared as sets. */
import type { StudyEvent } from '../../../src/core/progress/events'
import { inOrder } from '../../../src/core/progress/order'
import { emptyStudy, foldEvent, type Study } from '../../../src/core/progress/study'

export function effectsOf(study: Study): Set<string> {
  const found = new Set<string>()
  for (const [plan, sessions] of study.ticks)
    for (const session of sessions.keys()) found.add(`tick ${plan} ${session}`)
  for (const question of study.questions.keys()) found.add(`seen ${question}`)
  for (const id of study.finished.keys()) found.add(`attempt ${id}`).add(`finished ${id}`)
  for (const [id, { attempt }] of study.running) {
    found.add(`attempt ${id}`)
    for (const { question, answer } of attempt.items) if (answer) found.add(`answer ${id} ${question}`)
  }
  for (const [day, answers] of study.days) for (let n = 1; n <= answers; n += 1) found.add(`day ${day} ${n}`)
  return found
}

/** What one event does whatever else happened; what is done in an attempt shows only together with its start. */
export function effectOf(event: StudyEvent): string | null {
  if (event.kind === 'session-ticked') return `tick ${event.plan} ${event.session}`
  if (event.kind === 'attempt-started') return `attempt ${event.attempt}`
  return event.kind === 'attempt-finished' ? `finished ${event.attempt}` : null
}

export function studyOf(events: readonly StudyEvent[]): Study {
  const study = emptyStudy()
  for (const placed of inOrder(events, new Map())) foldEvent(study, placed)
  return study
}

/** What of `expected` is not in `found`; the answers of an attempt that is over are no longer told one by one. */
export const missingFrom = (found: ReadonlySet<string>, expected: Iterable<string>): string[] =>
  [...expected].filter((effect) => {
    const [, attempt] = /^answer (\S+) /.exec(effect) ?? []
    return !found.has(effect) && !(attempt !== undefined && found.has(`finished ${attempt}`))
  })
