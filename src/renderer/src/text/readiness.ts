/** Readiness and mastery in words and whole numbers, the same way on every screen. */

/** A share in whole percent. */
export const percent = (share: number): number => Math.round(share * 100)

/** `69–78 %` */
export const shareRange = ({ low, high }: { low: number; high: number }): string => `${percent(low)}–${percent(high)} %`

/** A range of chances in tenths: `between 4 and 7 in 10`, `at most 3 in 10`, `less than 1 in 10`. */
export function inTen(low: number, high: number): string {
  const [from, to] = [Math.round(low * 10), Math.round(high * 10)]
  if (to === 0) return 'less than 1 in 10'
  if (from === 10) return 'more than 9 in 10'
  if (from === 0 && to === 10) return 'open, from 0 to 10 in 10'
  if (from === 0) return `at most ${to} in 10`
  if (to === 10) return `at least ${from} in 10`
  return from === to ? `about ${from} in 10` : `between ${from} and ${to} in 10`
}

/** Where to practise a domain or an objective of a pack. */
export const practiseRoute = (pack: string, about: { domain: string } | { objective: string }): string =>
  `#/practice?${new URLSearchParams({ pack, mode: 'study', ...about })}`
