/**
 * All study minutes of a calendar laid end to end. A position is a number of minutes from the start; work that
 * begins at a position runs on through the following study days.
 */
export type StudyDay = { readonly day: number; readonly capacity: number }

export type Axis = {
  readonly days: readonly StudyDay[]
  /** Position at which each day begins, and after them the end of the last one. */
  readonly starts: readonly number[]
  readonly end: number
}

/** The axis of the days that have any capacity. */
export function axisOf(days: readonly StudyDay[]): Axis {
  const study = days.filter(({ capacity }) => capacity > 0)
  const starts = [0]
  for (const { capacity } of study) starts.push((starts.at(-1) ?? 0) + capacity)
  return { days: study, starts, end: starts.at(-1) ?? 0 }
}

/** Index of the study day on which the minute at `position` (0 ≤ position < end) lies. */
export function indexAt(axis: Axis, position: number): number {
  let low = 0
  let high = axis.days.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((axis.starts[middle] ?? 0) <= position) low = middle
    else high = middle - 1
  }
  return low
}

/** The minutes from `position` on, day by day, as indices of study days. */
export function daysFrom(axis: Axis, position: number, minutes: number): { index: number; minutes: number }[] {
  const pieces: { index: number; minutes: number }[] = []
  let at = position
  const stop = position + minutes
  for (let index = indexAt(axis, position); at < stop; index += 1) {
    const until = Math.min(stop, axis.starts[index + 1] ?? stop)
    pieces.push({ index, minutes: until - at })
    at = until
  }
  return pieces
}
