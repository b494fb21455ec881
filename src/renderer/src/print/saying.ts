/** What stands with a session besides its title: its tick, its pin, and notes in small type. */
import { statusOf } from '../../../core/plan/progress'
import type { PlannedSession } from '../../../core/plan/types'
import { type PrintJob, printedWeeks, shownProgress } from './job'
import type { Tick } from './model'
import { objectivesAt } from './objectives'

export type Said = { tick: Tick; pinned: boolean; notes: readonly string[] }
export type Saying = (session: PlannedSession) => Said

/** What is missed is still to do on paper. */
const ticks = { done: 'done', partly: 'partly', skipped: 'skipped', missed: 'open', planned: 'open' } as const

export function sayingOf(job: PrintJob): Saying {
  const { plan, printed, options } = job
  const progress = shownProgress(job)
  const pinned = new Set(plan.input.pinned.map(({ session }) => session))
  const titles = new Map(plan.input.resources.map(({ id, title }) => [id, title]))
  const texts = options.objectives ? objectivesAt(job, printedWeeks(job)) : new Map<string, readonly string[]>()
  return (session) => {
    const { id, minutes, resource } = session
    const tick = ticks[statusOf(session, progress, printed)]
    const source = resource === null ? undefined : titles.get(resource)
    return {
      tick,
      pinned: pinned.has(id),
      notes: [
        ...(source === undefined ? [] : [`From ${source}`]),
        ...(tick === 'partly' ? [`Begun: ${progress.spent[id] ?? 0} of ${minutes} min`] : []),
        ...(tick === 'skipped' ? ['Skipped'] : []),
        ...(texts.get(id) ?? []),
      ],
    }
  }
}
