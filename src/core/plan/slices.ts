/** Cutting the minutes of a domain into sessions of a size somebody sits down for. */
import { apportion } from '../base/apportion'
import type { Domain } from '../catalog/schema'

/** The smallest thing a session can be about: an objective, or a task or domain that lists none. */
export type Unit = {
  readonly objective: string | null
  readonly place: string
  readonly title: string
  readonly topics: readonly string[]
}

/** Work on the units from `from` to `to` (positions in the domain's list of units, fractions where one is cut up). */
export type Slice = {
  readonly from: number
  readonly to: number
  readonly minutes: number
  readonly units: readonly Unit[]
}

/** A session is never planned shorter than this while the minutes allow it. */
const shortest = 15

/** The units of a domain in the order of its blueprint. `place` is the task or domain id that session ids name. */
export function unitsOf(domain: Domain): Unit[] {
  const { topics } = domain
  if (domain.tasks.length === 0) return [{ objective: null, place: domain.id, title: domain.title, topics }]
  return domain.tasks.flatMap((task): Unit[] => {
    const { id: place, title } = task
    if (task.objectives.length === 0) return [{ objective: null, place, title, topics }]
    return task.objectives.map((objective) => ({ objective: objective.id, place, title, topics: objective.topics }))
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

type Block = { from: number; units: Unit[]; minutes: number }

/** Neighbouring tasks, put together until each block has minutes enough for a session. */
function blocksOf(units: readonly Unit[], minutes: number, need: (unit: Unit) => number): Block[] {
  const tasks: Unit[][] = []
  for (const unit of units) {
    const open = tasks.at(-1)
    if (open?.[0]?.place === unit.place) open.push(unit)
    else tasks.push([unit])
  }
  const given = apportion(
    minutes,
    tasks.map((task) => sum(task.map(need))),
    5,
  )
  const blocks: Block[] = []
  let from = 0
  for (const [i, task] of tasks.entries()) {
    const own = given[i] ?? 0
    const open = blocks.at(-1)
    const short = open !== undefined && open.minutes < shortest
    const tooShortToEnd = open !== undefined && sum(given.slice(i)) < shortest
    if (open && (short || tooShortToEnd)) {
      open.units.push(...task)
      open.minutes += own
    } else blocks.push({ from, units: [...task], minutes: own })
    from += task.length
  }
  return blocks
}

/** Whole units per session when there are units enough. */
function grouped({ from, units, minutes }: Block, count: number): Slice[] {
  const equal = Array.from({ length: count }, () => 1)
  const sizes = apportion(units.length, equal)
  const lengths = apportion(minutes, equal, 5)
  let at = 0
  return sizes.map((size, i) => {
    const own = units.slice(at, at + size)
    const start = from + at
    at += size
    return { from: start, to: from + at, minutes: lengths[i] ?? 0, units: own }
  })
}

/** Several sessions per unit when there are more sessions than units. */
function dealt({ from, units, minutes }: Block, count: number): Slice[] {
  const equal = units.map(() => 1)
  const counts = apportion(count, equal)
  const shares = apportion(minutes, counts, 5)
  return units.flatMap((unit, u) => {
    const n = counts[u] ?? 1
    const lengths = apportion(
      shares[u] ?? 0,
      Array.from({ length: n }, () => 1),
      5,
    )
    return lengths.map((length, i) => ({
      from: from + u + i / n,
      to: from + u + (i + 1) / n,
      minutes: length,
      units: [unit],
    }))
  })
}

export type Cut = {
  /** Minutes a session aims at. */
  readonly target: number
  /** No session is longer; null sets no limit. */
  readonly longest?: number | null
  /** What part of the usual minutes a unit needs; left out, all of them. */
  readonly need?: (unit: Unit) => number
}

/** One slice as several that are no longer than `longest`. */
function shortened(slice: Slice, longest: number): Slice[] {
  const n = Math.ceil(slice.minutes / longest)
  const { from, to, units } = slice
  if (n < 2) return [slice]
  return apportion(
    slice.minutes,
    Array.from({ length: n }, () => 1),
  ).map((minutes, i) => ({
    from: from + ((to - from) * i) / n,
    to: from + ((to - from) * (i + 1)) / n,
    minutes,
    units,
  }))
}

/**
 * Cuts `minutes` of work on `units` into sessions of about `target` minutes, between 15 and one and a half times
 * the target wherever the minutes allow it, and never longer than `longest`. Sessions keep to one task unless a task
 * has too few minutes. The slices cover every unit in order and their minutes add up to `minutes`; no minutes give no
 * slices.
 */
export function slicesOf(units: readonly Unit[], minutes: number, cut: Cut): Slice[] {
  const { target, longest = null, need = () => 1 } = cut
  const aim = Math.min(target, longest ?? target)
  return blocksOf(units, minutes, need)
    .flatMap((block) => {
      const most = Math.max(1, Math.floor(block.minutes / shortest))
      const count = Math.min(most, Math.max(1, Math.round(block.minutes / aim)))
      return count > block.units.length ? dealt(block, count) : grouped(block, count)
    })
    .filter((slice) => slice.minutes > 0)
    .flatMap((slice) => (longest === null ? [slice] : shortened(slice, longest)))
}
