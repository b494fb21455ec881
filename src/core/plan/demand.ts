/** How much of the work left has to be done today, so that the rest still fits into the days after. */
import type { Axis } from './axis'
import type { LaneStream } from './lanes'

/** For each deadline what is due by it, as days go by. */
export function demandOf(axis: Axis, rest: readonly number[], streams: readonly LaneStream[]) {
  const sums = [0]
  for (const minutes of rest) sums.push((sums.at(-1) ?? 0) + minutes)
  const total = sums.at(-1) ?? 0
  /** Free minutes up to the end of a day number. */
  const freeUntil = (day: number): number => {
    const after = axis.days.findIndex((one) => one.day > day)
    return after === -1 ? total : (sums[after] ?? 0)
  }
  const deadlines = [...new Set(streams.map(({ window }) => window.deadline))].sort((a, b) => a - b)
  const classes = deadlines.map((deadline) => ({
    deadline,
    todo: streams
      .filter(({ window }) => window.deadline <= deadline)
      .reduce((all, { tasks }) => all + tasks.reduce((sum, { minutes }) => sum + minutes, 0), 0),
    until: freeUntil(deadline),
  }))
  return {
    /**
     * The first deadline whose work would not fit into the days after the one with this index once `taken` more minutes
     * are done; null when the rest of the day may stay free.
     */
    pressing(index: number, taken = 0): number | null {
      const over = sums[index + 1] ?? total
      return classes.find(({ todo, until }) => todo - taken > Math.max(0, until - over))?.deadline ?? null
    },
    /** Notes that `minutes` of work due by `deadline` are done. */
    take(deadline: number, minutes: number): void {
      for (const one of classes) if (one.deadline >= deadline) one.todo -= minutes
    },
  }
}
