/** Pasts of questions to choose by, told in a few letters. */
import type { Past, Selectable } from '../../../src/core/practice/select'
import type { Confidence } from '../../../src/core/progress/events'
import type { Mark, Outcome, QuestionRecord } from '../../../src/core/progress/questions'
import { single } from './samples'

/** The n-th attempt, which was on the n-th of November. */
export const attemptOf = (n: number): string => `attempt ${n}`

type Told = { flagged?: boolean; confidence?: Confidence }

/** Marks of one attempt after the other from the first on; a space stands for an attempt without the question. */
export function recordOf(marks: string, { flagged = false, confidence }: Told = {}): QuestionRecord {
  const recent = [...marks].flatMap((mark, i): Outcome[] => {
    const at = `2026-11-${String(i + 1).padStart(2, '0')}T10:00:00.000Z`
    const known: Mark | undefined = mark === 'r' || mark === 'w' || mark === 'u' ? mark : undefined
    return known ? [{ attempt: attemptOf(i + 1), at, mark: known, confidence: confidence ?? null }] : []
  })
  const [earliest] = recent
  return {
    first: earliest ? { at: earliest.at, right: earliest.mark === 'r' } : null,
    right: recent.filter(({ mark }) => mark === 'r').length,
    total: recent.length,
    recent,
    flagged,
  }
}

/** What is known of questions by id, after so many attempts. */
export function pastOf(records: Readonly<Record<string, QuestionRecord>>, attempts: number): Past {
  const known = new Map(Object.entries(records))
  return {
    record: (question) => known.get(question),
    attempts: Array.from({ length: attempts }, (_, i) => attemptOf(attempts - i)),
  }
}

export const asked = (id: string, change: Partial<Selectable> = {}): Selectable => {
  const { type, objectives, topics } = single({ id })
  return { id, type, objectives, topics, ...change }
}
