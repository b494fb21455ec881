/** The sessions that could come next: of every stream the first one that is not finished. */
import type { Task } from './keep'
import type { LaneStream } from './lanes'
import { overlap } from './relation'
import { gapDays } from './spacing'

export type Candidate = {
  readonly stream: LaneStream
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

type Situation = {
  readonly learnBehind: boolean
  readonly looksBack: boolean
  readonly last: string | null
  /** Only what has to be over by this day counts; null for everything. */
  readonly dueBy: number | null
}

type Lane = {
  readonly stream: LaneStream
  /** The earlier stages of the same domain. */
  readonly before: readonly Lane[]
  next: number
  done: number
  /** Part of the next task was done today and the rest waits for another day. */
  held: boolean
  /** What is known of the next task until something of the domain happens; null when it has to be looked at anew. */
  known: { open: boolean; last: number | null } | null
}

/** Something of a domain was met on a day. */
export type Encounter = {
  readonly domain: string
  readonly stage: number
  readonly from: number
  readonly to: number
  readonly day: number
}

const nowhere = { stage: 0, from: 0, to: 0 }
const stretchOf = ({ item }: Task) => item.stretch ?? nowhere

/** Whether everything in `lane` that `task` builds on is finished. */
function pastIt({ stream, next }: Lane, task: Task): boolean {
  const stretch = stretchOf(task)
  for (let at = next; at < stream.tasks.length; at += 1) {
    const open = stream.tasks[at]
    if (open === undefined || stretchOf(open).from >= stretch.to) return true
    if (overlap(stretchOf(open), stretch)) return false
  }
  return true
}

/** Day of the last encounter with the stretch of `task` at an earlier stage, up to `day`; null when there was none. */
function lastMet(encounters: readonly Encounter[], task: Task, day: number): number | null {
  const stretch = stretchOf(task)
  let last: number | null = null
  for (const met of encounters) {
    if (met.stage >= stretch.stage || met.day > day || met.day <= (last ?? met.day - 1)) continue
    if (overlap(met, stretch)) last = met.day
  }
  return last
}

const order = { begun: 0, behind: 1, due: 2, learn: 3, lookBack: 4, soon: 5, early: 6 } as const

const whenOf = (rank: number): Candidate['when'] => {
  if (rank <= order.due) return 'due'
  if (rank === order.early) return 'early'
  return rank === order.soon ? 'soon' : 'open'
}

/**
 * Walks through `streams`, each in its own order, a stage of a domain never ahead of the stages before it. `met` is what
 * happens apart from them. `exam` is a day number.
 */
export function heads(streams: readonly LaneStream[], exam: number, met: readonly Encounter[]) {
  const lanes: Lane[] = []
  for (const stream of streams) {
    const before = lanes.filter((lane) => lane.stream.domain === stream.domain && lane.stream.stage < stream.stage)
    lanes.push({ stream, before, next: 0, done: 0, held: false, known: null })
  }
  const encounters = new Map<string, Encounter[]>()
  const meet = (encounter: Encounter): void => {
    const known = encounters.get(encounter.domain)
    if (known) known.push(encounter)
    else encounters.set(encounter.domain, [encounter])
  }
  for (const encounter of met) meet(encounter)

  /** Whether the next task of a lane may begin, and when its stretch was last met. */
  const lookAt = (lane: Lane, task: Task, day: number) => {
    const { stream, before } = lane
    const open = before.every((stage) => pastIt(stage, task))
    const last = open ? lastMet(encounters.get(stream.domain) ?? [], task, day) : null
    lane.known = { open, last }
    return lane.known
  }

  /** Sorts by rank, then by `at`: how far along the learning is, or how long a drill has been due. */
  const judge = (lane: Lane, last: number, day: number, now: Situation) => {
    const { kind, tasks } = lane.stream
    if (lane.done > 0) return { rank: order.begun, at: 0 }
    if (kind === 'learn') return { rank: now.learnBehind ? order.behind : order.learn, at: lane.next / tasks.length }
    const repeats = lane.stream.domain === now.last ? 1 : 0
    if (kind === 'review') {
      return { rank: now.looksBack ? order.lookBack : order.early, at: repeats + lane.next / tasks.length }
    }
    const gap = gapDays(exam - last)
    // A due drill of another domain goes first: mixing domains is worth a few days.
    if (day - last >= gap) return { rank: order.due, at: last + gap + repeats * 1e4 }
    return { rank: day - last >= gap / 2 ? order.soon : order.early, at: last + gap }
  }

  return {
    /** What can come next on `day`, the best first. */
    candidates(day: number, now: Situation): Candidate[] {
      const ready = lanes.flatMap((lane) => {
        const task = lane.stream.tasks[lane.next]
        const { release, deadline } = lane.stream.window
        if (task === undefined || release > day || deadline > (now.dueBy ?? deadline)) return []
        const { open, last } = lane.known ?? lookAt(lane, task, day)
        return open ? [{ lane, task, ...judge(lane, last ?? day, day, now) }] : []
      })
      const free = ready.filter(({ lane }) => !lane.held)
      return (free.length > 0 ? free : ready)
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
      meet({ domain: stream.domain, ...stretchOf(task), day })
      lane.next += 1
      lane.done = 0
      for (const other of lanes) if (other.stream.domain === stream.domain) other.known = null
    },
    /** A night has passed: what was held back may go on. */
    newDay(): void {
      for (const lane of lanes) {
        lane.held = false
        // What happens apart from the lanes may have happened since.
        if (met.length > 0) lane.known = null
      }
    },
  }
}
