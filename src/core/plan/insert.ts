/** Finding room for missed sessions among those to come, moving as few of them as can be. */

import { type Board, type Chain, chains, copyOf, type Found, firstOf, makeRoom, place, put, span } from './board'
import { dayOf, minutesByDate } from './calendar'
import { sliver } from './portion'
import { precedes, type Standpoint, standpointOf, workIdOf } from './relation'
import { restId } from './settle'
import { gapDays } from './spacing'
import type { PlannedSession } from './types'

/** Pieces of a session, of `least` minutes or more, in the free minutes of these dates; null when there are too few. */
function inPieces({ free, ids }: Board, missed: PlannedSession, dates: readonly string[], least: number = sliver) {
  const pieces: { date: string; minutes: number }[] = []
  let left = missed.minutes
  for (const date of dates) {
    const room = free.get(date) ?? 0
    if (left === 0 || room < least) continue
    // What is left for later is no less either.
    const minutes = room >= left ? left : Math.min(room, Math.max(0, left - least))
    if (minutes < least) continue
    pieces.push({ date, minutes })
    left -= minutes
  }
  if (left > 0) return null
  const taken = new Set(ids)
  return pieces.map((piece, i): PlannedSession => {
    const id = i === 0 ? missed.id : restId(missed.id, taken)
    taken.add(id)
    return { ...missed, ...piece, id }
  })
}

/** Dates on which a drill has waited half its gap since what it builds on was met. */
function spaced({ exam, placed, done }: Board, at: Standpoint, dates: readonly string[]): readonly string[] {
  const before = [...placed, ...done].filter(({ at: other }) => precedes(other, at))
  if (at.rank === 0 || at.domain === null || before.length === 0) return dates
  const met = Math.max(...before.map(({ session }) => dayOf(session.date)))
  const from = met + gapDays(exam - met) / 2
  return dates.filter((date) => dayOf(date) >= from)
}

/** So many days are tried for all that was missed together, so that a plan without room costs no more than a moment. */
const effort = 1200

/** So many days are tried for work whose followers have to give way, and followers of followers so deep. */
const tried = { days: 6, deep: 4 } as const

/** The board after a session found a place that needs no more than `moves` sessions to move, with how many did. */
function insertOne(board: Board, missed: PlannedSession, deep = 0): Found | null {
  const at = standpointOf(missed)
  const [first, last] = span(board, at)
  const dates = board.dates.filter((date) => date >= first && date <= last)
  const holds = (date: string): boolean => (board.free.get(date) ?? 0) >= missed.minutes
  const whole = spaced(board, at, dates).find(holds) ?? dates.find(holds)
  if (whole) return { board: put(copyOf(board), { ...missed, date: whole }), moves: 0 }
  const pieces = missed.domain === null ? null : inPieces(board, missed, dates)
  if (pieces) return { board: pieces.reduce(put, copyOf(board)), moves: 0 }

  const room = (date: string, chain: Chain): Found | null => {
    const found = makeRoom(board, date, missed.minutes, (other) => precedes(other, at), chain)
    return found && { ...found, board: put(found.board, { ...missed, date }) }
  }
  let best = firstOf(deep === 0 ? chains : chains.slice(0, 1), (chain) => firstOf(dates, (date) => room(date, chain)))
  const slivers = best === null && missed.domain !== null ? inPieces(board, missed, dates, sliver / 2) : null
  if (slivers) return { board: slivers.reduce(put, copyOf(board)), moves: 0 }
  if (deep < tried.deep) {
    const open = board.dates.filter((date) => date >= first && (board.free.get(date) ?? 0) >= sliver)
    for (const date of open.filter((one) => one > last).slice(0, tried.days)) {
      const upTo = open.filter((one) => one <= date)
      const parts = holds(date) ? [{ ...missed, date }] : missed.domain && inPieces(board, missed, upTo)
      const found = parts ? pushed(board, parts, deep) : null
      if (found && (best === null || found.moves < best.moves)) best = found
    }
  }
  return best
}

/** Puts a session, whole or in parts, on its dates and what builds on it and comes before that somewhere after it. */
function pushed(board: Board, parts: readonly PlannedSession[], deep: number): Found | null {
  const last = parts.at(-1)
  if (!last) return null
  const at = standpointOf(last)
  const followers = board.placed.filter((other) => precedes(at, other.at) && other.session.date < last.date)
  if (followers.some(({ fixed, at: other }) => fixed || other.domain === null)) return null
  let now = copyOf(board)
  now.placed = now.placed.filter((other) => !followers.some((one) => one.session.id === other.session.id))
  for (const { session: one } of followers) now.free.set(one.date, (now.free.get(one.date) ?? 0) + one.minutes)
  now = parts.reduce(put, now)
  let moves = 0
  for (const { session: one } of followers) {
    const found = insertOne(now, one, deep + 1)
    if (!found) return null
    now = found.board
    moves += found.moves + 1
  }
  return { board: now, moves }
}

/** Gives the pieces of each work that came apart their numbers; what is done keeps its own. */
function renumbered(sessions: readonly PlannedSession[], works: ReadonlySet<string>, done: ReadonlySet<string>) {
  const pieces = new Map<string, PlannedSession[]>()
  for (const session of sessions) {
    const work = workIdOf(session.id)
    if (works.has(work)) pieces.set(work, [...(pieces.get(work) ?? []), session])
  }
  return sessions.map((session) => {
    const all = pieces.get(workIdOf(session.id))
    if (!all || done.has(session.id)) return session
    return { ...session, part: all.length > 1 ? { n: all.indexOf(session) + 1, of: all.length } : null }
  })
}

/**
 * Puts every missed session into the next free minutes that neither go before what it builds on nor after what builds on
 * it: whole, else in pieces, else in the place of a session that can wait. `missed` come in the order of study; `fixed`
 * stay where they are; `days` are the days to come with their minutes. Gives what was open and missed before, with new
 * dates, or null when there is no such place for one of them.
 */
export function insertMissed(options: {
  missed: readonly PlannedSession[]
  open: readonly PlannedSession[]
  fixed: readonly PlannedSession[]
  done: readonly PlannedSession[]
  days: readonly { date: string; capacity: number }[]
  /** Day number of the exam. */
  exam: number
}): PlannedSession[] | null {
  const { missed, open, fixed, done, days, exam } = options
  const used = minutesByDate([...open, ...fixed, ...done])
  let board: Board = {
    exam,
    done: done.map((session) => place(session, true)),
    effort: { left: effort },
    dates: days.map(({ date }) => date),
    free: new Map(days.map(({ date, capacity }) => [date, capacity - (used.get(date) ?? 0)])),
    placed: [...open.map((session) => place(session, false)), ...fixed.map((session) => place(session, true))],
    ids: new Set([...missed, ...open, ...fixed, ...done].map(({ id }) => id)),
  }
  const ids = new Map(done.map((session) => [session.id, session]))
  for (const session of missed) {
    // What is left of a session that is partly done needs a name of its own.
    const named = ids.has(session.id) ? { ...session, id: restId(session.id, board.ids) } : session
    const found = insertOne(board, named)
    if (!found) return null
    board = found.board
  }
  const result = board.placed.filter(({ fixed: stays }) => !stays).map(({ session }) => session)
  const works = new Set(missed.map(({ id }) => workIdOf(id)))
  const sorted = [...done, ...fixed, ...result].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const settled = new Set([...done, ...fixed].map(({ id }) => id))
  return renumbered(sorted, works, settled).filter(({ id }) => !settled.has(id))
}
