/** The days to come with what is on them, while missed sessions look for room: how some give way to others. */
import { precedes, type Standpoint, standpointOf } from './relation'
import type { PlannedSession } from './types'

export type Placed = { session: PlannedSession; at: Standpoint; fixed: boolean }

export const place = (session: PlannedSession, fixed: boolean): Placed => ({
  session,
  at: standpointOf(session),
  fixed,
})

/** The days to come with their free minutes, the sessions on them, and what is done; `exam` is a day number. */
export type Board = {
  readonly dates: readonly string[]
  readonly exam: number
  readonly done: readonly Placed[]
  /** How many more days may be tried; shared by all copies of a board. */
  readonly effort: { left: number }
  free: Map<string, number>
  placed: Placed[]
  ids: Set<string>
}

export const copyOf = (board: Board): Board => ({
  ...board,
  free: new Map(board.free),
  placed: board.placed.map((one) => ({ ...one })),
  ids: new Set(board.ids),
})

/** The first and the last date on which something may be, by what it builds on and what builds on it. */
export function span({ dates, placed }: Board, at: Standpoint): readonly [string, string] {
  let [first, last] = [dates[0] ?? '', dates.at(-1) ?? '']
  for (const { session, at: other } of placed) {
    if (session.date > first && precedes(other, at)) first = session.date
    if (session.date < last && precedes(at, other)) last = session.date
  }
  return [first, last]
}

export function put(board: Board, session: PlannedSession): Board {
  board.placed.push(place(session, false))
  board.ids.add(session.id)
  board.free.set(session.date, (board.free.get(session.date) ?? 0) - session.minutes)
  return board
}

/** The board after a change, and how many sessions moved for it. */
export type Found = { board: Board; moves: number }

function send(board: Board, one: Placed, to: string): void {
  const { date, minutes } = one.session
  board.free.set(date, (board.free.get(date) ?? 0) + minutes)
  board.free.set(to, (board.free.get(to) ?? 0) - minutes)
  one.session = { ...one.session, date: to }
}

/** How far sessions may send each other on, and how many sessions and days are tried each time: broad, then deep. */
export const chains = [
  { hops: 0, sessions: 1, days: 1 },
  { hops: 2, sessions: 3, days: 6 },
  { hops: 6, sessions: 2, days: 2 },
] as const
export type Chain = { readonly hops: number; readonly sessions: number; readonly days: number }

/**
 * The board with `minutes` free on `date`: sessions that `keep` does not hold there go to later days with room for them,
 * and where there are none, as far as the chain goes, to days from which others go on. null when that cannot be done.
 */
export function makeRoom(
  board: Board,
  date: string,
  minutes: number,
  keep: (at: Standpoint) => boolean,
  chain: Chain,
): Found | null {
  if (board.effort.left <= 0) return null
  board.effort.left -= 1
  let now = copyOf(board)
  let moves = 0
  for (let lacking = minutes - (now.free.get(date) ?? 0); lacking > 0; lacking = minutes - (now.free.get(date) ?? 0)) {
    const { placed, free } = now
    const movable = placed
      .filter(({ session, at, fixed }) => !fixed && session.date === date && at.domain !== null && !keep(at))
      .sort((one, other) => one.session.minutes - other.session.minutes)
    const enough = movable.filter(({ session }) => session.minutes >= lacking)
    const next = [...enough, ...movable.filter(({ session }) => session.minutes < lacking).reverse()]
    const daysFor = (one: Placed): string[] => {
      const [, last] = span({ ...now, placed: placed.filter((other) => other !== one) }, one.at)
      return now.dates.filter((day) => day > date && day <= last)
    }
    const direct = next.flatMap((one) => {
      const to = daysFor(one).find((day) => (free.get(day) ?? 0) >= one.session.minutes)
      return to ? [{ one, to }] : []
    })[0]
    if (direct) send(now, direct.one, direct.to)
    else {
      const tried = chain.hops > 0 ? next.slice(0, chain.sessions) : []
      const found = firstOf(tried, (one) => inTurn(now, one, daysFor(one), chain))
      if (!found) return null
      now = found.board
      moves += found.moves
    }
    moves += 1
  }
  return { board: now, moves }
}

/** The first result there is. */
export function firstOf<T, R>(list: readonly T[], find: (one: T) => R | null): R | null {
  for (const one of list) {
    const found = find(one)
    if (found !== null) return found
  }
  return null
}

/** Sends a session to the last of `days` from which others can go on to make room for it. */
function inTurn(board: Board, one: Placed, days: readonly string[], chain: Chain): Found | null {
  const keep = (other: Standpoint): boolean => precedes(other, one.at)
  return firstOf([...days].reverse().slice(0, chain.days), (to) => {
    const found = makeRoom(board, to, one.session.minutes, keep, { ...chain, hops: chain.hops - 1 })
    const same = found?.board.placed.find(({ session }) => session.id === one.session.id)
    if (!found || !same || same.session.date === to) return null
    send(found.board, same, to)
    return found
  })
}
