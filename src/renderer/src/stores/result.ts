/** A finished attempt: its score, and its questions with their rationales. */
import { create } from 'zustand'
import type { AttemptView, PackView, ResultView } from '../../../shared/ipc/views'
import { api } from '../api'
import { useCatalog } from './catalog'
import { idle, type Load, loader } from './load'
import { usePlans } from './plans'

export type Result = ResultView & {
  pack: PackView | null
  /** What the programme is called; null for a vendor-neutral pack. */
  label: string | null
}

type State = {
  result: Load<Result>
  load: (attempt: string) => Promise<void>
  /** The questions with their rationales, for looking through. */
  view: Load<AttemptView>
  open: (attempt: string) => Promise<void>
}

export const useResult = create<State>((set) => {
  const runResult = loader<Result>((result) => set({ result }))
  const runView = loader<AttemptView>((view) => set({ view }))
  return {
    result: idle,
    view: idle,
    load: (attempt) =>
      runResult(async () => {
        const result = await api.practice.result({ attempt })
        const { programme, pack } = result.attempt
        const [packs] = await Promise.all([api.practice.packs(), usePlans.getState().load()])
        if (programme !== null) await useCatalog.getState().open([programme])
        return {
          ...result,
          pack: packs.find(({ id }) => id === pack) ?? null,
          label: programme === null ? null : (useCatalog.getState().programmes[programme]?.label ?? null),
        }
      }),
    open: (attempt) => runView(() => api.practice.open({ attempt })),
  }
})
