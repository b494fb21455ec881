/** How well objectives, topics and domains are mastered, from what is known of each practised question. */
import { domainOf } from '../practice/paper'
import { betaWeights, normalise, practiceLogits, quantile, shareAt } from './grid'

/** What is known of one question a learner answered. */
export type Practised = {
  objectives: readonly string[]
  topics: readonly string[]
  /** How often it was right, of `total` times. Without any it does not count. */
  right: number
  total: number
  /** Whether it was right when last answered. */
  lastRight: boolean
}

export type Mastery = {
  /** Questions right when last answered, of `total` practised ones. */
  right: number
  total: number
  /** What the questions are worth together, 0 to `total`: each half by its last answer, half by all its answers. */
  credit: number
  /** Share mastered, 0 to 1, and its 90 % range; null when nothing tells of it. */
  share: number | null
  low: number
  high: number
}

type Tally = Pick<Mastery, 'right' | 'total' | 'credit'>

const none: Tally = { right: 0, total: 0, credit: 0 }

const shares = practiceLogits.map(shareAt)

/**
 * A question of a topic in another programme counts as a quarter of one of the objective, and all of them as four at
 * most, so that a few answers of one's own outweigh them.
 */
const elsewhere = { each: 1 / 4, most: 4 }

/**
 * The share by Laplace's rule of succession, (credit + 1) / (total + 2), and the 5 % and 95 % quantiles of the Beta
 * distribution behind it. `borrowed` is evidence that is not the tally's own.
 */
function estimate(tally: Tally, borrowed: Pick<Tally, 'credit' | 'total'> = none): Mastery {
  const total = tally.total + borrowed.total
  if (total === 0) return { ...tally, share: null, low: 0, high: 1 }
  const right = tally.credit + borrowed.credit + 1
  const weights = betaWeights(right, total + 2 - right)
  normalise(weights)
  return {
    ...tally,
    share: right / (total + 2),
    low: quantile(weights, shares, 0.05),
    high: quantile(weights, shares, 0.95),
  }
}

function masteryBy(practised: readonly Practised[], keysOf: (question: Practised) => readonly string[]) {
  const tallies = new Map<string, Tally>()
  for (const question of practised) {
    if (question.total === 0) continue
    const last = question.lastRight ? 1 : 0
    for (const key of new Set(keysOf(question))) {
      const { right, total, credit } = tallies.get(key) ?? none
      const worth = (last + question.right / question.total) / 2
      tallies.set(key, { right: right + last, total: total + 1, credit: credit + worth })
    }
  }
  return new Map([...tallies].map(([key, tally]) => [key, estimate(tally)]))
}

/** Mastery by objective id; a question counts for each of its objectives. */
export function masteryByObjective(practised: readonly Practised[]): ReadonlyMap<string, Mastery> {
  return masteryBy(practised, ({ objectives }) => objectives)
}

/** Mastery by topic id; a question counts for each of its topics. */
export function masteryByTopic(practised: readonly Practised[]): ReadonlyMap<string, Mastery> {
  return masteryBy(practised, ({ topics }) => topics)
}

/** Mastery by domain id, for questions of one programme; each counts for the domain of its first objective. */
export function masteryByDomain(practised: readonly Practised[]): ReadonlyMap<string, Mastery> {
  return masteryBy(practised, (question) => {
    const domain = domainOf({ objectives: [...question.objectives] })
    return domain === null ? [] : [domain]
  })
}

/**
 * Mastery of an objective from its own questions and, more weakly, from questions on its topics in other programmes,
 * which is what `byTopic` must be made of. `right` and `total` are of its own questions only.
 */
export function objectiveMastery(
  { id, topics }: { id: string; topics: readonly string[] },
  byObjective: ReadonlyMap<string, Mastery>,
  byTopic: ReadonlyMap<string, Mastery>,
): Mastery {
  const { right, total, credit } = byObjective.get(id) ?? none
  const related = topics.flatMap((topic) => byTopic.get(topic) ?? [])
  const seen = related.reduce((sum, topic) => sum + topic.total, 0)
  if (seen === 0) return estimate({ right, total, credit })
  const weight = Math.min(elsewhere.each, elsewhere.most / seen)
  const known = related.reduce((sum, topic) => sum + topic.credit, 0)
  return estimate({ right, total, credit }, { total: seen * weight, credit: known * weight })
}
