import type { Mastery } from '../../src/core/readiness/mastery'
import type { ReadinessView } from '../../src/shared/ipc/views'

export type Estimated = Extract<ReadinessView['readiness'], { state: 'estimated' }>

export const mastery = (right: number, total: number, low: number, high: number): Mastery => ({
  right,
  total,
  credit: right,
  share: (low + high) / 2,
  low,
  high,
})

export const unknown: Mastery = { right: 0, total: 0, credit: 0, share: null, low: 0, high: 1 }

/** An estimate of nothing in particular, apart from what is given. */
export const estimated = (part: Partial<Estimated>): Estimated => ({
  state: 'estimated',
  probability: 0.5,
  low: 0.3,
  high: 0.7,
  score: { likely: 0.75, low: 0.7, high: 0.8 },
  answers: 100,
  domains: [],
  ...part,
})

/** A programme without an answer, apart from what is given. */
export const viewOf = (part: Partial<ReadinessView>): ReadinessView => ({
  programme: 'x',
  at: '2026-11-25T12:00:00.000Z',
  readiness: { state: 'not-enough', answers: 0, needed: 40, domains: [] },
  line: 0.75,
  questions: 40,
  asked: [],
  since: null,
  history: [],
  ahead: null,
  domains: [],
  objectives: {},
  sat: [],
  ...part,
})
