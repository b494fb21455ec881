/** Where a learner's work goes: by the blueprint, by what is weak, by what is known, and by what another plan teaches. */
import { domainShares } from '../catalog/domain-shares'
import type { Blueprint, Domain } from '../catalog/schema'
import type { Unit } from './slices'
import type { OtherPlan, OwnResource, PlanInput, StartLevel } from './types'

/** What the work for a blueprint is made by, besides its minutes. */
export type Emphasis = {
  /** Each domain's share of the study minutes, in the order of the blueprint, adding up to 1. */
  readonly shares: readonly number[]
  /** What part of the usual learning a unit of a domain needs, 0 to 1. */
  readonly need: (domain: Domain, unit: Unit) => number
  /** Minutes no session but a mock exam is longer than. */
  readonly longest: number | null
  readonly resources: readonly OwnResource[]
}

/** By the blueprint alone. */
export const plainEmphasis = (blueprint: Blueprint): Emphasis => ({
  shares: domainShares(blueprint),
  need: () => 1,
  longest: null,
  resources: [],
})

/** How much more a domain counts the weaker it is: 1 when half is mastered. */
const weakness = { least: 0.6, most: 1.6 } as const

/**
 * A domain's factor by the share mastered (0 to 1): 2 × (1 − share), from 0.6 to 1.6. Value as weight times what is not
 * mastered is the usual model; the bounds keep a few answers from emptying or filling a plan, and 1.6 is what a published
 * planner gives its hardest topics (codingace.net, "Adaptive study scheduler").
 */
export const weaknessFactor = (share: number): number =>
  Math.min(weakness.most, Math.max(weakness.least, 2 * (1 - share)))

/** The blueprint's shares moved by mastery; domains without any keep their weight. They add up to 1. */
export function movedShares(blueprint: Blueprint, mastery: PlanInput['mastery']): number[] {
  const plain = domainShares(blueprint)
  const moved = blueprint.domains.map(({ id }, i) => {
    const share = mastery[id]
    return (plain[i] ?? 0) * (share === undefined ? 1 : weaknessFactor(share))
  })
  const all = moved.reduce((sum, share) => sum + share, 0)
  return moved.map((share) => share / all)
}

/** What part of the learning is left at each start level; Lectern's own choice, for nobody has measured it. */
const levelNeed: Record<StartLevel, number> = { new: 1, some: 0.7, good: 0.4 }

/** The start level that a share mastered (0 to 1) speaks for: from 0.4 some, from 0.7 good. */
export const levelOf = (share: number): StartLevel => (share >= 0.7 ? 'good' : share >= 0.4 ? 'some' : 'new')

/**
 * What part of the learning is left of an objective all of whose topics another plan teaches before. What was practised
 * for one kind of question transfers to another, but only in part (Pan and Rickard 2018: d = 0.40 over 122 experiments),
 * so half of it stays; the exact part is Lectern's own choice.
 */
const taughtNeed = 0.5

/** Topics that the others teach before this exam: those whose exam comes first, and of two on one day the older plan. */
export function taughtBefore(own: { id: string; exam: string; createdAt: string }, others: readonly OtherPlan[]) {
  const order = ({ exam, createdAt, id }: typeof own): string => `${exam} ${createdAt} ${id}`
  const topics = new Set<string>()
  for (const { plan, programme } of others) {
    if (order({ ...plan, exam: plan.input.exam }) >= order(own)) continue
    const learnt = new Set(plan.sessions.flatMap(({ kind, objectives }) => (kind === 'learn' ? objectives : [])))
    for (const { tasks } of programme.blueprint?.domains ?? []) {
      for (const { id, topics: own } of tasks.flatMap(({ objectives }) => objectives)) {
        if (learnt.has(id)) for (const topic of own) topics.add(topic)
      }
    }
  }
  return topics
}

/** What a plan is asked for, as the work is made by it. `taught` are topics that other plans teach before. */
export function emphasisOf(blueprint: Blueprint, input: PlanInput, taught: ReadonlySet<string>): Emphasis {
  const known = ({ topics }: Unit): boolean => topics.length > 0 && topics.every((topic) => taught.has(topic))
  return {
    shares: movedShares(blueprint, input.mastery),
    need: (domain, unit) => levelNeed[input.levels[domain.id] ?? 'new'] * (known(unit) ? taughtNeed : 1),
    longest: input.longest,
    resources: input.resources,
  }
}
