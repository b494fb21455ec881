/** Drawing a paper from a pack: which questions, and each question's options in which order. */
import { apportion } from '../base/apportion'
import { hashText, seededRandom, shuffled } from '../base/random'
import { domainShares } from '../catalog/domain-shares'
import type { Programme } from '../catalog/schema'
import type { Pack, Question } from './pack-schema'

/** The domain of its programme a question belongs to: that of its first objective; null for vendor-neutral ones. */
export function domainOf(question: Question): string | null {
  return question.objectives[0]?.split('/')[1]?.split('.')[0] ?? null
}

/**
 * Whole shares of `count` in proportion to `weights` (≥ 0; largest remainder, ties to the earlier one), none above
 * its limit; what a full one cannot take goes to the others. The sum is `count` or the sum of the limits.
 */
export function shares(count: number, weights: readonly number[], limits: readonly number[]): number[] {
  const given = weights.map(() => 0)
  let open = [...weights.keys()]
  let left = count
  while (left > 0 && open.length > 0) {
    const parts = apportion(
      left,
      open.map((i) => weights[i] ?? 0),
    )
    const wanted = new Map(open.map((i, n) => [i, parts[n] ?? 0]))
    const full = open.filter((i) => (wanted.get(i) ?? 0) >= (limits[i] ?? 0))
    const settled = full.length > 0 ? full : open
    for (const i of settled) {
      given[i] = Math.min(wanted.get(i) ?? 0, limits[i] ?? 0)
      left -= given[i] ?? 0
    }
    open = open.filter((i) => !settled.includes(i))
  }
  return given
}

/**
 * The ids of a paper of up to `count` questions: domains in proportion to the blueprint, questions not met
 * before (`seen`) first, only types in `types`, the order mixed. The same arguments give the same paper.
 */
export function drawPaper(options: {
  pack: Pack
  programme: Programme | null
  count: number
  domain: string | null
  types: readonly Question['type'][]
  seen: ReadonlySet<string>
  seed: number
}): string[] {
  const { pack, programme, count, domain, types, seen, seed } = options
  const random = seededRandom(seed)
  const pool = shuffled(pack.questions, random)
    .filter((question) => types.includes(question.type))
    .filter((question) => domain === null || domainOf(question) === domain)
    .sort((a, b) => Number(seen.has(a.id)) - Number(seen.has(b.id)))
  const blueprint = programme?.blueprint ?? null
  const domains = blueprint?.domains ?? []
  const weights = blueprint ? domainShares(blueprint) : []
  const groups = [...domains.map((d) => d.id), null]
    .map((id, i) => ({
      weight: weights[i] ?? 0,
      questions: pool.filter((question) => {
        const own = domainOf(question)
        return id === null ? !domains.some((d) => d.id === own) : own === id
      }),
    }))
    .filter((group) => group.questions.length > 0)
  const sizes = shares(
    count,
    groups.map((group) => group.weight),
    groups.map((group) => group.questions.length),
  )
  const drawn = groups.flatMap((group, i) => group.questions.slice(0, sizes[i]))
  return shuffled(
    drawn.map((question) => question.id),
    random,
  )
}

/**
 * A question's options in the order this attempt shows them. An ordering question is never shown in its
 * right order, so that an untouched one earns nothing.
 */
export function optionOrder(question: Question, seed: number): string[] {
  const random = seededRandom(seed ^ hashText(question.id))
  const order = shuffled(
    question.options.map((option) => option.id),
    random,
  )
  const solved = question.type === 'ordering' && order.every((id, i) => id === question.key[i])
  return solved ? [...order.slice(1), ...order.slice(0, 1)] : order
}
