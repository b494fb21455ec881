/** What of a plan stays as it is when it is made anew, and what is still to do. */
import { dayOf, minutesByDate, planCalendar, usedMinutes } from './calendar'
import { datesOf } from './input'
import type { Task, Todo } from './keep'
import { isDone, statusOf } from './progress'
import { precedes, standpointOf, workIdOf } from './relation'
import type { DroppedSession, OtherPlan, Plan, PlanInput, PlannedSession, PlanProgress } from './types'
import type { Window } from './windows'
import type { Work, WorkItem } from './work'

/** A plan as it stood when it is made anew. */
export type Before = {
  readonly plan: Plan
  readonly progress: PlanProgress
  /** The learner's date, YYYY-MM-DD. */
  readonly today: string
  /** Work the learner let go stays out, which is for re-planning; with a new input it may come back. */
  readonly letGo?: boolean
}

export type Settled = {
  /** Done, or pinned to a day to come. */
  readonly stay: readonly PlannedSession[]
  readonly pinned: PlanInput['pinned']
  /** Skipped or let go. */
  readonly out: readonly DroppedSession[]
  /** Minutes still to do, by the id of the work. */
  readonly left: ReadonlyMap<string, number>
}

/** The next name for what is left of a session or of its work. */
export function restId(session: string, taken: ReadonlySet<string>): string {
  const base = workIdOf(session)
  let n = 2
  while (taken.has(`${base}-r${n}`)) n += 1
  return `${base}-r${n}`
}

type Fates = { done: PlannedSession[]; free: PlannedSession[]; out: DroppedSession[] }

/** What became of each session: done (or the part that is), still open, or out. */
export function fatesOf({ plan, progress, letGo = false }: Before): Fates {
  const fates: Fates = { done: [], free: [], out: [] }
  const taken = new Set([...plan.sessions, ...plan.dropped].map(({ id }) => id))
  const skipped = new Set(Object.keys(progress.skipped).map(workIdOf))
  for (const session of plan.sessions) {
    const spent = progress.spent[session.id] ?? 0
    if (isDone(session, progress)) {
      fates.done.push(session)
      continue
    }
    const rest = { ...session, minutes: session.minutes - spent }
    if (spent > 0) fates.done.push({ ...session, minutes: spent, part: session.part ?? { n: 1, of: 2 } })
    if (progress.skipped[session.id] === undefined) fates.free.push(rest)
    else {
      const { date: _date, ...dropped } = rest
      fates.out.push({ ...dropped, id: spent > 0 ? restId(session.id, taken) : session.id, reason: 'skipped' })
    }
  }
  for (const dropped of plan.dropped) {
    if (dropped.reason === 'skipped' && skipped.has(workIdOf(dropped.id))) fates.out.push(dropped)
    if (letGo && dropped.reason === 'least-valuable') fates.out.push(dropped)
  }
  return fates
}

/**
 * Whether a plan needs no new days for `input`: it was made for the same, nothing was missed, skipped or half done since,
 * and every day still has room for what is planned on it.
 */
export function standsAsItIs(before: Before, input: PlanInput, others: readonly OtherPlan[]): boolean {
  const { plan, progress, today } = before
  if (JSON.stringify(plan.input) !== JSON.stringify(input)) return false
  const untouched = plan.sessions.every((session) => {
    const status = statusOf(session, progress, today)
    return status === 'planned' || status === 'done'
  })
  if (!untouched) return false
  const planned = minutesByDate(plan.sessions)
  return planCalendar(datesOf(input), usedMinutes(others))
    .filter(({ date }) => date >= today)
    .every(({ date, capacity }) => (planned.get(date) ?? 0) <= capacity)
}

/** Pins that hold: on a day with room, and not against what builds on what. */
function holdingPins(wanted: readonly PlannedSession[], roomOn: (date: string) => number): PlannedSession[] {
  const holding: PlannedSession[] = []
  const used = new Map<string, number>()
  for (const session of wanted) {
    const { date, minutes } = session
    const at = standpointOf(session)
    const against = holding.some((other) => {
      const to = standpointOf(other)
      return (other.date > date && precedes(to, at)) || (other.date < date && precedes(at, to))
    })
    const before = used.get(date) ?? 0
    if (against || before + minutes > roomOn(date)) continue
    used.set(date, before + minutes)
    holding.push(session)
  }
  return holding
}

