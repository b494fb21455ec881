/** Why answers were missed, counted. Pure. */
import type { MissReason } from '../../../../../core/progress/events'
import { missReasons } from '../words'

/** The reasons named, the most frequent first; ties in the order of the keys. */
export function countMisses(misses: Readonly<Record<string, MissReason>>): { why: MissReason; count: number }[] {
  const given = Object.values(misses)
  return missReasons
    .map((why) => ({ why, count: given.filter((one) => one === why).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}

const advice: Record<MissReason, string> = {
  knowledge: 'Mostly it was not known, so reading comes before more questions.',
  misread: 'Mostly it was misread: read what is asked first, then the rest.',
  reasoning: 'Mostly the facts were there and the step from them was wrong; the rationales show where.',
  time: 'Mostly the time ran out: practise with the clock, and leave what takes long for the end.',
}

/** What to do about the reason that stands out; null when none does. */
export function missAdvice(counts: ReturnType<typeof countMisses>): string | null {
  const [first, second] = counts
  return first && first.count > (second?.count ?? 0) ? advice[first.why] : null
}
