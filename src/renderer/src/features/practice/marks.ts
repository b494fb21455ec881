/** What the navigator and the page before finishing show of each question. Pure. */
import type { Attempt, AttemptItem } from '../../../../core/practice/attempt'
import { isEmpty } from '../../../../core/practice/grade'
import { closedQuestions, type SectionSpan } from '../../../../core/practice/sections'
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

/** A paper with its sections. */
type Paper = Pick<Attempt, 'items' | 'terms' | 'closed'>

/** What is left to do with a question: `short` when fewer options are chosen or placed than it asks for. */
export type Open = { item: AttemptItem; number: number; left: 'empty' | 'short' | 'look' }

/**
 * What to look at before finishing: questions without an answer, then those with a part of one, then flagged ones.
 * Those of closed sections are left out, since nothing can be done about them.
 */
export function openEnds(attempt: Paper, questions: readonly QuestionView[]): Open[] {
  const closed = closedQuestions(attempt)
  const rows = attempt.items.flatMap((item, i): Open[] => {
    if (closed.has(item.question)) return []
    const question = questions.find(({ id }) => id === item.question)
    const short = question !== undefined && missing(question, item.answer) > 0
    return [{ item, number: i + 1, left: isEmpty(item.answer) ? 'empty' : short ? 'short' : 'look' }]
  })
  const of = (left: Open['left']) => rows.filter((row) => row.left === left)
  return [...of('empty'), ...of('short'), ...of('look').filter(({ item }) => item.flagged)]
}

/** How many questions of a section have an answer, and how many it has. */
export function answeredIn({ items }: Pick<Paper, 'items'>, { from, to }: Pick<SectionSpan, 'from' | 'to'>) {
  const own = items.slice(from, to)
  return { answered: own.filter((item) => !isEmpty(item.answer)).length, total: own.length }
}

/** The place of the next flagged question that can be opened, after `from` or before it, going round; null when none. */
export function nextFlagged(attempt: Paper, from: number, step: 1 | -1): number | null {
  const { items } = attempt
  const closed = closedQuestions(attempt)
  for (let steps = 1; steps <= items.length; steps += 1) {
    const place = (from + step * steps + items.length * 2) % items.length
    const item = items[place]
    if (item?.flagged && !closed.has(item.question) && place !== from) return place
  }
  return null
}

/** Which of a case study's questions in this paper one is, from 1; null for a question without one. */
export function placeInCase(
  { items }: Pick<Paper, 'items'>,
  questions: readonly QuestionView[],
  question: QuestionView,
) {
  if (question.case === null) return null
  const own = questions.filter((other) => other.case === question.case)
  const inOrder = items.filter(({ question: id }) => own.some((other) => other.id === id))
  return { number: inOrder.findIndex(({ question: id }) => id === question.id) + 1, of: inOrder.length }
}
