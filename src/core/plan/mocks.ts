/** Finding days for the mock exams and their reviews, before anything else is placed. */
import { type Axis, daysFrom, indexAt } from './axis'
import type { Task } from './keep'
import { type Job, ledgerOf, shortfallOf } from './windows'

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

/** The starts by their costs, which are compared number by number, the best first. */
function byCost(starts: readonly Start[], cost: (start: Start) => number[]): Start[] {
  const compare = (a: number[], b: number[]): number => {
    const at = a.findIndex((value, i) => value !== b[i])
    return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
  }
  return starts
    .map((start) => ({ start, cost: cost(start) }))
    .sort((a, b) => compare(a.cost, b.cost))
    .map(({ start }) => start)
}

const outside = (value: number, low: number, high: number): number => Math.max(0, low - value, value - high)
/** 0 when whole and where it should be, 1 when split there, 2 elsewhere. */
const rank = (whole: boolean, away: number): number => (away > 0 ? 2 : whole ? 0 : 1)

type Piece = { readonly index: number; readonly minutes: number }

const minutesOf = (tasks: readonly Task[]): number => tasks.reduce((all, task) => all + task.minutes, 0)
const jobOf = ({ window, minutes }: Task): Job => ({ ...window, minutes })

/** What is left of the days of an axis, as pieces are taken. */
function roomOn(axis: Axis) {
  const from = axis.days[0]?.day ?? 0
  const dayAt = (index: number): number => axis.days[index]?.day ?? from
  const minutes = Array.from({ length: dayAt(axis.days.length - 1) - from + 1 }, () => 0)
  for (const { day, capacity } of axis.days) minutes[day - from] = capacity
  const use = (pieces: readonly Piece[], sign = 1): void => {
    for (const { index, minutes: own } of pieces) {
      const at = dayAt(index) - from
      minutes[at] = (minutes[at] ?? 0) - sign * own
    }
  }
  return {
    dayAt,
    use,
    /** Whether `others` fit beside these pieces. */
    fits(pieces: readonly Piece[], others: readonly Job[]): boolean {
      use(pieces)
      const short = shortfallOf({ from, minutes }, others).minutes
      use(pieces, -1)
      return short === 0
    },
    /** Pieces of `job` as late as they can be with `others` still fitting. */
    latest(job: Job, others: readonly Job[]): Piece[] {
      const pieces: Piece[] = []
      let left = job.minutes
      for (let index = axis.days.length - 1; index >= 0 && left > 0; index -= 1) {
        const day = dayAt(index)
        if (day > job.deadline || day < job.release) continue
        const own = { release: day, deadline: day }
        const ledger = ledgerOf({ from, minutes }, [...others, own])
        for (const other of others) ledger.take(other, other.minutes)
        const taken = Math.min(left, ledger.room(own))
        if (taken === 0) continue
        use([{ index, minutes: taken }])
        pieces.unshift({ index, minutes: taken })
        left -= taken
      }
      return pieces
    },
  }
}

export type MockOptions = {
  axis: Axis
  mocks: readonly Task[]
  /** Day number wanted for each mock exam, or null. */
  wanted: readonly (number | null)[]
  /** The other work. */
  jobs: readonly Job[]
  learnMinutes: number
  start: number
  exam: number
}

