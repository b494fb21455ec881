/** Use cases of Plan: make, tick off, print and hand out. */
import { DomainError } from '../../core/base/errors'
import { planToIcs } from '../../core/exchange/ics'
import { makePlan } from '../../core/plan/make-plan'
import type { Plan, PlanInput } from '../../core/plan/types'
import type { Input } from '../../shared/ipc/contract'
import type { PlanView, Saved } from '../../shared/ipc/views'
import type { System } from '../platform/system'
import type { Store } from '../storage/store'
import { saveExport } from './export-file'
import type { Library } from './library'

export type PlanPorts = {
  askWhereToSave: (name: string, kind: { name: string; extension: string }) => Promise<string | null>
  printPlan: (plan: string, paper: 'a4' | 'letter') => Promise<Uint8Array>
}

const kinds = {
  pdf: { name: 'PDF document', extension: 'pdf' },
  ics: { name: 'Calendar file', extension: 'ics' },
} as const

export function planService(store: Store, library: Library, system: System, ports: PlanPorts) {
  const view = (plan: Plan): PlanView => ({ plan, ticked: Object.fromEntries(store.study.ticks.get(plan.id) ?? []) })

  const planOf = (id: string, by: 'id' | 'programme' = 'id'): Plan => {
    const plan = store.plans.value.plans.find((other) => other[by] === id)
    if (!plan) throw new DomainError('PLAN_NOT_FOUND', `There is no plan ${id}.`, { plan: id })
    return plan
  }

  const list = (): PlanView[] => store.plans.value.plans.map(view)

  return {
    list,

    /** A programme has one plan: made anew it keeps its id, so that calendars update and ticks stay. */
    async save(request: PlanInput): Promise<PlanView> {
      const programme = await library.programme(request.programme)
      const [id, now] = [system.newId(), system.now()]
      // Looked up inside the change, since of two requests at once the second has to find the first one's plan.
      await store.plans.update(({ plans }) => {
        const known = plans.find((plan) => plan.programme === programme.id)
        const kept = { id: known?.id ?? id, createdAt: known?.createdAt ?? now }
        const plan = makePlan({ ...kept, input: request, programme, revision: known ? known.revision + 1 : 0 })
        return { plans: [plan, ...plans.filter((other) => other !== known)] }
      })
      return view(planOf(programme.id, 'programme'))
    },

    async remove(id: string): Promise<PlanView[]> {
      planOf(id)
      await store.plans.update(({ plans }) => ({ plans: plans.filter((plan) => plan.id !== id) }))
      return list()
    },

    async tick({ plan: id, session, on }: Input<'plan.tick'>): Promise<PlanView> {
      const plan = planOf(id)
      if (!plan.sessions.some((other) => other.id === session)) {
        throw new DomainError('PLAN_SESSION_NOT_FOUND', `The plan has no session ${session}.`, { session })
      }
      await store.record({ kind: 'session-ticked', plan: id, session, on })
      return view(plan)
    },

    async export({ plan: id, format, paper }: Input<'plan.export'>): Promise<Saved> {
      const plan = planOf(id)
      const programme = await library.programme(plan.programme)
      const kind = kinds[format]
      const name = `${programme.label.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-')}-plan.${kind.extension}`
      const path = await ports.askWhereToSave(name, kind)
      if (path === null) return { path }
      const content =
        format === 'pdf' ? await ports.printPlan(id, paper) : planToIcs({ plan, programme, stamp: system.now() })
      return saveExport(path, content, system.newId())
    },
  }
}
