/** Exchanging practice sessions where one domain came too often in a row. */
import type { StudyDay } from './axis'
import type { Piece } from './place'
import { precedes, type Standpoint, standpointOf } from './relation'
import { gapDays } from './spacing'

/** After so many practice sessions of one domain another one has its turn. */
const longestRun = 3
/** So many exchanges are made at most; hardly any plan needs one. */
const most = 30

type Placed = Piece & { at: Standpoint; first: boolean; whole: boolean }

type Given = {
  days: readonly StudyDay[]
  free: readonly number[]
  exam: number
  /** Day number from which looking back begins. */
  looksBackFrom: number
}

/** The place of the first practice session that is a fourth in a row or later, from `from` on; -1 for none. */
function tooMany(pieces: readonly Placed[], from: number): number {
  let [run, before]: [number, string | null] = [0, null]
  return pieces.findIndex(({ task, first }, i) => {
    const { kind, domain } = task.item
    if (kind === 'learn' || domain === null) {
      ;[run, before] = [0, null]
      return false
    }
    if (!first) return false
    run = domain === before ? run + 1 : 1
    before = domain
    return run > longestRun && i >= from
  })
}

/** A later session of another domain that may change places with the one at `i`; -1 for none. */
function partnerOf(pieces: readonly Placed[], i: number, free: readonly number[], given: Given): number {
  const { days, exam, looksBackFrom } = given
  const own = pieces[i]
  if (!own?.whole) return -1
  const dayAt = (index: number): number => days[index]?.day ?? exam
  return pieces.findIndex((other, j) => {
    const { item, window } = other.task
    if (
      j <= i ||
      !other.whole ||
      item.kind === 'learn' ||
      item.domain === null ||
      item.domain === own.task.item.domain
    ) {
      return false
    }
    const room = (index: number): number => free[index] ?? 0
    if (other.minutes > own.minutes + room(own.index) || own.minutes > other.minutes + room(other.index)) return false
    if (window.release > dayAt(own.index) || own.task.window.deadline < dayAt(other.index)) return false
    if (pieces.some((one, k) => k >= i && precedes(one.at, other.at))) return false
    if (pieces.some((one) => one.index < other.index && precedes(own.at, one.at))) return false
    if (item.kind === 'review') return dayAt(own.index) >= looksBackFrom
    const met = Math.max(...pieces.filter((one) => precedes(one.at, other.at)).map(({ index }) => dayAt(index)))
    return !Number.isFinite(met) || dayAt(own.index) - met >= gapDays(exam - met) / 2
  })
}

/**
 * The pieces with every fourth practice session of a domain in a row exchanged with a later one of another domain, where
 * both days have room for it, nothing comes before what it builds on, and no gap is halved.
 */
export function mixed(pieces: readonly Piece[], given: Given): Piece[] {
  const count = new Map<Piece['task'], number>()
  for (const { task } of pieces) count.set(task, (count.get(task) ?? 0) + 1)
  const seen = new Set<Piece['task']>()
  const now = pieces.map((piece): Placed => {
    const first = !seen.has(piece.task)
    seen.add(piece.task)
    return { ...piece, at: standpointOf(piece.task.item), first, whole: count.get(piece.task) === 1 }
  })
  const free = [...given.free]
  let from = 0
  for (let exchanges = 0; exchanges < most; ) {
    const i = tooMany(now, from)
    if (i === -1) break
    const j = partnerOf(now, i, free, given)
    const [one, other] = [now[i], now[j]]
    from = i + 1
    if (!one || !other) continue
    free[one.index] = (free[one.index] ?? 0) + one.minutes - other.minutes
    free[other.index] = (free[other.index] ?? 0) + other.minutes - one.minutes
    now[i] = { ...other, index: one.index }
    now[j] = { ...one, index: other.index }
    exchanges += 1
    from = 0
  }
  return now.map(({ index, task, minutes }) => ({ index, task, minutes }))
}
