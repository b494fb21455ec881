/** Many lives of plans, each lived once and judged by every promise. */
import fc from 'fast-check'
import { anyLife } from './lives'
import { noTally, type Tally } from './promise'
import { judgeLife } from './promises'

/** Plans are big; so many lives are drawn before the next. */
const batch = 500

export type Judged = { tally: Tally; breaches: Record<string, string[]> }

export type Many = {
  runs: number
  seed: number
  /** Minutes of study that a plan has at most. */
  mostMinutes: number
  progress?: (done: number) => void
}

/** Judges `runs` lives drawn from `seed`; of every promise up to ten breaches are told, with the life they are of. */
export function judgeLives({ runs, seed, mostMinutes, progress }: Many): Judged {
  const tally = noTally()
  const breaches: Judged['breaches'] = {}
  for (let from = 0; from < runs; from += batch) {
    for (const life of fc.sample(anyLife(mostMinutes), { numRuns: Math.min(batch, runs - from), seed: seed + from })) {
      for (const { promise, seen } of judgeLife(life, tally)) {
        const known = breaches[promise] ?? []
        breaches[promise] = [...known, `${seen}, of ${JSON.stringify(life)}`].slice(0, 10)
      }
    }
    progress?.(Math.min(runs, from + batch))
  }
  return { tally, breaches }
}
