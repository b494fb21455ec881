/** An attempt beside those of the same kind that came before it. Pure. */
import type { Attempt } from '../../../../../core/practice/attempt'
import { type AttemptScore, wilson } from '../../../../../core/practice/score'
import type { AttemptOutcome } from '../../../../../core/progress/events'
import type { AttemptSummary } from '../../../../../shared/ipc/views'

export type Earlier = { id: string; finishedAt: string; score: AttemptOutcome; low: number; high: number }

/** More than these say nothing new. */
const most = 5

/**
 * The newest finished attempts of the same pack and mode that ended before this one, the newest first. The title tells
 * a session of missed questions, which are the hard ones, from one of all.
 */
export function earlierOf(
  attempts: readonly AttemptSummary[],
  { id, pack, mode, title, finished }: Attempt,
): Earlier[] {
  const end = Date.parse(finished?.at ?? '')
  return attempts
    .flatMap((row) => {
      const { finishedAt, score } = row
      if (row.id === id || row.pack !== pack || row.mode !== mode || row.title !== title) return []
      if (finishedAt === null || score === null || score.total === 0 || !(Date.parse(finishedAt) < end)) return []
      return [{ id: row.id, finishedAt, score, ...wilson(score.right, score.total) }]
    })
    .sort((a, b) => Date.parse(b.finishedAt) - Date.parse(a.finishedAt))
    .slice(0, most)
}

type Range = { low: number; high: number }
type Share = Range & { right: number; total: number }

const overlap = (a: Range, b: Range): boolean => a.low <= b.high && b.low <= a.high

/** What lies between two shares, without claiming more than their ranges allow. */
export function changeWords(
  then: Share,
  now: Share,
): 'as before' | 'may be chance' | 'more than before' | 'less than before' {
  if (now.right * then.total === then.right * now.total) return 'as before'
  if (overlap(then, now)) return 'may be chance'
  return now.low > then.high ? 'more than before' : 'less than before'
}

/** The change since the attempt before, in a sentence. */
export function comparedWords(then: Share, now: Share): string {
  const counts = `${then.right} of ${then.total} then, ${now.right} of ${now.total} now.`
  switch (changeWords(then, now)) {
    case 'as before':
      return `${counts} That is the same share.`
    case 'may be chance':
      return `${counts} The two ranges overlap, so the difference may be chance.`
    case 'more than before':
      return `${counts} The two ranges do not overlap: you got better at these.`
    case 'less than before':
      return `${counts} The two ranges do not overlap: it went less well this time.`
  }
}

export type DomainChange = { domain: string; title: string; before: Share; now: Share }

/** The domains that both attempts asked about, in the order of the blueprint. */
export function domainChanges(earlier: AttemptOutcome, now: AttemptScore['byDomain']): DomainChange[] {
  return now.flatMap(({ domain, title, ...tally }) => {
    const row = earlier.domains.find((one) => one.domain === domain)
    if (domain === null || !row || row.total === 0) return []
    const { right, total } = row
    return [{ domain, title, before: { right, total, ...wilson(right, total) }, now: tally }]
  })
}
