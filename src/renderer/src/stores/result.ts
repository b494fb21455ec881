/** A finished attempt: its score, its questions with their rationales, and the planned session it was. */
import { create } from 'zustand'
import type { AttemptView, PackView, PlanView, ResultView } from '../../../shared/ipc/views'
import { api } from '../api'
import { useCatalog } from './catalog'
import { idle, type Load, loader } from './load'
import { notify } from './messages'

export type Result = ResultView & {
  pack: PackView | null
  /** What the programme is called; null for a vendor-neutral pack. */
  label: string | null
  /** The plan for this programme, if there is one. */
  plan: PlanView | null
  /** The planned session this attempt was started from, if its plan still has it. */
  session: { plan: string; session: string; title: string; ticked: boolean } | null
}

type State = {
  result: Load<Result>
  load: (attempt: string) => Promise<void>
  /** The questions with their rationales, for looking through. */
  view: Load<AttemptView>
  open: (attempt: string) => Promise<void>
  /** Ticks the planned session off, or takes the tick back. */
  tick: (on: boolean) => Promise<void>
}

function sessionOf(plans: readonly PlanView[], planned: ResultView['attempt']['planned']): Result['session'] {
  if (planned === null) return null
  const view = plans.find(({ plan }) => plan.id === planned.plan)
  const session = view?.plan.sessions.find(({ id }) => id === planned.session)
  if (!view || !session) return null
  return { ...planned, title: session.title, ticked: planned.session in view.ticked }
}

export const useResult = create<State>((set, get) => {
  const runResult = loader<Result>((result) => set({ result }))
  const runView = loader<AttemptView>((view) => set({ view }))
  return {
    result: idle,
    view: idle,
    load: (attempt) =>
      runResult(async () => {
        const result = await api.practice.result({ attempt })
        const [plans, packs] = await Promise.all([api.plan.list(), api.practice.packs()])
        const { programme, planned } = result.attempt
        if (programme !== null) await useCatalog.getState().open([programme])
        return {
          ...result,
          pack: packs.find(({ id }) => id === result.attempt.pack) ?? null,
          label: programme === null ? null : (useCatalog.getState().programmes[programme]?.label ?? null),
          plan: plans.find(({ plan }) => plan.programme === programme) ?? null,
          session: sessionOf(plans, planned),
        }
      }),
    open: (attempt) => runView(() => api.practice.open({ attempt })),
    tick: async (on) => {
      const { result } = get()
      if (result.state !== 'ready' || result.data.session === null) return
      const { plan, session } = result.data.session
      try {
        await api.plan.tick({ plan, session, on })
        set({ result: { state: 'ready', data: { ...result.data, session: { ...result.data.session, ticked: on } } } })
      } catch (error) {
        notify(error)
      }
    },
  }
})
