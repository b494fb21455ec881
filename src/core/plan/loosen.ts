/** Letting drills wait that came too soon, where there is room for them later. */
import type { StudyDay } from './axis'
import type { Encounter } from './heads'
import type { Piece } from './place'
import { overlap, precedes, standpointOf } from './relation'
import { gapDays } from './spacing'

/** Each round may make room for the next; more of them change hardly anything. */
const rounds = 5

/**
 * The pieces with every drill that comes sooner than half its gap on the first later day that has room for it and keeps
 * that gap, else on the last one that has room, as far as what builds on it allows. `free` are the minutes left of each
 * study day. No other piece moves.
 */
export function loosened(
  pieces: readonly Piece[],
  given: { days: readonly StudyDay[]; free: readonly number[]; met: readonly Encounter[]; exam: number },
): Piece[] {
  const { days, met, exam } = given
  const free = [...given.free]
  const now = pieces.map((piece) => ({ ...piece, at: standpointOf(piece.task.item) }))
  const count = new Map<Piece['task'], number>()
  for (const { task } of now) count.set(task, (count.get(task) ?? 0) + 1)
  const drills = now.filter(({ task }) => task.item.kind === 'drill' && count.get(task) === 1)
  const dayAt = (index: number): number => days[index]?.day ?? exam

  const lastMet = ({ task, at }: (typeof now)[number]): number => {
    const { domain, stretch } = task.item
    const before = now.filter((other) => precedes(other.at, at)).map(({ index }) => dayAt(index))
    const apart = met.filter(
      (one) => one.domain === domain && stretch && one.stage < stretch.stage && overlap(one, stretch),
    )
    return Math.max(...before, ...apart.map(({ day }) => day))
  }

  for (let round = 0, moved = true; round < rounds && moved; round += 1) {
    moved = false
    for (const drill of drills) {
      const last = lastMet(drill)
      const wait = gapDays(exam - last) / 2
      if (!Number.isFinite(last) || dayAt(drill.index) - last >= wait) continue
      const builds = now.filter((other) => precedes(drill.at, other.at)).map(({ index }) => index)
      const until = Math.min(days.length - 1, ...builds)
      const later: number[] = []
      for (let index = drill.index + 1; index <= until; index += 1) {
        const fits = (free[index] ?? 0) >= drill.minutes && dayAt(index) <= drill.task.window.deadline
        if (fits) later.push(index)
      }
      const to = later.find((index) => dayAt(index) - last >= wait) ?? later.at(-1)
      if (to === undefined) continue
      free[drill.index] = (free[drill.index] ?? 0) + drill.minutes
      free[to] = (free[to] ?? 0) - drill.minutes
      drill.index = to
      moved = true
    }
  }
  return now.sort((a, b) => a.index - b.index).map(({ index, task, minutes }) => ({ index, task, minutes }))
}
