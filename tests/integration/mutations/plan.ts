import { planDefaults } from '../../../src/core/plan/schema'
import type { Plan } from '../../../src/core/plan/types'

/** A plan of two sessions. */
export const aPlan = (id: string): Plan => ({
  id,
  programme: 'aws-mla-c02',
  createdAt: '2026-10-05T08:00:00.000Z',
  revision: 0,
  input: {
    ...planDefaults,
    programme: 'aws-mla-c02',
    start: '2026-10-06',
    exam: '2026-12-18',
    minutes: { mon: 60, tue: 60, wed: 60, thu: 60, fri: 0, sat: 150, sun: 60 },
    daysOff: ['2026-10-26'],
    buffer: 2,
    studyMinutes: 1200,
  },
  studyMinutes: 1200,
  mockMinutes: 130,
  assumptions: ['The hours of study are Lectern’s estimate.'],
  feasible: true,
  requiredMinutes: 1200,
  capacityMinutes: 3000,
  shortfallMinutes: 0,
  spareMinutes: 1800,
  sessions: ['own-1', 'own-2'].map((session, n) => ({
    id: session,
    kind: 'learn',
    minutes: 60,
    domain: '1',
    objectives: [`aws-mla-c02/1.1.${n + 1}`],
    title: 'Prepare data — Daten vorbereiten',
    part: { n: n + 1, of: 2 },
    stretch: { stage: 0, from: n, to: n + 1 },
    resource: null,
    date: `2026-10-0${n + 6}`,
  })),
  dropped: [],
  retired: [],
  previous: null,
})
