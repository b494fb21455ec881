/** Things for the program that is killed to save, each with a number that no other has. */

import { randomUUID } from 'node:crypto'
import { planDefaults } from '../../../src/core/plan/schema'
import { type Change, withPlan } from '../../../src/core/plan/shelf'
import type { Plan, PlanDocument } from '../../../src/core/plan/types'
import type { StudyEvent, StudyEventBody } from '../../../src/core/progress/events'
import { writeLine } from '../../../src/main/storage/journal/line'
import { defaultSettings } from '../../../src/shared/default-settings'
import { zone } from './profile'

export type Chance = {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number
  happens(probability: number): boolean
}

export const chanceOf = (random: () => number): Chance => ({
  below: (limit) => Math.floor(random() * limit),
  happens: (probability) => random() < probability,
})

/** A plan that tells its number by its revision, and is of several pages on the disk or of one. */
function planOf(id: string, n: number, at: string, pages: number): Plan {
  return {
    id,
    programme: 'acme-ml',
    createdAt: at,
    revision: n,
    input: {
      ...planDefaults,
      programme: 'acme-ml',
      start: '2100-01-01',
      exam: '2100-12-20',
      minutes: defaultSettings.minutes,
      daysOff: [],
      buffer: 2,
      studyMinutes: null,
    },
    studyMinutes: 600,
    mockMinutes: 120,
    assumptions: Array.from({ length: pages }, (_, page) => `${page} of ${n}: `.padEnd(4096, 'Nothing is published. ')),
    feasible: true,
    requiredMinutes: 720,
    capacityMinutes: 2000,
    shortfallMinutes: 0,
    spareMinutes: 1280,
    sessions: [],
    dropped: [],
    retired: [],
    previous: null,
  }
}

/** The plans with one of them changed to `n`, or taken away. */
export function changed(
  document: PlanDocument,
  id: string,
  n: number | null,
  change: Omit<Change, 'id'>,
): PlanDocument {
  const plan = n === null ? null : planOf(id, n, change.at, n % 4)
  return withPlan(document, id, plan, { ...change, id: randomUUID() })
}

export type Numbers = () => number

/** What a learner does in a whole attempt, or in the rest of one that was left. */
export function* attemptBodies(number: Numbers, chance: Chance, left: { id: string; questions: string[] } | null) {
  const attempt = left?.id ?? `a${number()}`
  const questions = left?.questions ?? Array.from({ length: 2 + chance.below(6) }, (_, i) => `q${i + 1}`)
  if (!left) yield begin(attempt, questions, number())
  for (const question of questions) {
    yield body({ kind: 'question-shown', attempt, question })
    const answers = chance.happens(0.3) ? 2 : 1
    for (let i = 0; i < answers; i += 1) yield answered(attempt, question, chance.happens(0.05) ? null : number())
    if (chance.happens(0.2)) yield body({ kind: 'question-flagged', attempt, question, on: true })
  }
  const score = { right: number(), total: questions.length, ms: 0, domains: [] }
  yield body({ kind: 'attempt-finished', attempt, reason: 'learner', score })
}

const body = (one: StudyEventBody): StudyEventBody => one

const answered = (attempt: string, question: string, n: number | null): StudyEventBody => ({
  kind: 'question-answered',
  attempt,
  question,
  answer: n === null ? null : { type: 'single', option: `o${n}` },
  ms: 1000,
})

const begin = (attempt: string, questions: string[], seed: number): StudyEventBody => ({
  kind: 'attempt-started',
  attempt,
  mode: 'study',
  title: 'Study session',
  pack: 'pack',
  packVersion: '1',
  programme: null,
  seed,
  questions,
  deadline: null,
  planned: null,
})

/** The journal of another device: these events by its clock, numbered from `from`. */
export function journalOf(device: string, bodies: readonly StudyEventBody[], from: number, now: string): Uint8Array {
  const events = bodies.map(
    (one, i): StudyEvent => ({
      v: 1,
      id: randomUUID(),
      seq: from + i,
      at: new Date(Date.parse(now) + i).toISOString(),
      zone: zone(),
      device,
      ...one,
    }),
  )
  return Buffer.from(events.map(writeLine).join(''), 'utf8')
}
