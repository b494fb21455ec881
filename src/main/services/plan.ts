/** Use cases of Plan: make, tick off, move, plan anew, print and hand out. */
import { basename } from 'node:path'
import { dayNumber, isoOfDay, yearsLater } from '../../core/base/calendar'
import { DomainError } from '../../core/base/errors'
import { daysOffIn } from '../../core/exchange/days-off'
import { planToIcs } from '../../core/exchange/ics'
import { planToCsv } from '../../core/exchange/plan-csv'
import { changed, undone } from '../../core/plan/change'
import { makePlan } from '../../core/plan/make-plan'
import { moveSession, pinSession } from '../../core/plan/move'
import { replan } from '../../core/plan/replan'
import { planLimits } from '../../core/plan/schema'
import { plansOf, withPlan } from '../../core/plan/shelf'
import type { OtherPlan, Plan, PlanInput, PlanProgress, Situation } from '../../core/plan/types'
import { studyDay } from '../../core/progress/study-day'
import type { Input } from '../../shared/ipc/contract'
import type { DaysOffView, PlanView, Saved } from '../../shared/ipc/views'
import { type PlanPaper, wholePlan } from '../../shared/plan-paper'
import type { System } from '../platform/system'
import type { Disk } from '../storage/disk'
import type { Store } from '../storage/store'
import { saveExport } from './export-file'
import type { Library } from './library'

export type PlanPorts = {
  disk: Disk
  askWhereToSave: (name: string, kind: { name: string; extension: string }) => Promise<string | null>
  askForFile: (kind: { name: string; extension: string }) => Promise<string | null>
  printPlan: (plan: string, paper: 'a4' | 'letter', options: PlanPaper) => Promise<Uint8Array>
}

const kinds = {
  pdf: { name: 'PDF document', extension: 'pdf' },
  ics: { name: 'Calendar file', extension: 'ics' },
  csv: { name: 'Comma-separated values', extension: 'csv' },
} as const

/** A calendar file larger than this is not read. */
const calendarBytes = 5_000_000

