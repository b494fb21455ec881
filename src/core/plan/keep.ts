/** What to keep when there is more work than time. */
import { type DomainTally, marksOf, marksPerMinute } from './marks'
import { precedes, type Standpoint, standpointOf } from './relation'
import type { DropReason } from './types'
import { type Free, type Ledger, ledgerOf, shortfallOf, type Window } from './windows'
import type { Stream, WorkItem } from './work'

/** Work still to do, `minutes` of it: less than the item's own when some is done, or when its end does not fit. */
export type Task = { readonly item: WorkItem; readonly minutes: number; readonly window: Window }
export type TaskStream = Omit<Stream, 'items'> & { readonly tasks: readonly Task[] }
/** All work still to do. */
export type Todo = { readonly streams: readonly TaskStream[]; readonly mocks: readonly Task[] }
export type Dropped = { readonly item: WorkItem; readonly minutes: number; readonly reason: DropReason }
export type Kept = Todo & {
  /** What goes first stands first. */
  readonly dropped: readonly Dropped[]
}

export const tasksOf = ({ streams, mocks }: Todo): Task[] => [...streams.flatMap(({ tasks }) => tasks), ...mocks]

const minutesOf = (tasks: readonly Task[]): number => tasks.reduce((all, { minutes }) => all + minutes, 0)

/** Learning, evenly over the domains. */
function learning(streams: readonly TaskStream[]): Task[] {
  return streams
    .filter(({ kind }) => kind === 'learn')
    .flatMap(({ tasks }) => tasks.map((task, i) => ({ task, at: i / tasks.length })))
    .sort((a, b) => a.at - b.at)
    .map(({ task }) => task)
}

/** Each domain's part of the study minutes still to do. */
function partsOf(streams: readonly TaskStream[]): ReadonlyMap<string, number> {
  const parts = new Map<string, number>()
  for (const { domain, tasks } of streams) parts.set(domain, (parts.get(domain) ?? 0) + minutesOf(tasks))
  return parts
}

/**
 * Drills and looking back, by the marks a minute of them brings; among equals the earlier stage and the heavier domain
 * first.
 */
function practising(streams: readonly TaskStream[]): Task[] {
  const all = new Map<string, { minutes: number; passes: number }>()
  const key = ({ domain, kind }: TaskStream): string => `${kind} ${domain}`
  for (const stream of streams) {
    const known = all.get(key(stream)) ?? { minutes: 0, passes: 0 }
    const minutes = known.minutes + minutesOf(stream.tasks)
    all.set(key(stream), { minutes, passes: Math.max(known.passes, stream.stage) })
  }
  const parts = partsOf(streams)
  return streams
    .filter(({ kind }) => kind !== 'learn')
    .flatMap((stream) => {
      const { kind, domain, stage, tasks } = stream
      const share = parts.get(domain) ?? 0
      const { minutes, passes } = all.get(key(stream)) ?? { minutes: 0, passes: 1 }
      const worth = marksPerMinute(kind, share, minutes, (stage - 0.5) / passes)
      // Whole minutes make shares that should be equal differ by a hair.
      return tasks.map((task) => ({ task, stage, share, worth: Math.round(worth * 50) }))
    })
    .sort((a, b) => b.worth - a.worth || a.stage - b.stage || b.share - a.share)
    .map(({ task }) => task)
}

type Choice = { kept: ReadonlyMap<Task, number>; order: readonly Task[]; marks: number }

/** Takes tasks in order, cutting what does not fit whole; null when a mock exam would have to be cut. */
function take(order: readonly Task[], ledger: Ledger): ReadonlyMap<Task, number> | null {
  const kept = new Map<Task, number>()
  const cut: Standpoint[] = []
  for (const task of order) {
    const at = standpointOf(task.item)
    const stranded = cut.some((other) => precedes(other, at))
    const most = stranded ? 0 : Math.min(task.minutes, ledger.room(task.window))
    if (most < task.minutes) {
      if (task.item.kind === 'mock') return null
      cut.push(at)
    }
    if (most === 0) continue
    ledger.take(task.window, most)
    kept.set(task, most)
  }
  return kept
}

