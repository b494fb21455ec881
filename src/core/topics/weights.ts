import { domainShares } from '../catalog/domain-shares'
import type { Domain, Programme } from '../catalog/schema'

type Weighted = { readonly topics: readonly string[]; readonly share: number }

/** Objectives, and tasks that list none; what names no topic of its own stands for the topics of its domain. */
function unitsOf(domain: Domain): (readonly string[])[] {
  const own = domain.tasks.flatMap((task) =>
    task.objectives.length > 0 ? task.objectives.map(({ topics }) => topics) : [domain.topics],
  )
  const units = own.length > 0 ? own : [domain.topics]
  return units.map((topics) => (topics.length > 0 ? topics : domain.topics)).filter((topics) => topics.length > 0)
}

const equally = (units: readonly (readonly string[])[], share: number): Weighted[] =>
  units.map((topics) => ({ topics, share: share / units.length }))

/**
 * How much of a programme each topic is: topic id → share, adding up to 1; empty when the programme names no
 * topics. An exam's domain counts by its weight, is split equally over its objectives, and each objective equally
 * over its topics; a course's modules count equally. What names no topics at all is left out and the rest scaled.
 */
export function topicWeights({ blueprint, syllabus }: Pick<Programme, 'blueprint' | 'syllabus'>): Map<string, number> {
  const shares = blueprint ? domainShares(blueprint) : []
  const units = blueprint
    ? blueprint.domains.flatMap((domain, i) => equally(unitsOf(domain), shares[i] ?? 0))
    : equally(
        (syllabus?.modules ?? []).map(({ topics }) => topics).filter((topics) => topics.length > 0),
        1,
      )
  const total = units.reduce((all, { share }) => all + share, 0)
  const weights = new Map<string, number>()
  for (const { topics, share } of units) {
    for (const topic of topics) weights.set(topic, (weights.get(topic) ?? 0) + share / topics.length / total)
  }
  return weights
}
