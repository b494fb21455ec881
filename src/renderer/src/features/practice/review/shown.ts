/** Which questions of a finished attempt are looked through. Pure. */
import type { AttemptItem } from '../../../../../core/practice/attempt'
import type { AttemptView } from '../../../../../shared/ipc/views'

export const shows = ['wrong', 'flagged', 'changed', 'all'] as const
export type Show = (typeof shows)[number]

export const showWords: Record<Show, { tab: string; one: string; none: string }> = {
  wrong: { tab: 'Wrong', one: 'wrong answer', none: 'No answer was wrong.' },
  flagged: { tab: 'Flagged', one: 'flagged question', none: 'No question was flagged.' },
  changed: { tab: 'Changed', one: 'changed answer', none: 'No answer was changed.' },
  all: { tab: 'All', one: 'question', none: 'There are no questions here.' },
}

export type Shown = { item: AttemptItem; number: number }

/** The questions to show, in the order of the paper. What was left empty counts as wrong. */
export function shownOf({ attempt, solutions }: AttemptView, show: Show): Shown[] {
  const rows = attempt.items.map((item, i) => ({ item, number: i + 1 }))
  switch (show) {
    case 'wrong':
      return rows.filter(({ item }) => {
        const solution = solutions[item.question]
        return solution !== undefined && solution.verdict !== 'right'
      })
    case 'flagged':
      return rows.filter(({ item }) => item.flagged)
    case 'changed':
      return rows.filter(({ item }) => item.changes > 0)
    case 'all':
      return rows
  }
}