/**
 * What stays of the plan before, for new `work`. `roomOn` tells the minutes of a date from today on, 0 for all others.
 * Pins that can no longer hold are let go; their work is still to do.
 */
export function settle(work: Work, input: PlanInput, roomOn: (date: string) => number, before?: Before): Settled {
  const { done, free, out } = before ? fatesOf(before) : { done: [], free: [], out: [] }
  const items = new Map(
    [...work.streams.flatMap((stream) => stream.items), ...work.mocks].map((item) => [item.id, item]),
  )
  const openById = new Map(free.map((session) => [session.id, session]))
  const whole = ({ id, date }: { id: string; date: string }): PlannedSession[] => {
    const item = before ? undefined : items.get(id)
    return item ? [{ ...item, objectives: [...item.objectives], part: null, date }] : []
  }
  const doneOn = minutesByDate(done)
  const wanted = input.pinned.flatMap(({ session: id, date }) => {
    const open = openById.get(id)
    return open ? [{ ...open, date }] : whole({ id, date })
  })
  const pins = holdingPins(wanted, (date) => Math.max(0, roomOn(date) - (doneOn.get(date) ?? 0)))
  const stay = [...done, ...pins]

  const settled = new Map<string, number>()
  for (const { id, minutes } of [...stay, ...out]) {
    settled.set(workIdOf(id), (settled.get(workIdOf(id)) ?? 0) + minutes)
  }
  const pinnedIds = new Set(pins.map(({ id }) => id))
  const gone = before?.plan.dropped.filter((dropped) => !out.includes(dropped)) ?? []
  const open = new Set([...free.filter(({ id }) => !pinnedIds.has(id)), ...gone].map(({ id }) => workIdOf(id)))
  const left = new Map<string, number>()
  for (const [id, item] of items) {
    const had = settled.get(id)
    const minutes = had === undefined ? item.minutes : open.has(id) || !before ? Math.max(0, item.minutes - had) : 0
    if (minutes > 0) left.set(id, minutes)
  }
  return { stay, pinned: pins.map(({ id, date }) => ({ session: id, date })), out, left }
}

/** The days between which each item has to be done, given what is pinned; `from` and `last` are day numbers. */
function windowsOf(items: readonly WorkItem[], pinned: readonly PlannedSession[], from: number, last: number) {
  const windows = new Map<WorkItem, Window>()
  const domains = new Set(pinned.map(({ domain }) => domain))
  type Node = { item: WorkItem | null; at: ReturnType<typeof standpointOf>; release: number; deadline: number }
  for (const domain of domains) {
    const nodes: Node[] = items
      .filter((item) => item.domain === domain)
      .map((item) => ({ item, at: standpointOf(item), release: from, deadline: last }))
    for (const session of pinned.filter((one) => one.domain === domain)) {
      const day = dayOf(session.date)
      nodes.push({ item: null, at: standpointOf(session), release: day, deadline: day })
    }
    nodes.sort((a, b) => a.at.rank - b.at.rank)
    for (const [i, node] of nodes.entries()) {
      for (const earlier of nodes.slice(0, i)) {
        if (precedes(earlier.at, node.at)) node.release = Math.max(node.release, earlier.release)
      }
    }
    for (const [i, node] of [...nodes.entries()].reverse()) {
      for (const later of nodes.slice(i + 1)) {
        if (precedes(node.at, later.at)) node.deadline = Math.min(node.deadline, later.deadline)
      }
    }
    for (const { item, release, deadline } of nodes) if (item) windows.set(item, { release, deadline })
  }
  return (item: WorkItem): Window => windows.get(item) ?? { release: from, deadline: last }
}

/** What is still to do of `work`, each task with its window. `from` and `last` are the first and last day to study on. */
export function todoOf(work: Work, { left, stay, pinned }: Settled, from: number, last: number): Todo {
  const ids = new Set(pinned.map(({ session }) => session))
  const items = [...work.streams.flatMap((stream) => stream.items), ...work.mocks]
  const windowOf = windowsOf(
    items,
    stay.filter(({ id }) => ids.has(id)),
    from,
    last,
  )
  const tasks = (own: readonly WorkItem[]): Task[] =>
    own.flatMap((item) => {
      const minutes = left.get(item.id)
      return minutes === undefined ? [] : [{ item, minutes, window: windowOf(item) }]
    })
  const streams = work.streams.map(({ items: own, ...stream }) => ({ ...stream, tasks: tasks(own) }))
  return { streams, mocks: tasks(work.mocks) }
}
