/** Which session comes next, and whether to wait for another day instead of cutting one in two. */
import type { Candidate } from './heads'
import { sliver } from './portion'

/** So many minutes behind the pace are no reason to cut a session in two. */
export const patience = 60

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

export type Room = {
  /** Minutes the day has left. */
  readonly minutes: number
  /** Free minutes of the longest later day. */
  readonly longestLater: number
  /** Some of them have to be used, or the work will not fit. */
  readonly forced: boolean
  /** Minutes the work is behind its pace for the end of this day. */
  readonly behind: number
  /** Whether minutes left over after so many of work would have to be filled today. */
  readonly must: (taken: number) => boolean
}

/**
 * The candidate to take now, of a list with the best first, or undefined when the rest of the day is better left
 * free. While the day has to be filled, sessions that fill it to the minute go before those that rank higher.
 */
export function chooseNext(list: readonly Candidate[], room: Room): Candidate | undefined {
  const { minutes, longestLater, forced, behind, must } = room
  const fillable = forced || (behind > patience && minutes - behind < sliver)
  if (fillable && !list[0]?.begun) {
    const apt = list.filter(({ when }) => when !== 'early')
    const lengths = apt.map(({ left }) => left)
    const exact = apt[firstOfExactFill(lengths, minutes)]
    if (exact) return exact
  }
  const fits = list.find(({ left }) => left <= minutes && (left === minutes || minutes - left >= sliver || !must(left)))
  if (fits) return fits
  const mayWait = !forced && (minutes < sliver ? longestLater >= sliver : behind <= patience)
  const worthIt = minutes < sliver || list.some(({ left }) => left <= longestLater)
  if (mayWait && worthIt) return undefined
  return list.find(({ left }) => minutes >= sliver && left >= minutes + sliver) ?? list[0]
}