const ofMock = (n: 1 | 2, { item }: Task): boolean => item.id.endsWith(`mock-${n}`)

function marksKept({ streams }: Todo, kept: ReadonlyMap<Task, number>, mocks: readonly boolean[]): number {
  const domains = new Map<string, DomainTally>()
  const parts = partsOf(streams)
  for (const { domain, kind, tasks } of streams) {
    const none = () => ({ kept: 0, all: 0 })
    const tally = domains.get(domain) ?? { share: parts.get(domain) ?? 0, learn: none(), drill: none(), review: none() }
    domains.set(domain, tally)
    for (const task of tasks) {
      tally[kind].all += task.minutes
      tally[kind].kept += kept.get(task) ?? 0
    }
  }
  return marksOf([...domains.values()], mocks)
}

/**
 * Chooses what fits into the free minutes. When everything fits, nothing is dropped. Otherwise learning comes first,
 * evenly over the domains, then what brings most marks a minute; the last one that fits is cut, except a mock exam, which
 * is sat whole or not at all: with both, with the second only and with none it is tried which choice brings more. What is
 * kept always fits, and what is kept and what is dropped add up to all work.
 */
export function keepWhatFits(todo: Todo, free: Free): Kept {
  const tasks = tasksOf(todo)
  const jobs = tasks.map(({ window, minutes }) => ({ ...window, minutes }))
  if (shortfallOf(free, jobs).minutes === 0) return { ...todo, dropped: [] }

  const [learn, practise] = [learning(todo.streams), practising(todo.streams)]
  const windows = tasks.map(({ window }) => window)
  const choiceOf = (sat: readonly Task[]): Choice | null => {
    const order = [...learn, ...sat, ...practise]
    const kept = take(order, ledgerOf(free, windows))
    if (kept === null) return null
    const has = (n: 1 | 2): boolean => !todo.mocks.some((task) => ofMock(n, task) && !kept.has(task))
    return { kept, order, marks: marksKept(todo, kept, [has(1), has(2)]) }
  }
  const [one, two] = ([1, 2] as const).map((n) => todo.mocks.filter((task) => ofMock(n, task)))
  let best: Choice = { kept: new Map(), order: [], marks: -1 }
  for (const sat of [[...(two ?? []), ...(one ?? [])], two ?? [], []]) {
    const choice = choiceOf(sat)
    if (choice && choice.marks > best.marks) best = choice
  }

  const nothingFree = free.minutes.every((minutes) => minutes === 0)
  const met = [...learn, ...todo.mocks].reduce((all, task) => all + (best.kept.get(task) ?? 0), 0)
  const leftForMocks = free.minutes.reduce((all, minutes) => all + minutes, 0) - met
  const reasonOf = ({ item, minutes }: Task): DropReason => {
    if (nothingFree) return 'no-study-day'
    if (item.domain !== null) return 'no-time'
    if (item.kind === 'review') return best.order.some((task) => task.item === item) ? 'no-time' : 'mock-left-out'
    return leftForMocks > 0 && leftForMocks < minutes ? 'mock-too-long' : 'no-time'
  }
  const order = [
    ...learn,
    ...todo.mocks,
    ...best.order.filter(({ item }) => item.domain !== null && item.kind !== 'learn'),
  ]
  const dropped = order.flatMap((task) => {
    const minutes = task.minutes - (best.kept.get(task) ?? 0)
    return minutes > 0 ? [{ item: task.item, minutes, reason: reasonOf(task) }] : []
  })
  const keptOf = (all: readonly Task[]): Task[] =>
    all.flatMap((task) => {
      const minutes = best.kept.get(task)
      return minutes === undefined ? [] : [{ ...task, minutes }]
    })
  return {
    streams: todo.streams.map((stream) => ({ ...stream, tasks: keptOf(stream.tasks) })),
    mocks: keptOf(todo.mocks),
    dropped: dropped.reverse(),
  }
}
