/** Where the text of each objective stands. */
import { planWeeks } from '../../../core/plan/summary'
import type { PrintJob } from './job'

/** The texts of the objectives by session id: each with the first of the printed sessions that is about it. */
export function objectivesAt(
  { plan, programme }: Pick<PrintJob, 'plan' | 'programme'>,
  { from, to }: { from: number; to: number },
): ReadonlyMap<string, readonly string[]> {
  const texts = new Map(
    (programme.blueprint?.domains ?? [])
      .flatMap(({ tasks }) => tasks)
      .flatMap(({ objectives }) => objectives)
      .map(({ id, text }) => [id, text]),
  )
  const sessions = planWeeks(plan)
    .slice(from - 1, to)
    .flatMap(({ days }) => days)
    .flatMap((day) => day.sessions)
  return new Map(
    sessions.map(({ id, objectives }) => {
      const fresh = objectives.flatMap((objective) => {
        const text = texts.get(objective)
        texts.delete(objective)
        return text === undefined ? [] : text
      })
      return [id, fresh]
    }),
  )
}
