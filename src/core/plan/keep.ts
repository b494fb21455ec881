/** What to keep when there is more work than time. */
import type { DropReason } from './types'
import type { Stream, Work, WorkItem } from './work'

/** Work that is planned, `minutes` of it: less than the item's own when its end does not fit. */
export type Task = { readonly item: WorkItem; readonly minutes: number }
export type KeptStream = Omit<Stream, 'items'> & { readonly tasks: readonly Task[] }
export type Dropped = { readonly item: WorkItem; readonly minutes: number; readonly reason: DropReason }
export type Kept = {
  readonly streams: readonly KeptStream[]
  readonly mocks: readonly Task[]
  /** What goes first stands first. */
  readonly dropped: readonly Dropped[]
}

const drillsOf = (streams: readonly Stream[], least: number, most: number): WorkItem[] =>
  streams
    .filter(({ kind, stage }) => kind === 'drill' && stage >= least && stage <= most)
    .sort((a, b) => a.stage - b.stage || b.share - a.share)
    .flatMap(({ items }) => items)

/**
 * All items, the most valuable first: learning, evenly over the domains, then mock exam 2, first drills, the last
 * look back, mock exam 1, second drills and further drills; among drills and reviews the heavier domain first.
 */
function byValue({ streams, mocks }: Work): WorkItem[] {
  const learn = streams
    .filter(({ kind }) => kind === 'learn')
    .flatMap(({ items }) => items.map((item, i) => ({ item, at: i / items.length })))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
  const review = streams
    .filter(({ kind }) => kind === 'review')
    .sort((a, b) => b.share - a.share)
    .flatMap(({ items }) => items)
  const first = drillsOf(streams, 1, 1)
  const further = drillsOf(streams, 2, Number.POSITIVE_INFINITY)
  return [...learn, ...mocks.slice(2), ...first, ...review, ...mocks.slice(0, 2), ...further]
}

/**
 * Chooses what fits into `capacity` minutes. When everything fits, nothing is dropped. Otherwise items are taken
 * in order of value; the first one that is too long is cut to what is left, except a mock exam, which is sat
 * whole or not at all. What is kept and what is dropped add up to all work, and what is kept never exceeds
 * the capacity. Of each stream the beginning is kept.
 */
export function keepWhatFits(work: Work, capacity: number): Kept {
  const kept = new Map<WorkItem, number>()
  const dropped: Dropped[] = []
  let left = capacity
  let mockLeftOut = false
  for (const item of byValue(work)) {
    const ofMock = item.domain === null
    if (ofMock && item.kind === 'mock') mockLeftOut = item.minutes > left
    const most = ofMock && mockLeftOut ? 0 : Math.min(item.minutes, left)
    left -= most
    if (most > 0) kept.set(item, most)
    if (most === item.minutes) continue
    const reason = ((): DropReason => {
      if (capacity === 0) return 'no-study-day'
      if (!ofMock || !mockLeftOut) return 'no-time'
      if (item.kind === 'review') return 'mock-left-out'
      return left > 0 ? 'mock-too-long' : 'no-time'
    })()
    dropped.push({ item, minutes: item.minutes - most, reason })
  }
  const tasksOf = (items: readonly WorkItem[]): Task[] =>
    items.flatMap((item) => {
      const minutes = kept.get(item)
      return minutes === undefined ? [] : [{ item, minutes }]
    })
  return {
    streams: work.streams.map(({ items, ...stream }) => ({ ...stream, tasks: tasksOf(items) })),
    mocks: tasksOf(work.mocks),
    dropped: dropped.reverse(),
  }
}
