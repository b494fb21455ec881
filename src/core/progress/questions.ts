/** What is known of each question from all attempts: the ground of drills, mastery and readiness. */
import type { AttemptItem } from '../practice/attempt'
import type { Confidence } from './events'

/** r right, w wrong, u unanswered. */
export type Mark = 'r' | 'w' | 'u'

export type Outcome = Readonly<{ attempt: string; at: string; mark: Mark; confidence: Confidence | null }>

export type QuestionRecord = Readonly<{
  /** The first time it was judged, which no later practice changes; null until then. */
  first: { at: string; right: boolean } | null
  /** How often it was right, and judged at all. */
  right: number
  total: number
  /** The newest outcomes, oldest first. */
  recent: readonly Outcome[]
  flagged: boolean
}>

/** Outcomes kept of one question. */
export const recentKept = 8

export const unmet: QuestionRecord = { first: null, right: 0, total: 0, recent: [], flagged: false }

/** Names a question of a pack among those of all packs. */
export const questionKey = (pack: string, question: string): string => `${pack}/${question}`

/** The record after the question was judged once more. */
export function judged(record: QuestionRecord, item: AttemptItem, outcome: Outcome): QuestionRecord {
  const right = outcome.mark === 'r'
  return {
    first: record.first ?? { at: outcome.at, right },
    right: record.right + (right ? 1 : 0),
    total: record.total + 1,
    recent: [...record.recent, outcome].slice(-recentKept),
    flagged: item.flagged,
  }
}

/** The newest outcome; undefined when it was never judged. */
export const lastOf = ({ recent }: QuestionRecord): Outcome | undefined => recent.at(-1)
