/** Ten questions a day: what was missed first, then what was never met, then what was longest ago. */
import { hashText, seededRandom, shuffled } from '../base/random'
import { lastOf } from '../progress/questions'
import type { Past, Selectable } from './select'

export const dailySize = 10

/** What a day's ten of a pack are called, by which they are found again. */
export const dailyTitle = (packTitle: string, day: string): string => `${packTitle}, ten for ${day}`

/** At most so many of the ten were missed before, so that a bad week does not become all there is. */
const missedAtMost = 4

/**
 * The ids of the day's ten, or all there are if fewer: up to four that were missed, the longest ago first; then new
 * ones; then those not asked for longest. The same day (YYYY-MM-DD) and history give the same ten.
 */
export function dailyTen(questions: readonly Selectable[], past: Past, day: string): string[] {
  const random = seededRandom(hashText(day))
  const rows = shuffled(questions, random).map(({ id }) => {
    const record = past.record(id)
    const last = record && lastOf(record)
    return { id, at: last?.at ?? '', missed: last !== undefined && last.mark !== 'r', met: last !== undefined }
  })
  const byAge = [...rows].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const missed = byAge.filter((row) => row.missed).slice(0, missedAtMost)
  const fresh = rows.filter(({ met }) => !met)
  const known = byAge.filter(({ met, missed: wrong }) => met && !wrong)
  const rest = byAge.filter((row) => row.missed && !missed.includes(row))
  const chosen = [...missed, ...fresh, ...known, ...rest].slice(0, dailySize)
  return shuffled(
    chosen.map(({ id }) => id),
    random,
  )
}
