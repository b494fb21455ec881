/** The choices that make a study session, and the request they become. Pure. */
import { missedIn, type PoolFilter, selectPool } from '../../../../../core/practice/select'
import type { PackView, PoolRow } from '../../../../../shared/ipc/views'
import type { Pool } from '../../../stores/pool'
import type { StartRequest } from '../../../stores/practice'
import { filterOf, type Wish } from './wish'

export type Choices = {
  filter: PoolFilter
  /** The questions missed in this attempt, in place of what `filter` says. */
  missedIn: string | null
  count: number
  /** null without a limit. */
  minutes: number | null
  pace: 'strict' | 'practice'
  feedback: 'each' | 'end'
}

/** Questions of a session unless another number is asked for. */
export const usualCount = 10

/** What one session can hold at most. */
export const mostQuestions = 500

export const choicesOf = (wish: Wish): Choices => ({
  filter: filterOf(wish),
  missedIn: wish.missedIn,
  count: Math.min(wish.count ?? usualCount, mostQuestions),
  minutes: null,
  pace: 'practice',
  feedback: 'each',
})

/** The questions a session with these choices is drawn from, as main draws it. */
export const drawnFrom = ({ rows, past }: Pool, { filter, missedIn: attempt }: Choices): PoolRow[] =>
  attempt === null ? selectPool(rows, filter, past) : missedIn(rows, attempt, past)

/** What is asked of main; `available` are the questions there are for the choices, at least one. */
export function requestOf(
  pack: string,
  { filter, missedIn: attempt, count, minutes, pace, feedback }: Choices,
  available: number,
  planned: Wish['planned'],
): StartRequest {
  return {
    pack,
    mode: 'study',
    count: Math.min(count, available, mostQuestions),
    planned,
    ...(attempt === null ? { filter } : { missedIn: attempt }),
    minutes,
    // Without a limit there is no time that could run.
    pace: minutes === null ? 'practice' : pace,
    feedback,
  }
}

/** Minutes to begin with when a limit is wanted: as many for each question as the exam gives, or else two. */
export function usualMinutes({ exam }: Pick<PackView, 'exam'>, questions: number): number {
  const each = exam ? exam.full.minutes / exam.full.questions : 2
  return Math.min(600, Math.max(1, Math.round(questions * each)))
}
