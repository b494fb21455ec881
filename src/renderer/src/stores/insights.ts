/** Every finished attempt with its score, oldest first. */
import { create } from 'zustand'
import type { AttemptSummary, ResultView } from '../../../shared/ipc/views'
import { api } from '../api'
import { useCatalog } from './catalog'
import { idle, type Load, loader } from './load'

export type Finished = { summary: AttemptSummary; result: ResultView }

type State = { history: Load<readonly Finished[]>; load: () => Promise<void> }

export const useInsights = create<State>((set, get) => {
  const run = loader<readonly Finished[]>((history) => {
    if (history.state === 'loading' && get().history.state === 'ready') return
    set({ history })
  })
  return {
    history: idle,
    load: () =>
      run(async () => {
        const summaries = (await api.practice.attempts()).filter(({ finishedAt }) => finishedAt !== null)
        const programmes = summaries.flatMap(({ programme }) => (programme === null ? [] : [programme]))
        await useCatalog.getState().open([...new Set(programmes)])
        const results = await Promise.all(
          summaries.map(async (summary): Promise<Finished[]> => {
            // An attempt whose pack is gone has no questions left to score.
            const result = await api.practice.result({ attempt: summary.id }).catch(() => null)
            return result ? [{ summary, result }] : []
          }),
        )
        return results.flat().reverse()
      }),
  }
})
