/** What the harness asks of the program it kills, and what that program says of itself, a line each. */
import type { Answer } from '../../../src/core/practice/answer'
import type { Confidence, Highlight } from '../../../src/core/progress/events'
import type { Machine } from './machine'

/** `early` acknowledges before the append; `by-date` knows the time only by the date, which anybody can set. */
export type Mutant = 'early' | 'by-date'

export type Pace = 'strict' | 'practice'

export type Act =
  | { kind: 'start'; pace: Pace }
  | { kind: 'open' }
  | { kind: 'show'; question: string }
  | { kind: 'answer'; question: string; answer: Answer | null }
  | { kind: 'flag'; question: string; on: boolean }
  | { kind: 'strike'; question: string; option: string; on: boolean }
  | { kind: 'confide'; question: string; confidence: Confidence | null }
  | { kind: 'note'; question: string; note: string }
  | { kind: 'highlight'; question: string; highlights: Highlight[] }
  | { kind: 'scratch'; text: string }
  | { kind: 'close'; section: number }
  | { kind: 'pause' }
  | { kind: 'resume' }

export const kinds = [
  'start',
  'open',
  'show',
  'answer',
  'flag',
  'strike',
  'confide',
  'note',
  'highlight',
  'scratch',
  'close',
  'pause',
  'resume',
] as const satisfies readonly Act['kind'][]

export type Request = {
  profile: string
  /** The folder of its catalog and packs. */
  resources: string
  seed: number
  machine: Machine
  pace: Pace
  /** The attempt to go on with; null to begin one. */
  attempt: string | null
  mutant: Mutant | null
}

/** `did` is the acknowledgement, with what the page is told: the attempt that was begun, and the milliseconds left. */
export type Line =
  | { say: 'opening' }
  | { say: 'opened' }
  | { say: 'will'; id: number; act: Act; machine: Machine }
  | { say: 'did'; id: number; begun: { attempt: string; questions: string[] } | null; msLeft: number | null }
