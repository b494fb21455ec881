/** Histories of a few attempts and questions, so that their events meet. */
import fc from 'fast-check'
import type { StudyEvent, StudyEventBody } from '../../../src/core/progress/events'
import type { PlacedEvent } from '../../../src/core/progress/order'
import { emptyStudy, foldEvent, type Study } from '../../../src/core/progress/study'
import { anyBody } from '../../main/storage/bodies'

export const at = (seq: number): string => new Date(Date.UTC(2026, 10, 22, 10, 0, seq)).toISOString()

export function placed(body: StudyEventBody, seq: number): PlacedEvent {
  const event: StudyEvent = { v: 1, id: `id-${seq}`, seq, at: at(seq), zone: 'UTC', device: 'd', ...body }
  return { event, place: { order: event.at, device: event.device, seq: event.seq, id: event.id } }
}

export function studyOf(bodies: readonly StudyEventBody[]): Study {
  const study = emptyStudy()
  for (const [i, body] of bodies.entries()) foldEvent(study, placed(body, i))
  return study
}

export const started = (attempt: string, questions: string[] = ['q1', 'q2', 'q3']): StudyEventBody => ({
  kind: 'attempt-started',
  attempt,
  mode: 'study',
  title: 't',
  pack: 'p',
  packVersion: '1.0.0',
  programme: null,
  seed: 1,
  questions,
  deadline: null,
  planned: null,
})

export const finished = (attempt: string, marks?: string): StudyEventBody => ({
  kind: 'attempt-finished',
  attempt,
  reason: 'learner',
  ...(marks !== undefined && { marks }),
})

const among = (body: StudyEventBody, n: number): StudyEventBody => {
  const attempt = `a${n % 3}`
  const question = `q${(n % 4) + 1}`
  if (body.kind === 'attempt-started') {
    return { ...body, attempt, pack: 'p', questions: n % 5 === 0 ? ['q1', 'q2', 'q1'] : ['q1', 'q2', 'q3'] }
  }
  if (body.kind === 'takeaway-kept') return { ...body, pack: 'p', question }
  if (!('attempt' in body)) return body
  return 'question' in body ? { ...body, attempt, question } : { ...body, attempt }
}

/** Any events of three attempts of one pack, the first of which are begun at once. */
export const anyStory: fc.Arbitrary<StudyEventBody[]> = fc
  .array(
    fc.tuple(anyBody, fc.nat(59)).map(([body, n]) => among(body, n)),
    { maxLength: 50 },
  )
  .map((bodies) => [started('a0'), started('a1', ['q1', 'q2', 'q1']), ...bodies])
