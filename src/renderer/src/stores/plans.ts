/** The learner's plans as main told them. */
import { create } from 'zustand'
import type { PlanInput } from '../../../core/plan/types'
import type { PlanView } from '../../../shared/ipc/views'
import { api } from '../api'
import { idle, type Load, loader } from './load'
import { notify, say } from './messages'

type State = {
  plans: Load<PlanView[]>
  load: () => Promise<void>
  /** Makes or remakes the plan of a programme; null when it could not be saved, which is then said. */
  save: (input: PlanInput) => Promise<PlanView | null>
  remove: (plan: string) => Promise<void>
  /** Ticks a session off or unticks it; false when that could not be saved, which is then said. */
  tick: (plan: string, session: string, on: boolean) => Promise<boolean>
  exportAs: (plan: string, format: 'pdf' | 'ics', paper: 'a4' | 'letter') => Promise<void>
  /** True while a PDF is being made. */
  exporting: boolean
}

const put = (views: readonly PlanView[], view: PlanView): PlanView[] => {
  const known = views.some(({ plan }) => plan.id === view.plan.id)
  return known ? views.map((other) => (other.plan.id === view.plan.id ? view : other)) : [view, ...views]
}

export const usePlans = create<State>((set, get) => {
  const run = loader<PlanView[]>((plans) => set({ plans }))
  const keep = (view: PlanView) => {
    const { plans } = get()
    set({ plans: { state: 'ready', data: put(plans.state === 'ready' ? plans.data : [], view) } })
  }
  return {
    plans: idle,
    exporting: false,
    load: async () => {
      if (get().plans.state === 'idle' || get().plans.state === 'failed') await run(api.plan.list)
    },
    save: async (input) => {
      try {
        const view = await api.plan.save(input)
        keep(view)
        return view
      } catch (error) {
        notify(error)
        return null
      }
    },
    remove: async (plan) => {
      try {
        set({ plans: { state: 'ready', data: await api.plan.remove({ plan }) } })
      } catch (error) {
        notify(error)
      }
    },
    tick: async (plan, session, on) => {
      try {
        keep(await api.plan.tick({ plan, session, on }))
        return true
      } catch (error) {
        notify(error)
        return false
      }
    },
    exportAs: async (plan, format, paper) => {
      set({ exporting: true })
      try {
        const { path } = await api.plan.export({ plan, format, paper })
        if (path) say(`Saved as ${path}`)
      } catch (error) {
        notify(error)
      } finally {
        set({ exporting: false })
      }
    },
  }
})
