/**
 * Study events: everything a learner does that must never be lost. They are facts of the past,
 * appended to the journal and folded into what the screens show; a correction is a new event.
 */
import { z } from 'zod'
import { programmeId } from '../catalog/schema'
import { answer } from '../practice/answer'
import { clockReading, terms } from '../practice/terms'

const id = z.string().min(1).max(80)

/** ISO 8601 in UTC; Temporal reads no more than nine digits of a second. */
export const instant = z.iso.datetime().max(30)

const about = { attempt: id, question: id }

/** The clock an act was done by, from which the time of an attempt is added up. Absent in the oldest journals. */
const timed = { clock: clockReading.optional() }

export const confidence = z.enum(['unsure', 'fairly', 'sure'])

/** Why an answer was missed, as the learner sees it afterwards. */
export const missReason = z.enum(['knowledge', 'misread', 'reasoning', 'time'])

/** A stretch of a question's text as it is shown, in characters of that part. */
export const highlight = z.strictObject({
  part: z.enum(['scenario', 'stem', 'ask']),
  from: z.int().nonnegative().max(100_000),
  to: z.int().positive().max(100_000),
})

/** What a learner may write in one place, in characters. */
export const writingLimits = { note: 4_000, scratchpad: 20_000, highlights: 100, card: 20_000 } as const

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
    /** How it runs. Absent in the oldest journals: an exam then ends by its deadline, a study session has none. */
    terms: terms.optional(),
    ...timed,
  }),
  z.strictObject({ kind: z.literal('question-shown'), ...about, ...timed }),
  z.strictObject({
    kind: z.literal('question-answered'),
    ...about,
    /** null takes the answer back. */
    answer: answer.nullable(),
    /** Milliseconds spent on the question since it was shown. */
    ms: z.int().nonnegative(),
    ...timed,
  }),
  z.strictObject({ kind: z.literal('question-flagged'), ...about, on: z.boolean(), ...timed }),
  z.strictObject({ kind: z.literal('option-struck'), ...about, option: id, on: z.boolean(), ...timed }),
  /** null takes it back. */
  z.strictObject({ kind: z.literal('confidence-given'), ...about, confidence: confidence.nullable(), ...timed }),
  /** Takes the place of the note before; an empty one takes it away. */
  z.strictObject({ kind: z.literal('question-noted'), ...about, note: z.string().max(writingLimits.note), ...timed }),
  /** All highlights of the question, in the place of those before. */
  z.strictObject({
    kind: z.literal('text-highlighted'),
    ...about,
    highlights: z.array(highlight).max(writingLimits.highlights),
    ...timed,
  }),
  z.strictObject({
    kind: z.literal('scratchpad-written'),
    attempt: id,
    text: z.string().max(writingLimits.scratchpad),
    ...timed,
  }),
  /** The learner asked for the rationale; from then on the answer stands. `right` is absent in the oldest journals. */
  z.strictObject({ kind: z.literal('answer-checked'), ...about, right: z.boolean().optional(), ...timed }),
  /** Leaves a section of the paper for good. */
  z.strictObject({ kind: z.literal('section-closed'), attempt: id, section: z.int().nonnegative(), ...timed }),
  z.strictObject({ kind: z.literal('attempt-paused'), attempt: id, ...timed }),
  /** Time counts again from here; what lies between this and the last act is not counted. */
  z.strictObject({ kind: z.literal('attempt-resumed'), attempt: id, ...timed }),
  z.strictObject({
    kind: z.literal('attempt-finished'),
    attempt: id,
    reason: z.enum(['learner', 'time']),
    /** What was right on that day; a later version of the pack does not change it. Absent in the oldest journals. */
    score: attemptOutcome.optional(),
    /**
     * A letter for each question of the paper, in its order: r right, w wrong, u unanswered, - never seen or no longer
     * in the pack. Absent in the oldest journals.
     */
    marks: z
      .string()
      .regex(/^[rwu-]*$/)
      .max(500)
      .optional(),
    ...timed,
  }),
  /** Of a finished attempt; null takes it back. */
  z.strictObject({ kind: z.literal('miss-explained'), ...about, why: missReason.nullable() }),
  /** Keeps what a question teaches as a card, or takes it out of the cards again. */
  z.strictObject({
    kind: z.literal('takeaway-kept'),
    pack: id,
    question: id,
    on: z.boolean(),
    front: z.string().max(writingLimits.card),
    back: z.string().max(writingLimits.card),
    topics: z.array(id).max(50),
  }),
  /** How a real exam went; `outcome` null takes the entry away. */
  z.strictObject({
    kind: z.literal('exam-sat'),
    sitting: id,
    programme: programmeId,
    on: z.iso.date(),
    outcome: z.enum(['passed', 'failed']).nullable(),
    /** What Lectern had said of passing, 0 to 1; null when it could not. */
    said: z.number().min(0).max(1).nullable(),
  }),
  z.strictObject({ kind: z.literal('session-ticked'), plan: id, session: id, on: z.boolean() }),
  /** Minutes spent on a session in all, in the place of those told before; 0 takes them back. */
  z.strictObject({ kind: z.literal('session-spent'), plan: id, session: id, minutes: z.int().min(0).max(1440) }),
  z.strictObject({ kind: z.literal('session-skipped'), plan: id, session: id, on: z.boolean() }),
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
export type Confidence = z.infer<typeof confidence>
export type MissReason = z.infer<typeof missReason>
export type Highlight = z.infer<typeof highlight>
export type StudyEventBody = z.infer<typeof studyEventBody>
/** Events that belong to an attempt. */
export type AttemptEventBody = Extract<StudyEventBody, { attempt: string }>
export type StudyEvent = StudyEventBody & z.infer<typeof studyEventHead>

const [started, ...others] = studyEventBody.options

/** A whole event, head and body. */
export const studyEvent: z.ZodType<StudyEvent> = z.discriminatedUnion('kind', [
  started.extend(studyEventHead.shape),
  ...others.map((body) => body.extend(studyEventHead.shape)),
])
