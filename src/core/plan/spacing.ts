/**
 * When to come back to something: the days between two encounters, given how far away the exam is.
 *
 * Source: Cepeda, Vul, Rohrer, Wixted and Pashler (2008), "Spacing effects in learning: a temporal ridgeline of
 * optimal retention", Psychological Science 19 (11): the best gap is 20 to 40 % of a delay of one week, about
 * 20 % of a few weeks and 5 to 10 % of a year. Lectern takes one number at each of four delays and interpolates
 * linearly over the logarithm of the delay.
 */
const anchors = [
  { days: 7, share: 0.3 },
  { days: 28, share: 0.2 },
  { days: 90, share: 0.12 },
  { days: 365, share: 0.075 },
] as const

/** The share of `daysToExam` (> 0) to wait: 0.3 up to a week, 0.075 from a year on. */
export function gapShare(daysToExam: number): number {
  const upper = anchors.findIndex(({ days }) => daysToExam <= days)
  const high = anchors[upper]
  const low = anchors[upper - 1]
  if (high === undefined) return anchors[anchors.length - 1]?.share ?? 0
  if (low === undefined) return high.share
  const along = Math.log(daysToExam / low.days) / Math.log(high.days / low.days)
  return low.share + (high.share - low.share) * along
}

/** Whole days to wait before meeting something again, at least 1; `daysToExam` counts from this encounter. */
export function gapDays(daysToExam: number): number {
  return Math.max(1, Math.round(gapShare(Math.max(1, daysToExam)) * daysToExam))
}
