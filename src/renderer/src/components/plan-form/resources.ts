/** What a learner owns, as an entry of the plan's input. */
import type { Programme } from '../../../../core/catalog/schema'
import { planLimits } from '../../../../core/plan/schema'
import type { OwnResource } from '../../../../core/plan/types'

/** The catalog's hours for a title; null where it has none or does not know it. */
export const hoursOf = ({ resources }: Programme, title: string): number | null =>
  resources.find((resource) => resource.title === title)?.hours ?? null

/** An id made from the title that none of `known` has. */
function idFor(title: string, known: readonly OwnResource[]): string {
  const slug = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
  const ids = new Set(known.map(({ id }) => id))
  let id = slug
  for (let n = 2; ids.has(id); n += 1) id = `${slug}-${n}`
  return id
}

/** `known` with one more; the same list when there is no room or nothing to add. */
export function withResource(
  known: readonly OwnResource[],
  { title, hours, domains }: { title: string; hours: number; domains: readonly string[] },
): OwnResource[] {
  const name = title.trim().slice(0, 200)
  const minutes = Math.min(planLimits.studyMinutes.max, Math.round(hours * 60))
  if (name === '' || minutes < 1 || known.length >= planLimits.resources) return [...known]
  return [...known, { id: idFor(name, known), title: name, minutes, domains: [...domains] }]
}
