/** Which questions of a finished attempt are looked through. Pure. */
import type { AttemptItem } from '../../../../../core/practice/attempt'
import type { AttemptView } from '../../../../../shared/ipc/views'

export const shows = ['wrong', 'sure', 'flagged', 'changed', 'all'] as const
export type Show = (typeof shows)[number]

export const showWords: Record<Show, { tab: string; few: string; one: string; none: string }> = {
  wrong: { tab: 'Wrong', few: 'wrong', one: 'wrong answer', none: 'No answer was wrong.' },
  sure: { tab: 'Sure, but wrong', few: 'sure, but wrong', one: 'such answer', none: 'No sure answer was wrong.' },
  flagged: { tab: 'Flagged', few: 'flagged', one: 'flagged question', none: 'No question was flagged.' },
  changed: { tab: 'Changed', few: 'changed', one: 'changed answer', none: 'No answer was changed.' },
  all: { tab: 'All', few: 'in all', one: 'question', none: 'There are no questions here.' },
}

export type Shown = { item: AttemptItem; number: number }

/** The questions to show, in the order of the paper. What was left empty counts as wrong. */
export function shownOf({ attempt, solutions }: Pick<AttemptView, 'attempt' | 'solutions'>, show: Show): Shown[] {
  const rows = attempt.items.map((item, i) => ({ item, number: i + 1 }))
  const verdictOf = ({ question }: AttemptItem) => solutions[question]?.verdict
  switch (show) {
    case 'wrong':
      return rows.filter(({ item }) => verdictOf(item) === 'wrong' || verdictOf(item) === 'unanswered')
    case 'sure':
      return rows.filter(({ item }) => verdictOf(item) === 'wrong' && item.confidence === 'sure')
    case 'flagged':
      return rows.filter(({ item }) => item.flagged)
    case 'changed':
      return rows.filter(({ item }) => item.changes > 0)
    case 'all':
      return rows
  }
}

/** The tabs there are: the one of sure but wrong answers only where there are any. */
export const tabsOf = (view: Pick<AttemptView, 'attempt' | 'solutions'>): { show: Show; count: number }[] =>
  shows
    .map((show) => ({ show, count: shownOf(view, show).length }))
    .filter(({ show, count }) => show !== 'sure' || count > 0)
