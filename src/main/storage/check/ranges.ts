/** Runs of whole numbers. */
import { number } from './words'

export type Range = Readonly<{ from: number; to: number }>

/** Ascending numbers as runs. */
export function rangesOf(numbers: readonly number[]): Range[] {
  const found: { from: number; to: number }[] = []
  for (const n of numbers) {
    const last = found.at(-1)
    if (last?.to === n - 1) last.to = n
    else found.push({ from: n, to: n })
  }
  return found
}

/** What is missing from 1 to `last`, or to the highest of the numbers where that is higher. */
export function gapsIn(numbers: Iterable<number>, last: number): Range[] {
  const gaps: Range[] = []
  let next = 1
  for (const n of [...numbers].sort((a, b) => a - b)) {
    if (n > next) gaps.push({ from: next, to: n - 1 })
    next = Math.max(next, n + 1)
  }
  if (last >= next) gaps.push({ from: next, to: last })
  return gaps
}

export const sizeOf = (ranges: readonly Range[]): number => ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0)

export const within = (n: number, ranges: readonly Range[]): boolean =>
  ranges.some(({ from, to }) => from <= n && n <= to)

/** The parts of `ranges` inside `limits`, and those outside. */
export function split(ranges: readonly Range[], limits: Range): { inside: Range[]; outside: Range[] } {
  const [inside, outside]: [Range[], Range[]] = [[], []]
  for (const { from, to } of ranges) {
    const [first, last] = [Math.max(from, limits.from), Math.min(to, limits.to)]
    if (first > last) {
      outside.push({ from, to })
      continue
    }
    inside.push({ from: first, to: last })
    if (from < first) outside.push({ from, to: first - 1 })
    if (last < to) outside.push({ from: last + 1, to })
  }
  return { inside, outside }
}

/** `3, 7–9`; of very many the first ones. */
export function say(ranges: readonly Range[]): string {
  const most = 12
  const shown = ranges
    .slice(0, most)
    .map(({ from, to }) => (from === to ? number(from) : `${number(from)}–${number(to)}`))
  return ranges.length > most ? `${shown.join(', ')} and others` : shown.join(', ')
}
