/** The shape of a study plan as it is kept in the data folder. */
import { z } from 'zod'
import { isoDate, programmeId } from '../catalog/schema'

/** Caps on what can be asked of the planner. */
export const planLimits = {
  years: 3,
  bufferDays: 60,
  daysOff: 1200,
  studyMinutes: { min: 60, max: 60_000 },
  pace: { min: 0.5, max: 2 },
  longest: { min: 15, max: 240 },
  cards: 120,
  resources: 20,
  pinned: 600,
} as const

const id = z.string().min(1).max(80)
const domainId = z.string().regex(/^\d{1,4}$/)
const minutesOfDay = z.int().min(0).max(1440)

/** Minutes of study on each weekday. */
export const weekMinutes = z.strictObject({
  mon: minutesOfDay,
  tue: minutesOfDay,
  wed: minutesOfDay,
  thu: minutesOfDay,
  fri: minutesOfDay,
  sat: minutesOfDay,
  sun: minutesOfDay,
})

/** What the learner knows of a domain at the start. */
export const level = z.enum(['new', 'some', 'good'])

/** Something the learner owns and learns from. */
export const ownResource = z.strictObject({
  id,
  title: z.string().min(1).max(200),
  minutes: z.int().min(1).max(planLimits.studyMinutes.max),
  /** Ids of the domains it is about; none means all of them. */
  domains: z.array(z.string()),
})

/** What the learner asks for. */
export const planInput = z.strictObject({
  programme: programmeId,
  /** First day of study. */
  start: isoDate,
  exam: isoDate,
  minutes: weekMinutes,
  daysOff: z.array(isoDate).max(planLimits.daysOff),
  /** Days before the exam that stay free. */
  buffer: z.int().min(0).max(planLimits.bufferDays),
  /** Minutes of study in all, without mock exams and their reviews; null takes Lectern's estimate. */
  studyMinutes: z.int().min(planLimits.studyMinutes.min).max(planLimits.studyMinutes.max).nullable(),
  /** By domain id; a domain that is not named is new. */
  levels: z.record(domainId, level),
  /** Share mastered by domain id, as last taken over from practice; empty weighs by the blueprint alone. */
  mastery: z.record(domainId, z.number().min(0).max(1)),
  /** How long the learner needs against the estimate, as last taken over: 1 as estimated, 2 twice as long. */
  pace: z.number().min(planLimits.pace.min).max(planLimits.pace.max),
  /** Fixed dates of mock exams, in order; the others are placed. */
  mocks: z.array(isoDate).max(2),
  /** Minutes no session but a mock exam is longer than, in steps of 5; null leaves it to Lectern. */
  longest: z.int().min(planLimits.longest.min).max(planLimits.longest.max).multipleOf(5).nullable(),
  /** Minutes of each study day that are kept for cards. */
  cards: z.int().min(0).max(planLimits.cards),
  resources: z.array(ownResource).max(planLimits.resources),
  /** Sessions that stay on their date. */
  pinned: z.array(z.strictObject({ session: id, date: isoDate })).max(planLimits.pinned),
})

/** An input that leaves everything to Lectern that can be left to it. */
export const planDefaults = {
  daysOff: [],
  buffer: 2,
  studyMinutes: null,
  levels: {},
  mastery: {},
  pace: 1,
  mocks: [],
  longest: null,
  cards: 0,
  resources: [],
  pinned: [],
} satisfies Partial<z.infer<typeof planInput>>

export const sessionKind = z.enum(['learn', 'drill', 'review', 'mock'])

/**
 * Why work is not in the plan: nothing could be planned at all, it is worth less than what fits, the whole
 * mock exam is longer than the time left, it reviews a mock exam that is left out, the learner skipped it, or the
 * learner let the least valuable work go.
 */
export const dropReason = z.enum([
  'no-study-day',
  'no-time',
  'mock-too-long',
  'mock-left-out',
  'skipped',
  'least-valuable',
])

const session = {
  /** Made from what the session is about, so that the same work keeps its id in a new plan. */
  id,
  kind: sessionKind,
  minutes: z.int().positive(),
  /** Domain id; null for a mock exam and its review, which are about the whole blueprint. */
  domain: z.string().nullable(),
  /** Objective ids; empty for a mock exam, and where a blueprint publishes none. */
  objectives: z.array(z.string()),
  title: z.string().min(1),
  /** Which part this is of a session that did not fit into one day. */
  part: z.strictObject({ n: z.int().positive(), of: z.int().min(2) }).nullable(),
  /**
   * What it is about within its domain: from where to where along the units (objectives, or tasks that list none), and
   * at which stage, 0 learning, then each pass of drills, then looking back. null for a mock exam and its review, and in
   * plans made before this was kept.
   */
  stretch: z.strictObject({ stage: z.int().nonnegative(), from: z.number(), to: z.number() }).nullable(),
  /** Id of the learner's resource it uses. */
  resource: z.string().nullable(),
}

export const plannedSession = z.strictObject({ ...session, date: isoDate })
export const droppedSession = z.strictObject({ ...session, reason: dropReason })

const onePlan = z.strictObject({
  id,
  programme: programmeId,
  /** Instant at which this plan was first made, ISO 8601. */
  createdAt: z.iso.datetime(),
  /** 0 at first, one more each time the plan is made anew. */
  revision: z.int().nonnegative(),
  input: planInput,
  /** Minutes of study planned for, and of one mock exam. */
  studyMinutes: z.int().positive(),
  mockMinutes: z.int().positive(),
  /** What is not published and what is used instead, one sentence each. */
  assumptions: z.array(z.string()),
  feasible: z.boolean(),
  /** Minutes of all work, and of all days from the start to the day before the buffer, less what other plans use. */
  requiredMinutes: z.int().positive(),
  capacityMinutes: z.int().nonnegative(),
  /** Required less capacity, or 0; and the other way round. */
  shortfallMinutes: z.int().nonnegative(),
  spareMinutes: z.int().nonnegative(),
  /** In the order of study. */
  sessions: z.array(plannedSession),
  dropped: z.array(droppedSession),
  /** Ids of sessions that earlier forms of the plan had, so that calendars can be told they are gone. */
  retired: z.array(id),
})

/** A plan, and for undoing its last change the plan before it. */
export const plan = onePlan.extend({ previous: onePlan.nullable() })

const planVersion = z.strictObject({
  id,
  clock: z.record(id, z.int().positive()),
  at: z.iso.datetime(),
  device: id,
  /** null takes the plan away. */
  value: plan.nullable(),
})

/** The document of all plans: of each the versions that stand, more than one where devices changed it apart. */
export const planDocument = z.strictObject({
  plans: z.array(z.strictObject({ id, versions: z.array(planVersion).min(1) })),
})