/** The mock exams and their reviews where they are best; null where that leaves no room for something else. */
function wishes({ axis, mocks, wanted, jobs, learnMinutes, start, exam }: MockOptions): Reserved[] | null {
  const room = roomOn(axis)
  const span = exam - start
  const [one, two] = ([1, 2] as const).map((n) => mocks.filter(({ item }) => item.id.endsWith(`mock-${n}`)))
  const everything = [...jobs, ...mocks.map(jobOf)]
  const bound = everything.some(({ release, deadline }) => {
    return release !== everything[0]?.release || deadline !== everything[0]?.deadline
  })
  const positionOf = (day: number): number => {
    const index = axis.days.findIndex((other) => other.day >= day)
    return index === -1 ? axis.end : (axis.starts[index] ?? axis.end)
  }
  type Place = { task: Task; position: number; pieces: readonly Piece[]; first: number; last: number }

  const place = (
    task: Task | undefined,
    [low, high]: readonly [number, number],
    cost: (begin: Start) => number[],
    later: (first: number, last: number) => readonly Job[],
  ): Place | null => {
    if (task === undefined) return null
    const { minutes, window } = task
    const from = Math.max(low, bound ? positionOf(window.release) : 0)
    const to = Math.min(high, bound ? positionOf(window.deadline + 1) : axis.end)
    for (const { position, first: begin, last } of byCost(startsBetween(axis, minutes, from, to - minutes), cost)) {
      const pieces = daysFrom(axis, position, minutes)
      const [firstDay, lastDay] = [room.dayAt(begin), room.dayAt(last)]
      if (bound && !room.fits(pieces, [...jobs, ...later(firstDay, lastDay)])) continue
      room.use(pieces)
      return { task, position, pieces, first: firstDay, last: lastDay }
    }
    return null
  }
  const by = (deadline: number, tasks: readonly Task[] = []): Job[] =>
    tasks.map(jobOf).map((job) => ({ ...job, deadline: Math.min(job.deadline, deadline) }))
  const after = (release: number, jobs: readonly Job[]): Job[] =>
    jobs.map((job) => ({ ...job, release: Math.max(job.release, release) }))

  /** A mock exam and then its review; `earlier` has to find room before the first of them. */
  const pair = (
    tasks: readonly Task[] = [],
    earlier: readonly Task[],
    high: number,
    until: number,
    cost: (begin: Start) => number[],
  ): Place[] | null => {
    const sat = tasks.find(({ item }) => item.kind === 'mock')
    const review = tasks.find(({ item }) => item.kind === 'review')
    const low = minutesOf(earlier)
    const mock = place(sat, [low, high - (review?.minutes ?? 0)], cost, (begin, end) => [
      ...by(begin, earlier),
      ...after(end, by(until, review ? [review] : [])),
    ])
    if (sat && !mock) return null
    const reviewed = place(
      review,
      [mock ? mock.position + mock.task.minutes : low, high],
      (begin) => {
        const wait = mock ? room.dayAt(begin.first) - mock.last : 0
        return [begin.whole && wait <= reviewWithin ? 0 : 1, wait === 0 ? 1 : 0, wait]
      },
      (begin) => by(mock?.first ?? begin, earlier),
    )
    if (review && !reviewed) return null
    return [...(mock ? [mock] : []), ...(reviewed ? [reviewed] : [])]
  }

  const before = minutesOf(one ?? [])
  const [wantedOne, wantedTwo] = wanted
  const offWanted = (begin: Start, day: number | null | undefined): number =>
    day === null || day === undefined ? 0 : Math.abs(room.dayAt(begin.first) - day)
  const later = pair(two, one ?? [], axis.end, Number.POSITIVE_INFINITY, (begin) => {
    const { position, first: first_, last, whole } = begin
    const daysLeft = exam - room.dayAt(last)
    const away = outside(daysLeft, second.latest, second.earliest)
    const early = outside(exam - room.dayAt(first_), second.latest, second.earliest)
    const unmet = Math.max(0, learnMinutes + before - position)
    const review = two?.find(({ item }) => item.kind === 'review')?.minutes ?? 0
    const noDayAfter = axis.end - (axis.starts[last + 1] ?? axis.end) < review ? 1 : 0
    const best = Math.abs(daysLeft - second.best)
    return [offWanted(begin, wantedTwo), rank(whole, Math.max(away, early)), away, unmet, noDayAfter, best]
  })
  if (later === null) return null
  const high = later[0]?.position ?? axis.end
  const sooner = pair(one, [], high, later[0]?.first ?? Number.POSITIVE_INFINITY, (begin) => {
    const along = (room.dayAt(begin.first) - start) / span
    const unmet = Math.max(0, learnMinutes - begin.position)
    const away = rank(begin.whole, outside(along, first.earliest, first.latest))
    return [offWanted(begin, wantedOne), unmet, away, Math.abs(along - first.best)]
  })
  return sooner && [...sooner, ...later].flatMap(({ task, pieces }) => pieces.map((piece) => ({ ...piece, task })))
}

/** Each as late as the rest allows, the last one first: there is such a place for all of them while all work fits. */
function latest({ axis, mocks, jobs }: MockOptions): Reserved[] {
  const room = roomOn(axis)
  const reserved: Reserved[] = []
  let until = Number.POSITIVE_INFINITY
  for (const [i, task] of [...mocks.entries()].reverse()) {
    const others = [...jobs, ...mocks.slice(0, i).map(jobOf)]
    const job = jobOf(task)
    const pieces = room.latest({ ...job, deadline: Math.min(job.deadline, until) }, others)
    until = pieces[0] ? room.dayAt(pieces[0].index) : until
    reserved.unshift(...pieces.map((piece) => ({ ...piece, task })))
  }
  return reserved
}

/**
 * Days for `mocks` (as kept, in order), on days of `axis`. Mock exam 2 goes 3 to 7 days before the exam, mock exam
 * 1 to about 72 % of the calendar, both after `learnMinutes` of capacity so that everything has been met once; on
 * a day that holds them whole if there is one, otherwise over consecutive study days; each review soon after. A wanted
 * day goes before all of these.
 * These are wishes in this order; that all pieces fit, keep their order and leave room for `jobs` is certain while all
 * work fits.
 */
export const reserveMocks = (options: MockOptions): Reserved[] => wishes(options) ?? latest(options)
