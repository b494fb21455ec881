/**
 * Study events: everything a learner does that must never be lost. They are facts of the past,
 * appended to the journal and folded into what the screens show; a correction is a new event.
 */
import { z } from 'zod'
import { programmeId } from '../catalog/schema'
import { answer } from '../practice/answer'

const id = z.string().min(1).max(80)

/** ISO 8601 in UTC; Temporal reads no more than nine digits of a second. */
export const instant = z.iso.datetime().max(30)

const about = { attempt: id, question: id }

const count = z.int().nonnegative()

/** Questions right and in all, milliseconds on them, and the same by domain; null for questions of no domain. */
export const attemptOutcome = z.strictObject({
  right: count,
  total: count,
  ms: count,
  domains: z.array(z.strictObject({ domain: z.string().max(80).nullable(), right: count, total: count })),
})

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
    deadline: instant.nullable(),
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
  z.strictObject({
    kind: z.literal('attempt-finished'),
    attempt: id,
    reason: z.enum(['learner', 'time']),
    /** What was right on that day; a later version of the pack does not change it. Absent in the oldest journals. */
    score: attemptOutcome.optional(),
  }),
  z.strictObject({ kind: z.literal('session-ticked'), plan: id, session: id, on: z.boolean() }),
])

/** What the journal adds to every event. */
export const studyEventHead = z.object({
  v: z.literal(1),
  id,
  /** Position in this device's journal, from 1, without gaps. */
  seq: z.int().positive().max(1e12),
  /** Instant of the event by this device's clock, ISO 8601. */
  at: instant,
  /** Instant by which events are put in order, ISO 8601: later than `at` where the clock was behind; else left out. */
  order: instant.optional(),
  /** IANA time zone of the device at that instant. */
  zone: z.string().min(1).max(64),
  device: id,
})

export type AttemptOutcome = z.infer<typeof attemptOutcome>
export type StudyEventBody = z.infer<typeof studyEventBody>
export type StudyEvent = StudyEventBody & z.infer<typeof studyEventHead>

const [started, ...others] = studyEventBody.options

/** A whole event, head and body. */
export const studyEvent: z.ZodType<StudyEvent> = z.discriminatedUnion('kind', [
  started.extend(studyEventHead.shape),
  ...others.map((body) => body.extend(studyEventHead.shape)),
])
