/** All plans of a learner, as their devices made them: what is shown, what changes, and what two devices merge. */
import { mergeRegisters, type Register, setRegister } from '../base/register'
import type { Plan, PlanDocument } from './types'

/** Who changes a plan, and when. */
export type Change = { id: string; at: string; device: string }

type Entry = PlanDocument['plans'][number]

const newest = ({ versions }: Entry): string => versions[0]?.at ?? ''

/** Latest change first; ties by id, so that every device shows the same order. */
const sorted = (plans: readonly Entry[]): PlanDocument => ({
  plans: [...plans].sort((a, b) => (newest(a) === newest(b) ? (a.id < b.id ? -1 : 1) : newest(a) < newest(b) ? 1 : -1)),
})

/** The plans there are, the one changed last first. Of versions that do not know each other the newest counts. */
export function plansOf({ plans }: PlanDocument): Plan[] {
  return plans.flatMap(({ versions }) => versions[0]?.value ?? [])
}

/** The document with `plan` in its place, or without it when it is null. Settles a conflict about it. */
export function withPlan(document: PlanDocument, id: string, plan: Plan | null, change: Change): PlanDocument {
  const known = document.plans.find((entry) => entry.id === id)?.versions ?? []
  const versions = [...setRegister<Plan | null>(known, plan, change)]
  return sorted([{ id, versions }, ...document.plans.filter((entry) => entry.id !== id)])
}

/** What two documents make together; commutative, associative and idempotent. */
export function mergePlans(one: PlanDocument, other: PlanDocument): PlanDocument {
  const ids = new Set([...one.plans, ...other.plans].map(({ id }) => id))
  const versionsIn = ({ plans }: PlanDocument, id: string): Register<Plan | null> =>
    plans.find((entry) => entry.id === id)?.versions ?? []
  return sorted(
    [...ids].map((id) => ({ id, versions: [...mergeRegisters(versionsIn(one, id), versionsIn(other, id))] })),
  )
}

/** Plans of which devices made versions apart from each other. */
export const conflictsIn = ({ plans }: PlanDocument): Entry[] => plans.filter(({ versions }) => versions.length > 1)
