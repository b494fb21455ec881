/** What the navigator and the page before finishing show of each question. Pure. */
import type { Attempt, AttemptItem } from '../../../../core/practice/attempt'
import { isEmpty } from '../../../../core/practice/grade'

export type Mark = 'answered' | 'skipped' | 'unseen'

/** A question on screen for the first time is not skipped yet. */
export function markOf(item: AttemptItem, current: string): Mark {
  if (!isEmpty(item.answer)) return 'answered'
  return item.seen && item.question !== current ? 'skipped' : 'unseen'
}

export function countMarks(attempt: Attempt, current: string) {
  const marks = attempt.items.map((item) => markOf(item, current))
  const of = (mark: Mark) => marks.filter((other) => other === mark).length
  return {
    answered: of('answered'),
    skipped: of('skipped'),
    unseen: of('unseen'),
    flagged: attempt.items.filter((item) => item.flagged).length,
    total: marks.length,
  }
}

export type Open = { item: AttemptItem; number: number; empty: boolean }

/** What to look at before finishing: questions without an answer, then flagged ones. */
export function openEnds(attempt: Attempt): Open[] {
  const rows = attempt.items.map((item, i) => ({ item, number: i + 1, empty: isEmpty(item.answer) }))
  return [...rows.filter((row) => row.empty), ...rows.filter((row) => !row.empty && row.item.flagged)]
}
