/** What the navigator and the page before finishing show of each question. Pure. */
import type { Attempt, AttemptItem } from '../../../../core/practice/attempt'
import { isEmpty } from '../../../../core/practice/grade'
import type { QuestionView } from '../../../../core/practice/view'
import { missing } from './answers'

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

/** What is left to do with a question: `short` when fewer options are chosen or placed than it asks for. */
export type Open = { item: AttemptItem; number: number; left: 'empty' | 'short' | 'look' }

/** What to look at before finishing: questions without an answer, then those with a part of one, then flagged ones. */
export function openEnds(attempt: Attempt, questions: readonly QuestionView[]): Open[] {
  const rows = attempt.items.map((item, i): Open => {
    const question = questions.find(({ id }) => id === item.question)
    const short = question !== undefined && missing(question, item.answer) > 0
    return { item, number: i + 1, left: isEmpty(item.answer) ? 'empty' : short ? 'short' : 'look' }
  })
  const of = (left: Open['left']) => rows.filter((row) => row.left === left)
  return [...of('empty'), ...of('short'), ...of('look').filter(({ item }) => item.flagged)]
}
