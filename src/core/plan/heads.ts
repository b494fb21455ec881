/** The sessions that could come next: of every stream the first one that is not finished. */
import type { KeptStream, Task } from './keep'
import { gapDays } from './spacing'

export type Candidate = {
  readonly stream: KeptStream
  readonly task: Task
  /** Minutes of it still to do. */
  readonly left: number
  /** It has begun on an earlier day. */
  readonly begun: boolean
  /**
   * `due`: it should be done today; `open`: it may be; `soon`: a drill past half its gap; `early`: a drill before
   * that, or looking back before the last days.
   */
  readonly when: 'due' | 'open' | 'soon' | 'early'
}

type Situation = { readonly learnBehind: boolean; readonly looksBack: boolean; readonly last: string | null }

type Lane = {
  readonly stream: KeptStream
  /** The earlier stages of the same domain. */
  readonly before: readonly Lane[]
  next: number
  done: number
  /** Part of the next task was done today and the rest waits for another day. */
  held: boolean
  /** Day on which each finished task was finished. */
  readonly finished: number[]
}

/** Positions along a domain's units are fractions, and a third plus a third plus a third may not be one. */
const hair = 1e-9

/** Whether everything in `lane` that concerns the stretch up to `to` is finished. */
function pastIt(lane: Lane, to: number): boolean {
  const open = lane.stream.tasks[lane.next]
  return open === undefined || open.item.from >= to - hair
}

/** Day of the last encounter with the stretch of `task`, or null when there was none. */
function lastMet(lane: Lane, task: Task): number | null {
  const stage = lane.before.filter(({ stream }) => stream.tasks.length > 0).at(-1)
  if (stage === undefined) return null
  let at = stage.next - 1
  while (at > 0 && (stage.stream.tasks[at]?.item.from ?? 0) >= task.item.to - hair) at -= 1
  return stage.finished[at] ?? null
}

const order = { begun: 0, behind: 1, due: 2, learn: 3, lookBack: 4, soon: 5, early: 6 } as const

const whenOf = (rank: number): Candidate['when'] => {
  if (rank <= order.due) return 'due'
  if (rank === order.early) return 'early'
  return rank === order.soon ? 'soon' : 'open'
}

/**
 * Walks through `streams`, each in its own order, a stage of a domain never ahead of the stages before it.
 * `exam` is a day number.
 */
export function heads(streams: readonly KeptStream[], exam: number) {
  const lanes: Lane[] = []
  for (const stream of streams) {
    const before = lanes.filter((lane) => lane.stream.domain === stream.domain)
    lanes.push({ stream, before, next: 0, done: 0, held: false, finished: [] })
  }

  /** Sorts by rank, then by `at`: how far along the learning is, or how long a drill has been due. */
  const judge = (lane: Lane, task: Task, day: number, now: Situation) => {
    const { kind, tasks } = lane.stream
    if (lane.done > 0) return { rank: order.begun, at: 0 }
    if (kind === 'learn') return { rank: now.learnBehind ? order.behind : order.learn, at: lane.next / tasks.length }
    const repeats = lane.stream.domain === now.last ? 1 : 0
    if (kind === 'review') {
      return { rank: now.looksBack ? order.lookBack : order.early, at: repeats + lane.next / tasks.length }
    }
    const met = lastMet(lane, task) ?? day
    const gap = gapDays(exam - met)
    // A due drill of another domain goes first: mixing domains is worth a few days.
    if (day - met >= gap) return { rank: order.due, at: met + gap + repeats * 1e4 }
    return { rank: day - met >= gap / 2 ? order.soon : order.early, at: met + gap }
  }

  return {
    /** What can come next on `day`, the best first. */
    candidates(day: number, now: Situation): Candidate[] {
      const open = lanes.flatMap((lane) => {
        const task = lane.stream.tasks[lane.next]
        if (task === undefined || !lane.before.every((stage) => pastIt(stage, task.item.to))) return []
        return [{ lane, task, ...judge(lane, task, day, now) }]
      })
      const free = open.filter(({ lane }) => !lane.held)
      return (free.length > 0 ? free : open)
        .sort((a, b) => a.rank - b.rank || a.at - b.at)
        .map(({ lane, task, rank }) => ({
          stream: lane.stream,
          task,
          left: task.minutes - lane.done,
          begun: lane.done > 0,
          when: whenOf(rank),
        }))
    },
    /** Notes that `minutes` of a candidate were done on `day`. */
    take({ stream, task }: Candidate, minutes: number, day: number): void {
      const lane = lanes.find((one) => one.stream === stream)
      if (lane === undefined) return
      lane.done += minutes
      lane.held = lane.done < task.minutes
      if (lane.held) return
      lane.finished.push(day)
      lane.next += 1
      lane.done = 0
    },
    /** A night has passed: what was held back may go on. */
    newDay(): void {
      for (const lane of lanes) lane.held = false
    },
  }
}
