/**
 * Study events: everything a learner does that must never be lost. They are facts of the past,
 * appended to the journal and folded into what the screens show; a correction is a new event.
 */
import { z } from 'zod'
import { programmeId } from '../catalog/schema'
import { answer } from '../practice/answer'

const id = z.string().min(1).max(80)
const about = { attempt: id, question: id }

export const studyEventBody = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('attempt-started'),
    attempt: id,
    mode: z.enum(['exam', 'study']),
    title: z.string().min(1).max(200),
    pack: id,
    packVersion: z.string().min(1),
    programme: programmeId.nullable(),
    /** Decides the order of the options; the same seed gives the same paper. */
    seed: z.int(),
    questions: z.array(id).min(1),
    /** Instant at which a timed attempt ends, ISO 8601; null when untimed. */
    deadline: z.iso.datetime().nullable(),
    /** The planned session this attempt was started from. */
    planned: z.strictObject({ plan: id, session: id }).nullable(),
  }),
  z.strictObject({ kind: z.literal('question-shown'), ...about }),
  z.strictObject({
    kind: z.literal('question-answered'),
    ...about,
    /** null takes the answer back. */
    answer: answer.nullable(),
    /** Milliseconds spent on the question since it was shown. */
    ms: z.int().nonnegative(),
  }),
  z.strictObject({ kind: z.literal('question-flagged'), ...about, on: z.boolean() }),
  z.strictObject({ kind: z.literal('option-struck'), ...about, option: id, on: z.boolean() }),
  /** The learner asked for the rationale; from then on the answer stands. */
  z.strictObject({ kind: z.literal('answer-checked'), ...about }),
  z.strictObject({ kind: z.literal('attempt-finished'), attempt: id, reason: z.enum(['learner', 'time']) }),
  z.strictObject({ kind: z.literal('session-ticked'), plan: id, session: id, on: z.boolean() }),
])

/** What the journal adds to every event. */
export const studyEventHead = z.object({
  v: z.literal(1),
  id,
  /** Position in this device's journal, from 1, without gaps. */
  seq: z.int().positive(),
  /** Instant of the event by this device's clock, ISO 8601. */
  at: z.iso.datetime(),
  /** IANA time zone of the device at that instant. */
  zone: z.string().min(1).max(64),
  device: id,
})

export type StudyEventBody = z.infer<typeof studyEventBody>
export type StudyEvent = StudyEventBody & z.infer<typeof studyEventHead>
