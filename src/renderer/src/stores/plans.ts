/** The learner's plans as main told them. */
import { create } from 'zustand'
import type { PlanInput, ReplanChoice } from '../../../core/plan/types'
import type { Input } from '../../../shared/ipc/contract'
import type { PlanView } from '../../../shared/ipc/views'
import { api } from '../api'
import { idle, type Load, loader } from './load'
import { notify, say } from './messages'

type State = {
  plans: Load<PlanView[]>
  load: () => Promise<void>
  /** Makes or remakes the plan of a programme; null when it could not be saved, which is then said. */
  save: (input: PlanInput) => Promise<PlanView | null>
  /** The others are null when they could not be done, too. Ticks a session off or unticks it. */
  tick: (plan: string, session: string, on: boolean) => Promise<PlanView | null>
  /** Says how many minutes a session has had in all. */
  spend: (plan: string, session: string, minutes: number) => Promise<PlanView | null>
  skip: (plan: string, session: string, on: boolean) => Promise<PlanView | null>
  /** Moves a session by hand, which pins it. */
  move: (plan: string, session: string, date: string) => Promise<PlanView | null>
  pin: (plan: string, session: string, on: boolean) => Promise<PlanView | null>
  replan: (plan: string, choice: ReplanChoice) => Promise<PlanView | null>
  /** Brings back the plan before its last change. */
  undo: (plan: string) => Promise<PlanView | null>
  /** Takes a plan away; false when that could not be done, which is then said. */
  remove: (plan: string) => Promise<boolean>
  /** Brings back a plan that was removed. */
  restore: (plan: string) => Promise<PlanView | null>
  exportAs: (request: Input<'plan.export'>) => Promise<void>
  /** True while a file is being made. */
  exporting: boolean
}

const put = (views: readonly PlanView[], view: PlanView): PlanView[] => {
  const known = views.some(({ plan }) => plan.id === view.plan.id)
  return known ? views.map((other) => (other.plan.id === view.plan.id ? view : other)) : [view, ...views]
}

export const usePlans = create<State>((set, get) => {
  const run = loader<PlanView[]>((plans) => set({ plans }))
  const change = async (ask: () => Promise<PlanView>): Promise<PlanView | null> => {
    try {
      const view = await ask()
      const { plans } = get()
      set({ plans: { state: 'ready', data: put(plans.state === 'ready' ? plans.data : [], view) } })
      return view
    } catch (error) {
      notify(error)
      return null
    }
  }
  return {
    plans: idle,
    exporting: false,
    load: async () => {
      if (get().plans.state === 'idle' || get().plans.state === 'failed') await run(api.plan.list)
    },
    save: (input) => change(() => api.plan.save(input)),
    tick: (plan, session, on) => change(() => api.plan.tick({ plan, session, on })),
    spend: (plan, session, minutes) => change(() => api.plan.spend({ plan, session, minutes })),
    skip: (plan, session, on) => change(() => api.plan.skip({ plan, session, on })),
    move: (plan, session, date) => change(() => api.plan.move({ plan, session, date })),
    pin: (plan, session, on) => change(() => api.plan.pin({ plan, session, on })),
    replan: (plan, choice) => change(() => api.plan.replan({ plan, choice })),
    undo: (plan) => change(() => api.plan.undo({ plan })),
    remove: async (plan) => {
      try {
        set({ plans: { state: 'ready', data: await api.plan.remove({ plan }) } })
        return true
      } catch (error) {
        notify(error)
        return false
      }
    },
    restore: (plan) => change(() => api.plan.restore({ plan })),
    exportAs: async (request) => {
      set({ exporting: true })
      try {
        const { path } = await api.plan.export(request)
        if (path) say(`Saved as ${path}`)
      } catch (error) {
        notify(error)
      } finally {
        set({ exporting: false })
      }
    },
  }
})
