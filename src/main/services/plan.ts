/** Use cases of Plan: make, tick off, print and hand out. */
import { DomainError } from '../../core/base/errors'
import { planToIcs } from '../../core/exchange/ics'
import { makePlan } from '../../core/plan/make-plan'
import { plansOf, withPlan } from '../../core/plan/shelf'
import type { Plan, PlanInput } from '../../core/plan/types'
import type { Input } from '../../shared/ipc/contract'
import type { PlanView, Saved } from '../../shared/ipc/views'
import type { System } from '../platform/system'
import type { Disk } from '../storage/disk'
import type { Store } from '../storage/store'
import { saveExport } from './export-file'
import type { Library } from './library'

export type PlanPorts = {
  disk: Disk
  askWhereToSave: (name: string, kind: { name: string; extension: string }) => Promise<string | null>
  printPlan: (plan: string, paper: 'a4' | 'letter') => Promise<Uint8Array>
}

const kinds = {
  pdf: { name: 'PDF document', extension: 'pdf' },
  ics: { name: 'Calendar file', extension: 'ics' },
} as const

export function planService(store: Store, library: Library, system: System, ports: PlanPorts) {
  const view = async (plan: Plan): Promise<PlanView> => {
    const { ticks } = await store.study()
    return { plan, ticked: Object.fromEntries(ticks.get(plan.id) ?? []) }
  }

  const planOf = (id: string, by: 'id' | 'programme' = 'id'): Plan => {
    const plan = plansOf(store.plans.value).find((other) => other[by] === id)
    if (!plan) throw new DomainError('PLAN_NOT_FOUND', `There is no plan ${id}.`, { plan: id })
    return plan
  }

  const change = (at = system.now()) => ({ id: system.newId(), at, device: store.device.value.id })

  const list = (): Promise<PlanView[]> => Promise.all(plansOf(store.plans.value).map(view))

  return {
    list,

    /** A programme has one plan: made anew it keeps its id, so that calendars update and ticks stay. */
    async save(request: PlanInput): Promise<PlanView> {
      const programme = await library.programme(request.programme)
      const [id, now] = [system.newId(), system.now()]
      // Looked up inside the change, since of two requests at once the second has to find the first one's plan.
      await store.plans.update((document) => {
        const known = plansOf(document).find((plan) => plan.programme === programme.id)
        const kept = { id: known?.id ?? id, createdAt: known?.createdAt ?? now }
        const plan = makePlan({ ...kept, input: request, programme, revision: known ? known.revision + 1 : 0 })
        return withPlan(document, plan.id, plan, change(now))
      })
      return view(planOf(programme.id, 'programme'))
    },

    async remove(id: string): Promise<PlanView[]> {
      planOf(id)
      await store.plans.update((document) => withPlan(document, id, null, change()))
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
      return saveExport(ports.disk, path, content, system.newId())
    },
  }
}
