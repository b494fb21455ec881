/** Finding days for the mock exams and their reviews, before anything else is placed. */
import { type Axis, daysFrom, indexAt } from './axis'
import type { Task } from './keep'

/** A piece of a mock exam or of its review on the study day with this index. */
export type Reserved = { readonly index: number; readonly task: Task; readonly minutes: number }

type Start = { position: number; first: number; last: number; whole: boolean }

/** Days before the exam between which mock exam 2 should lie, and the best of them. */
const second = { earliest: 7, latest: 3, best: 5 } as const
/** Where in the calendar mock exam 1 should lie. */
const first = { earliest: 0.6, latest: 0.85, best: 0.725 } as const
/** A review waits at most so many days for a day on which it fits whole. */
const reviewWithin = 4

/** Where `minutes` of work may begin between `low` and `high`: once for every day. */
function startsBetween(axis: Axis, minutes: number, low: number, high: number): Start[] {
  return axis.days.flatMap(({ capacity }, i) => {
    const begin = axis.starts[i] ?? 0
    const end = begin + capacity
    const position = Math.max(low, begin)
    if (position > high || position >= end) return []
    const last = indexAt(axis, position + minutes - 1)
    return [{ position, first: i, last, whole: last === i }]
  })
}

/** The start with the smallest cost; costs are compared number by number. */
function cheapest(starts: readonly Start[], cost: (start: Start) => number[]): Start | undefined {
  const compare = (a: number[], b: number[]): number => {
    const at = a.findIndex((value, i) => value !== b[i])
    return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
  }
  let best: { start: Start; cost: number[] } | undefined
  for (const start of starts) {
    const own = cost(start)
    if (best === undefined || compare(own, best.cost) < 0) best = { start, cost: own }
  }
  return best?.start
}

const outside = (value: number, low: number, high: number): number => Math.max(0, low - value, value - high)
/** 0 when whole and where it should be, 1 when split there, 2 elsewhere. */
const rank = (whole: boolean, away: number): number => (away > 0 ? 2 : whole ? 0 : 1)

/**
 * Days for `mocks` (as kept, in order), on days of `axis`. Mock exam 2 goes 3 to 7 days before the exam, mock exam
 * 1 to about 72 % of the calendar, both after `learnMinutes` of capacity so that everything has been met once; on
 * a day that holds them whole if there is one, otherwise over consecutive study days; each review soon after.
 * These are wishes in this order; that all pieces fit and keep their order is certain while the kept work is no
 * more than the capacity.
 */
export function reserveMocks(options: {
  axis: Axis
  mocks: readonly Task[]
  learnMinutes: number
  start: number
  exam: number
}): Reserved[] {
  const { axis, mocks, learnMinutes, start, exam } = options
  const dayOf = (index: number): number => axis.days[index]?.day ?? exam
  const one = mocks.filter(({ item }) => item.id.endsWith('mock-1'))
  const two = mocks.filter(({ item }) => item.id.endsWith('mock-2'))
  const minutesOf = (tasks: readonly Task[]): number => tasks.reduce((all, task) => all + task.minutes, 0)
  const span = exam - start

  const placeMock = (tasks: readonly Task[], low: number, high: number, cost: (begin: Start) => number[]) => {
    const [mock, review] = tasks
    if (mock === undefined) return []
    const mockStart = cheapest(startsBetween(axis, mock.minutes, low, high - minutesOf(tasks)), cost)
    if (mockStart === undefined) return []
    const over = mockStart.position + mock.minutes
    const reviewStart =
      review &&
      cheapest(startsBetween(axis, review.minutes, over, high - review.minutes), (begin) => {
        const wait = dayOf(begin.first) - dayOf(mockStart.last)
        return [begin.whole && wait <= reviewWithin ? 0 : 1, wait === 0 ? 1 : 0, wait]
      })
    return [
      { task: mock, position: mockStart.position },
      ...(review && reviewStart ? [{ task: review, position: reviewStart.position }] : []),
    ]
  }

  const before = minutesOf(one)
  const later = placeMock(two, before, axis.end, ({ position, first: begin, last, whole }) => {
    const daysLeft = exam - dayOf(last)
    const away = outside(daysLeft, second.latest, second.earliest)
    const early = outside(exam - dayOf(begin), second.latest, second.earliest)
    const unmet = Math.max(0, learnMinutes + before - position)
    const noDayAfter = axis.end - (axis.starts[last + 1] ?? axis.end) < minutesOf(two.slice(1)) ? 1 : 0
    return [rank(whole, Math.max(away, early)), away, unmet, noDayAfter, Math.abs(daysLeft - second.best)]
  })
  const sooner = placeMock(one, 0, later[0]?.position ?? axis.end, ({ position, first: begin, whole }) => {
    const along = (dayOf(begin) - start) / span
    const unmet = Math.max(0, learnMinutes - position)
    return [unmet, rank(whole, outside(along, first.earliest, first.latest)), Math.abs(along - first.best)]
  })
  return [...sooner, ...later].flatMap(({ task, position }) =>
    daysFrom(axis, position, task.minutes).map((piece) => ({ ...piece, task })),
  )
}
