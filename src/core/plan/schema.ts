/** The shape of a study plan as it is kept in the data folder. */
import { z } from 'zod'
import { isoDate, programmeId } from '../catalog/schema'

/** Caps on what can be asked of the planner. */
export const planLimits = { years: 3, bufferDays: 60, daysOff: 1200, studyMinutes: { min: 60, max: 60_000 } } as const

const id = z.string().min(1).max(80)
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
})

export const sessionKind = z.enum(['learn', 'drill', 'review', 'mock'])

/**
 * Why work is not in the plan: nothing could be planned at all, it is worth less than what fits, the whole
 * mock exam is longer than the time left, or it reviews a mock exam that is left out.
 */
export const dropReason = z.enum(['no-study-day', 'no-time', 'mock-too-long', 'mock-left-out'])

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
}

export const plannedSession = z.strictObject({ ...session, date: isoDate })
export const droppedSession = z.strictObject({ ...session, reason: dropReason })

export const plan = z.strictObject({
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
  /** Minutes of all work, and of all days from the start to the day before the buffer. */
  requiredMinutes: z.int().positive(),
  capacityMinutes: z.int().nonnegative(),
  /** Required less capacity, or 0; and the other way round. */
  shortfallMinutes: z.int().nonnegative(),
  spareMinutes: z.int().nonnegative(),
  /** In the order of study. */
  sessions: z.array(plannedSession),
  dropped: z.array(droppedSession),
})

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
