/** A small plan written by hand: two weeks in November 2026, from Monday 16 to the exam on Friday 27. */
import { planDefaults } from '../../src/core/plan/schema'
import type { Plan, PlannedSession } from '../../src/core/plan/types'

export const session = (id: string, date: string, minutes: number, more: Partial<PlannedSession> = {}) => ({
  id,
  date,
  minutes,
  kind: 'learn' as const,
  domain: 'd',
  objectives: [],
  title: id,
  part: null,
  stretch: null,
  resource: null,
  ...more,
})

export const sample: Plan = {
  id: 'p',
  programme: 'x',
  createdAt: '2026-11-15T08:00:00Z',
  revision: 0,
  input: {
    ...planDefaults,
    programme: 'x',
    start: '2026-11-16',
    exam: '2026-11-27',
    minutes: { mon: 60, tue: 60, wed: 60, thu: 60, fri: 0, sat: 60, sun: 0 },
  },
  studyMinutes: 240,
  mockMinutes: 60,
  assumptions: [],
  feasible: true,
  requiredMinutes: 300,
  capacityMinutes: 420,
  shortfallMinutes: 0,
  spareMinutes: 120,
  sessions: [
    session('a', '2026-11-16', 60),
    session('b', '2026-11-17', 30),
    session('c', '2026-11-17', 30, { kind: 'drill' }),
    session('d', '2026-11-18', 60),
    session('m', '2026-11-21', 60, { kind: 'mock', domain: null }),
    session('e', '2026-11-23', 60),
  ],
  dropped: [],
  retired: [],
  previous: null,
}

export const nothingDone = { ticked: {}, spent: {}, skipped: {} }
