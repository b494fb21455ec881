/** Parts shorter than this many minutes are avoided. */
export const sliver = 10

/**
 * How many minutes of a session with `minutes` left to do now, in the `room` (> 0) the day has left. `must` says
 * whether `rest` minutes left over after it would have to be filled by other work today. Neither the part done
 * now, nor the part left for later, nor what stays of the day should be a sliver; that is reached by holding 10
 * minutes of the session back, where it is long enough. The result is from 1 to the smaller of both.
 */
export function portionNow(minutes: number, room: number, must: (taken: number) => boolean): number {
  if (minutes <= room) {
    const left = room - minutes
    const awkward = left > 0 && left < sliver && must(minutes)
    return awkward && minutes >= 2 * sliver ? minutes - sliver : minutes
  }
  const later = minutes - room
  if (later >= sliver) return room
  if (room >= 2 * sliver) return room - sliver
  if (minutes >= 2 * sliver) return minutes - sliver
  return room
}

/** So many of the best candidates are tried together, and so many of them at most fill a day's rest. */
const tried = { candidates: 12, together: 3 } as const

/**
 * The first of up to three candidates that together take exactly `room` minutes, so that a day is filled without
 * cutting a session; of several such sets the one that ranks best. `lengths` are in minutes, the best first.
 * Returns its index, or -1 when no set fits.
 */
export function firstOfExactFill(lengths: readonly number[], room: number): number {
  const most = Math.min(lengths.length, tried.candidates)
  let best = { first: -1, cost: Number.POSITIVE_INFINITY }
  const search = (from: number, left: number, depth: number, first: number, cost: number): void => {
    if (left === 0) {
      if (cost < best.cost) best = { first, cost }
      return
    }
    if (depth === tried.together) return
    for (let i = from; i < most; i += 1) {
      const length = lengths[i] ?? 0
      if (length <= left) search(i + 1, left - length, depth + 1, first === -1 ? i : first, cost + i)
    }
  }
  search(0, room, 0, -1, 0)
  return best.first
}
