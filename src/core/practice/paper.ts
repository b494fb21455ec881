/** Drawing a paper: which questions, and each question's options in which order. */
import { hashText, seededRandom, shuffled } from '../base/random'
import { domainShares } from '../catalog/domain-shares'
import type { Programme } from '../catalog/schema'
import { questionsByCase } from './case-rules'
import type { Question } from './pack-schema'
import { chooseCases } from './paper-cases'
import { quotas } from './quotas'

/** What drawing needs to know of a question. */
type Drawable = Pick<Question, 'id' | 'objectives' | 'case'>

/** The domain of its programme a question belongs to: that of its first objective; null for vendor-neutral ones. */
export function domainOf({ objectives }: Pick<Question, 'objectives'>): string | null {
  return objectives[0]?.split('/')[1]?.split('.')[0] ?? null
}

/**
 * The domains of `programme` in the order of its blueprint, and last one of weight 0 for all other questions: the weight
 * of each, the `place` of a question's domain among them, and a `tally` of how many of some questions are in each.
 */
function domainsOf(programme: Programme | null) {
  const blueprint = programme?.blueprint ?? null
  const ids = blueprint?.domains.map(({ id }) => id) ?? []
  const place = (question: Drawable): number => {
    const known = ids.indexOf(domainOf(question) ?? '')
    return known < 0 ? ids.length : known
  }
  const tally = (questions: readonly Drawable[]): number[] => {
    const counts = [...ids.map(() => 0), 0]
    for (const question of questions) counts[place(question)] = (counts[place(question)] ?? 0) + 1
    return counts
  }
  return { weights: [...(blueprint ? domainShares(blueprint) : []), 0], place, tally }
}

/** What a paper is drawn from, and by which rules. */
type Draw = {
  /** What may be drawn, in the pack's order. */
  questions: readonly Drawable[]
  programme: Programme | null
  count: number
  /** Ids of questions met before. */
  seen: ReadonlySet<string>
  seed: number
  /** Whether a case comes with all of its questions in `questions` or not at all, or they may come one by one. */
  cases: 'whole' | 'apart'
}

/** The ids of a paper in mixed order, those of one case as a block. */
function inBlocks(drawn: readonly Drawable[], random: () => number): string[] {
  const alone = drawn.filter((question) => question.case === undefined).map((question) => [question])
  return shuffled([...alone, ...questionsByCase(drawn).values()], random)
    .flat()
    .map(({ id }) => id)
}

/**
 * The ids of a paper of up to `count` questions, in mixed order. Domains are in proportion to the blueprint: each within
 * one question of its exact share whenever `questions` has enough of it. Within that, and within each domain, nothing
 * met before comes while something is unmet. The questions of one case stand together, in the order of `questions`.
 * Drawn whole, cases fill up to a quarter of the paper, and more only where single questions run out; see `chooseCases`.
 * The same arguments give the same paper.
 */
export function drawPaper({ questions, programme, count, seen, seed, cases }: Draw): string[] {
  const random = seededRandom(seed)
  const { weights, place, tally } = domainsOf(programme)
  const fresh = ({ id }: Drawable) => !seen.has(id)
  const mixed = shuffled(questions, random)
  const single = [...mixed.filter(fresh), ...mixed.filter((question) => !fresh(question))].filter(
    (question) => cases === 'apart' || question.case === undefined,
  )
  const supply = { all: tally(single), fresh: tally(single.filter(fresh)), unmet: tally(questions.filter(fresh)) }
  const candidates = cases === 'whole' ? shuffled([...questionsByCase(questions).values()], random) : []
  const whole = chooseCases(candidates, { count, weights, tally, fresh, supply })
  const taken = tally(whole)
  const wanted = quotas(count, weights, supply, taken)
  const drawn = new Set(whole)
  for (const [domain, quota] of wanted.entries()) {
    const own = single.filter((question) => place(question) === domain)
    for (const question of own.slice(0, quota - (taken[domain] ?? 0))) drawn.add(question)
  }
  return inBlocks(
    questions.filter((question) => drawn.has(question)),
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
