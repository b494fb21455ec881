/** What is done in a small attempt, and the attempt that comes of it. */
import {
  type Attempt,
  type AttemptEvent,
  type AttemptItem,
  applyToAttempt,
  nextAttempt,
} from '../../../src/core/practice/attempt'

export type Act = AttemptEvent extends infer E ? (E extends AttemptEvent ? Omit<E, 'at' | 'attempt'> : never) : never

export const at = (n: number) => new Date(Date.UTC(2026, 10, 22, 10, 0, n)).toISOString()
export const event = (act: Act, n = 0): AttemptEvent => ({ ...act, attempt: 'a-1', at: at(n) }) as AttemptEvent

export const start = event({
  kind: 'attempt-started',
  mode: 'study',
  title: 'Sample, study session',
  pack: 'sample',
  packVersion: '1.0.0',
  programme: null,
  seed: 5,
  questions: ['q1', 'q2', 'q3'],
  deadline: null,
  planned: { plan: 'p', session: 's' },
})

/** The same attempt in an exam of two parts that lock, with two minutes and a clock. */
export const sectioned = (pace: 'strict' | 'practice' = 'practice'): Attempt => {
  const part = (title: string, questions: number) => ({ title, questions, locks: true })
  const terms = { pace, limit: 120_000, factor: 1, feedback: 'end', sections: [part('Single', 2), part('Case', 1)] }
  const first = nextAttempt(undefined, { ...start, mode: 'exam', terms, clock: { run: 'boot', ms: 0 } } as AttemptEvent)
  if (!first) throw new Error('the start makes an attempt')
  return first
}

export const answered = (question: string, option: string | null, ms = 1000): Act => ({
  kind: 'question-answered',
  question,
  answer: option === null ? null : { type: 'single', option },
  ms,
})

export function fold(...acts: Act[]): Attempt {
  const first = nextAttempt(undefined, start)
  if (!first) throw new Error('the start makes an attempt')
  return acts.reduce((attempt, act, n) => applyToAttempt(attempt, event(act, n + 1)), first)
}

/** An item as it is before anything is done to it. */
export function untouched(question: string): AttemptItem {
  const [blank] = nextAttempt(undefined, { ...start, questions: [question] } as AttemptEvent)?.items ?? []
  if (!blank) throw new Error('an attempt has an item for each question')
  return blank
}

export const item = (attempt: Attempt, question: string) => attempt.items.find((one) => one.question === question)
