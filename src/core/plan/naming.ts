/** Ids and part numbers for pieces of work, so that the same work keeps its id in a new plan. */
import { workIdOf } from './relation'
import { restId } from './settle'
import type { PlannedSession } from './types'
import type { WorkItem } from './work'

/** A piece of an item, planned or dropped, before it has a name. */
export type Cut = { readonly item: WorkItem; readonly minutes: number }

type Known = Pick<PlannedSession, 'id'>

/**
 * Names every piece of `cuts`, in their order. An item in one piece has its own id, one in several numbered parts; what
 * is left of an item of which something stays (`stay`) or is out (`out`) is a rest of it.
 */
export function namesFor<T extends Cut>(cuts: readonly T[], stay: readonly Known[], out: readonly Known[]) {
  const pieces = new Map<WorkItem, T[]>()
  for (const cut of cuts) {
    const known = pieces.get(cut.item)
    if (known) known.push(cut)
    else pieces.set(cut.item, [cut])
  }
  const before = new Map<string, number>()
  for (const { id } of [...stay, ...out]) before.set(workIdOf(id), (before.get(workIdOf(id)) ?? 0) + 1)
  const taken = new Set([...stay, ...out].map(({ id }) => id))
  const ids = new Map<T, string>()
  for (const [item, all] of pieces) {
    for (const [i, cut] of all.entries()) {
      const id = before.has(item.id) ? restId(item.id, taken) : all.length > 1 ? `${item.id}-p${i + 1}` : item.id
      taken.add(id)
      ids.set(cut, id)
    }
  }
  return (cut: T) => {
    const { objectives, ...item } = cut.item
    const all = pieces.get(cut.item) ?? []
    const earlier = before.get(item.id) ?? 0
    const of = earlier + all.length
    const part = of > 1 ? { n: earlier + all.indexOf(cut) + 1, of } : null
    return { ...item, objectives: [...objectives], id: ids.get(cut) ?? item.id, minutes: cut.minutes, part }
  }
}
