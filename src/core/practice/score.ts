/** The score of an attempt, in all and by domain, with the range its small numbers leave open. */
import type { Programme } from '../catalog/schema'
import type { AttemptOutcome, Confidence } from '../progress/events'
import type { Attempt, AttemptItem } from './attempt'
import { grade, isEmpty, type Verdict } from './grade'
import type { Question } from './pack-schema'
import { domainOf } from './paper'

export type { Verdict } from './grade'

/** Counts with a 95 % range of the share right, in percent. */
export type Tally = { right: number; total: number; low: number; high: number }

export type DomainTally = Tally & { domain: string | null; title: string; weight: string | null }

export type AttemptScore = Tally & {
  unanswered: number
  flagged: Tally
  byType: { type: Question['type']; right: number; total: number }[]
  byDomain: DomainTally[]
  /** Answers changed, and how the changed ones ended. */
  changed: { total: number; right: number }
  /** Milliseconds over all questions. */
  ms: number
  /** How sure the learner was, and how often that was right; answers without a confidence are not in it. */
  byConfidence: { confidence: Confidence; right: number; total: number }[]
  /** By question id. */
  verdicts: Record<string, Verdict>
}

const letters = { right: 'r', wrong: 'w', unanswered: 'u' } as const

/** A letter for each question of the paper, as the end of an attempt records it; `-` where nothing can be said. */
export function marksOf(attempt: Attempt, questions: ReadonlyMap<string, Question>): string {
  const mark = (item: AttemptItem): string => {
    const question = questions.get(item.question)
    return question && item.seen ? letters[grade(question, item.answer)] : '-'
  }
  return attempt.items.map(mark).join('')
}

/**
 * Wilson's score interval for a share, in percent, at 95 % (z = 1.96).
 * E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927), 209-212.
 * With no observations the range is 0 to 100.
 */
export function wilson(right: number, total: number): { low: number; high: number } {
  if (total === 0) return { low: 0, high: 100 }
  const z = 1.96
  const p = right / total
  const centre = p + (z * z) / (2 * total)
  const spread = z * Math.sqrt((p * (1 - p)) / total + (z * z) / (4 * total * total))
  const scale = 1 + (z * z) / total
  return {
    low: Math.max(0, ((centre - spread) / scale) * 100),
    high: Math.min(100, ((centre + spread) / scale) * 100),
  }
}

const confidences: readonly Confidence[] = ['sure', 'fairly', 'unsure']

const tally = (verdicts: readonly Verdict[]): Tally => {
  const right = verdicts.filter((verdict) => verdict === 'right').length
  return { right, total: verdicts.length, ...wilson(right, verdicts.length) }
}

const rowsOf = ({ items }: Attempt, questions: ReadonlyMap<string, Question>) =>
  items.flatMap((item) => {
    const question = questions.get(item.question)
    return question ? [{ item, question, verdict: grade(question, item.answer), domain: domainOf(question) }] : []
  })

/** What the end of an attempt records: what was right in all and in each domain its questions name, ms in milliseconds. */
export function outcomeOf(attempt: Attempt, questions: ReadonlyMap<string, Question>): AttemptOutcome {
  const rows = rowsOf(attempt, questions)
  const count = (some: typeof rows) => ({
    right: some.filter(({ verdict }) => verdict === 'right').length,
    total: some.length,
  })
  const named = [...new Set(rows.map(({ domain }) => domain))]
  return {
    ...count(rows),
    ms: rows.reduce((sum, { item }) => sum + item.ms, 0),
    domains: named.map((domain) => ({ domain, ...count(rows.filter((row) => row.domain === domain)) })),
  }
}

/**
 * The score of an attempt against its questions. Questions the pack no longer holds are left out of
 * every count. Unanswered ones count as not right.
 */
export function scoreAttempt(
  attempt: Attempt,
  questions: ReadonlyMap<string, Question>,
  programme: Programme | null,
): AttemptScore {
  const rows = rowsOf(attempt, questions)
  const domains = programme?.blueprint?.domains ?? []
  const groups = [...domains.map((domain) => domain.id), null]
  const types: Question['type'][] = ['single', 'multiple', 'ordering', 'matching']
  const changed = rows.filter((row) => row.item.changes > 0)
  const verdictsOf = (some: typeof rows) => some.map((row) => row.verdict)
  return {
    ...tally(verdictsOf(rows)),
    unanswered: rows.filter((row) => isEmpty(row.item.answer)).length,
    flagged: tally(verdictsOf(rows.filter((row) => row.item.flagged))),
    byType: types.flatMap((type) => {
      const { right, total } = tally(verdictsOf(rows.filter((row) => row.question.type === type)))
      return total > 0 ? [{ type, right, total }] : []
    }),
    byDomain: groups.flatMap((id) => {
      const known = domains.find((domain) => domain.id === id)
      const own = rows.filter((row) => (known ? row.domain === id : !domains.some((d) => d.id === row.domain)))
      if (own.length === 0) return []
      const weight = known?.weight
      const share = weight ? (weight.min === weight.max ? `${weight.min}` : `${weight.min}–${weight.max}`) : null
      return [{ domain: id, title: known?.shortTitle ?? 'All questions', weight: share, ...tally(verdictsOf(own)) }]
    }),
    changed: { total: changed.length, right: changed.filter((row) => row.verdict === 'right').length },
    byConfidence: confidences.flatMap((confidence) => {
      const { right, total } = tally(verdictsOf(rows.filter((row) => row.item.confidence === confidence)))
      return total > 0 ? [{ confidence, right, total }] : []
    }),
    ms: rows.reduce((sum, row) => sum + row.item.ms, 0),
    verdicts: Object.fromEntries(rows.map((row) => [row.question.id, row.verdict])),
  }
}