export function planService(store: Store, library: Library, system: System, ports: PlanPorts) {
  const today = (): string => studyDay(system.now(), system.zone())

  const progressOf = async (id: string): Promise<PlanProgress> => {
    const { ticks, spent, skipped } = await store.study()
    const of = <T>(notes: ReadonlyMap<string, ReadonlyMap<string, T>>) => Object.fromEntries(notes.get(id) ?? [])
    return { ticked: of(ticks), spent: of(spent), skipped: of(skipped) }
  }

  const view = async (plan: Plan): Promise<PlanView> => ({ plan, ...(await progressOf(plan.id)) })

  const planOf = (id: string, by: 'id' | 'programme' = 'id', document = store.plans.value): Plan => {
    const plan = plansOf(document).find((other) => other[by] === id)
    if (!plan) throw new DomainError('PLAN_NOT_FOUND', `There is no plan ${id}.`, { plan: id })
    return plan
  }

  const sessionOf = (id: string, session: string): Plan => {
    const plan = planOf(id)
    if (![...plan.sessions, ...plan.dropped].some((other) => other.id === session)) {
      throw new DomainError('PLAN_SESSION_NOT_FOUND', `The plan has no session ${session}.`, { session })
    }
    return plan
  }

  const change = (at = system.now()) => ({ id: system.newId(), at, device: store.device.value.id })

  /** Plans taken away since Lectern started, for bringing them back. */
  const removed = new Map<string, Plan>()

  const list = (): Promise<PlanView[]> => Promise.all(plansOf(store.plans.value).map(view))

  /** The other plans, as far as the catalog still knows what they are for. */
  const othersThan = async (programme: string): Promise<OtherPlan[]> => {
    const plans = plansOf(store.plans.value).filter((plan) => plan.programme !== programme)
    const known = await Promise.all(
      plans.map(async (plan) => {
        const found = await library.programme(plan.programme).catch(() => null)
        return found ? [{ plan, programme: found }] : []
      }),
    )
    return known.flat()
  }

  const situationOf = async ({ id, programme }: Plan): Promise<Situation> => ({
    programme: await library.programme(programme),
    progress: await progressOf(id),
    today: today(),
    others: await othersThan(programme),
  })

  /** Changes a plan as it stands when its turn comes. */
  const alter = async (id: string, to: (plan: Plan) => Plan): Promise<PlanView> => {
    await store.plans.update((document) => withPlan(document, id, to(planOf(id, 'id', document)), change()))
    return view(planOf(id))
  }

  return {
    list,

    /** A programme has one plan: made anew it keeps its id, so that calendars update and ticks stay. */
    async save(request: PlanInput): Promise<PlanView> {
      const programme = await library.programme(request.programme)
      const [id, now] = [system.newId(), system.now()]
      const others = await othersThan(programme.id)
      const earlier = plansOf(store.plans.value).find((plan) => plan.programme === programme.id)
      const progress = await progressOf(earlier?.id ?? id)
      // Looked up inside the change, since of two requests at once the second has to find the first one's plan.
      await store.plans.update((document) => {
        const known = plansOf(document).find((plan) => plan.programme === programme.id)
        const common = { input: request, programme, others }
        const plan = known
          ? changed(known, makePlan({ ...known, ...common, before: { plan: known, progress, today: today() } }))
          : makePlan({ ...common, id, createdAt: now, revision: 0 })
        return withPlan(document, plan.id, plan, change(now))
      })
      return view(planOf(programme.id, 'programme'))
    },

    async remove(id: string): Promise<PlanView[]> {
      const plan = planOf(id)
      await store.plans.update((document) => withPlan(document, id, null, change()))
      removed.set(id, plan)
      return list()
    },

    /** Its journal was never touched, so what was done of it is there again. */
    async restore(id: string): Promise<PlanView> {
      const plan = removed.get(id)
      if (!plan) throw new DomainError('PLAN_NOT_FOUND', `No plan ${id} was removed.`, { plan: id })
      await store.plans.update((document) => {
        // A programme has one plan, and one made since then is the one that is wanted.
        const newer = plansOf(document).some(({ programme }) => programme === plan.programme)
        return newer ? document : withPlan(document, id, plan, change())
      })
      return view(planOf(id))
    },

    async tick({ plan: id, session, on }: Input<'plan.tick'>): Promise<PlanView> {
      const plan = sessionOf(id, session)
      await store.record({ kind: 'session-ticked', plan: id, session, on })
      return view(plan)
    },

    async spend({ plan: id, session, minutes }: Input<'plan.spend'>): Promise<PlanView> {
      const plan = sessionOf(id, session)
      await store.record({ kind: 'session-spent', plan: id, session, minutes })
      return view(plan)
    },

    async skip({ plan: id, session, on }: Input<'plan.skip'>): Promise<PlanView> {
      const plan = sessionOf(id, session)
      await store.record({ kind: 'session-skipped', plan: id, session, on })
      return view(plan)
    },

    async move({ plan: id, session, date }: Input<'plan.move'>): Promise<PlanView> {
      const situation = await situationOf(planOf(id))
      return alter(id, (plan) => moveSession({ plan, session, date, ...situation }))
    },

    pin: ({ plan: id, session, on }: Input<'plan.pin'>): Promise<PlanView> =>
      alter(id, (plan) => pinSession(plan, session, on)),

    async replan({ plan: id, choice }: Input<'plan.replan'>): Promise<PlanView> {
      const situation = await situationOf(planOf(id))
      return alter(id, (plan) => replan({ plan, choice, ...situation }).plan)
    },

    undo: (id: string): Promise<PlanView> => alter(id, undone),

    /** Whole days of the years that a plan may be about. */
    async readDaysOff(): Promise<DaysOffView> {
      const path = await ports.askForFile(kinds.ics)
      if (path === null) return null
      const file = basename(path)
      const from = today()
      const to = isoOfDay(yearsLater(dayNumber(from) ?? 0, planLimits.years))
      const read = async (): Promise<string[]> => {
        const { size } = await ports.disk.stat(path)
        if (size > calendarBytes) throw new Error('too large')
        return daysOffIn((await ports.disk.readFile(path)).toString('utf8'), { from, to })
      }
      const days = await read().catch(() => {
        throw new DomainError('CALENDAR_INVALID', `${file} is no calendar that can be read.`, { file })
      })
      return { file, days }
    },

    async export(request: Input<'plan.export'>): Promise<Saved> {
      const { plan: id, format, paper, alarm, options = wholePlan } = request
      const plan = planOf(id)
      const programme = await library.programme(plan.programme)
      const kind = kinds[format]
      const name = `${programme.label.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-')}-plan.${kind.extension}`
      const path = await ports.askWhereToSave(name, kind)
      if (path === null) return { path }
      const contentOf = async (): Promise<string | Uint8Array> => {
        switch (format) {
          case 'pdf':
            return ports.printPlan(id, paper, options)
          case 'ics':
            return planToIcs({ plan, programme, stamp: system.now(), ...(alarm !== undefined && { alarm }) })
          case 'csv':
            return planToCsv({ plan, programme, progress: await progressOf(id) })
        }
      }
      return saveExport(ports.disk, path, await contentOf(), system.newId())
    },
  }
}
