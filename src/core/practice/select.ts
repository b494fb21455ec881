/** Which of a pack's questions a drill is about: by what they are, and by how they went before. */
import { z } from 'zod'
import { topicId } from '../catalog/schema'
import { lastOf, type QuestionRecord } from '../progress/questions'
import type { Question } from './pack-schema'
import { domainOf } from './paper'

const id = z.string().min(1).max(80)

/**
 * `missed`: not right when last judged. `flagged`: marked in the attempt it was last judged in. `sure-but-wrong`: wrong
 * with "sure" beside it. `weakest`: those of the topics that went worst, worst first.
 */
export const focus = z.enum(['all', 'unseen', 'missed', 'flagged', 'sure-but-wrong', 'weakest'])

export const poolFilter = z.strictObject({
  focus,
  /** Empty lists take all. */
  domains: z.array(z.string().max(4)).max(50),
  objectives: z.array(id).max(500),
  topics: z.array(topicId).max(100),
  types: z.array(z.enum(['single', 'multiple', 'ordering', 'matching'])).max(4),
  /** With `missed`: only what was missed in so many of the newest attempts; null looks at all of them. */
  within: z.int().min(1).max(50).nullable(),
  /** Leaves out what was shown in so many of the newest attempts; null leaves out nothing. */
  notShownIn: z.int().min(1).max(50).nullable(),
  /** Whether questions of case studies are taken. */
  cases: z.boolean(),
})

export type Focus = z.infer<typeof focus>
export type PoolFilter = z.infer<typeof poolFilter>

export const everything: PoolFilter = {
  focus: 'all',
  domains: [],
  objectives: [],
  topics: [],
  types: [],
  within: null,
  notShownIn: null,
  cases: true,
}

/** What a choice needs to know of a question. */
export type Selectable = Pick<Question, 'id' | 'type' | 'objectives' | 'topics' | 'case'>

export type Past = Readonly<{
  /** What is known of a question of this pack; undefined when it was never shown. */
  record: (question: string) => QuestionRecord | undefined
  /** Finished attempts of this pack, newest first. */
  attempts: readonly string[]
}>

const overlaps = (wanted: readonly string[], own: readonly string[]): boolean =>
  wanted.length === 0 || own.some((one) => wanted.includes(one))

function isOfKind(question: Selectable, { domains, objectives, topics, types, cases }: PoolFilter): boolean {
  const domain = domainOf(question)
  return (
    (domains.length === 0 || (domain !== null && domains.includes(domain))) &&
    overlaps(objectives, question.objectives) &&
    overlaps(topics, question.topics) &&
    (types.length === 0 || types.includes(question.type)) &&
    (cases || question.case === undefined)
  )
}

function hasPast(question: Selectable, { focus: about, within, notShownIn }: PoolFilter, past: Past): boolean {
  const record = past.record(question.id)
  const among = (newest: number) => {
    const ids = new Set(past.attempts.slice(0, newest))
    return record?.recent.filter(({ attempt }) => ids.has(attempt)) ?? []
  }
  if (notShownIn !== null && among(notShownIn).length > 0) return false
  const last = record && lastOf(record)
  switch (about) {
    case 'all':
      return true
    case 'unseen':
      return record === undefined
    case 'missed':
      return within === null ? last !== undefined && last.mark !== 'r' : among(within).some(({ mark }) => mark !== 'r')
    case 'flagged':
      return record?.flagged === true
    case 'sure-but-wrong':
      return last?.mark === 'w' && last.confidence === 'sure'
    case 'weakest':
      return record !== undefined && record.total > 0
  }
}

/** Share right of a topic with one right and one wrong answer added, so that few answers say little. */
const estimate = (right: number, total: number): number => (right + 1) / (total + 2)

/** The questions of the topics that went worst first; within a topic what was missed, then what was right. */
function weakestFirst<Q extends Selectable>(questions: readonly Q[], past: Past): Q[] {
  const sums = new Map<string, { right: number; total: number }>()
  for (const { id: question, topics } of questions) {
    const { right = 0, total = 0 } = past.record(question) ?? {}
    for (const topic of topics) {
      const sum = sums.get(topic) ?? { right: 0, total: 0 }
      sums.set(topic, { right: sum.right + right, total: sum.total + total })
    }
  }
  const weakness = (question: Q): number =>
    Math.min(...question.topics.map((topic) => estimate(sums.get(topic)?.right ?? 0, sums.get(topic)?.total ?? 0)))
  const missed = (question: Q): number => {
    const record = past.record(question.id)
    return record && lastOf(record)?.mark === 'r' ? 1 : 0
  }
  return questions
    .map((question) => ({ question, weakness: weakness(question), missed: missed(question) }))
    .sort((a, b) => a.weakness - b.weakness || a.missed - b.missed || (a.question.id < b.question.id ? -1 : 1))
    .map(({ question }) => question)
}

/** The questions that `filter` leaves, in the pack's order; with the focus `weakest` the worst first. */
export function selectPool<Q extends Selectable>(questions: readonly Q[], filter: PoolFilter, past: Past): Q[] {
  const left = questions.filter((question) => isOfKind(question, filter) && hasPast(question, filter, past))
  return filter.focus === 'weakest' ? weakestFirst(left, past) : left
}

/** The questions that were not right in one finished attempt, in the pack's order, as far back as outcomes are kept. */
export const missedIn = <Q extends Selectable>(questions: readonly Q[], attempt: string, { record }: Past): Q[] =>
  questions.filter(({ id }) => record(id)?.recent.some((one) => one.attempt === attempt && one.mark !== 'r'))
