/** Laying the kept work on the study days. */
import type { Axis } from './axis'
import { chooseNext, patience } from './choose'
import { demandOf } from './demand'
import { type Candidate, type Encounter, heads } from './heads'
import type { Task } from './keep'
import type { LaneStream } from './lanes'
import { loosened } from './loosen'
import { mixed } from './mix'
import type { Reserved } from './mocks'
import { paceOf } from './pace'
import { portionNow } from './portion'

/** `minutes` of a task on the study day with this index; in the order of study. */
export type Piece = { index: number; readonly task: Task; minutes: number }

/** After so many sessions of one domain another one has its turn. */
const longestRun = 3

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
const minutesOf = (streams: readonly LaneStream[], kind: LaneStream['kind']): number =>
  sum(streams.filter((stream) => stream.kind === kind).flatMap(({ tasks }) => tasks.map(({ minutes }) => minutes)))

/**
 * Places every minute of `streams` on the days of `axis` around what is `reserved`. Day by day it takes what is
 * due: learning that is behind its pace, then drills whose gap is over, then whatever keeps the load even. A day
 * may stay partly empty only while all that is left still fits into the days after it, by each deadline there is; so
 * the work fits whenever any plan of it does, and always in the order learn, drill, look back.
 */
export function placeWork(options: {
  axis: Axis
  reserved: readonly Reserved[]
  streams: readonly LaneStream[]
  /** What is met apart from them. */
  met: readonly Encounter[]
  exam: number
  /** Day number from which looking back begins. */
  looksBackFrom: number
}): Piece[] {
  const { axis, reserved, streams, met, exam, looksBackFrom } = options
  const rest = axis.days.map(({ capacity }) => capacity)
  const reservedOn = new Map<number, Reserved[]>()
  for (const piece of reserved) {
    rest[piece.index] = (rest[piece.index] ?? 0) - piece.minutes
    reservedOn.set(piece.index, [...(reservedOn.get(piece.index) ?? []), piece])
  }
  const indexFrom = (day: number): number => {
    const at = axis.days.findIndex((one) => one.day >= day)
    return at === -1 ? axis.days.length : at
  }
  const minutes = {
    learn: minutesOf(streams, 'learn'),
    drill: minutesOf(streams, 'drill'),
    review: minutesOf(streams, 'review'),
  }
  const firstMock = reserved[0]?.index ?? indexFrom(looksBackFrom)
  const pace = paceOf({ rest, minutes, looksBackFrom: indexFrom(looksBackFrom), learntBy: firstMock })

  // The longest free stretch of the days after each one.
  const longest = [...rest.map(() => 0), 0]
  for (let i = rest.length - 1; i > 0; i -= 1) longest[i - 1] = Math.max(longest[i] ?? 0, rest[i] ?? 0)

  const demand = demandOf(axis, rest, streams)
  const queue = heads(streams, exam, met)
  const pieces: Piece[] = []
  const free: number[] = []
  const latest = new Map<Task, Piece>()
  let todo = minutes.learn + minutes.drill + minutes.review
  let done = 0
  let learnt = 0
  let run: { domain: string | null; length: number } = { domain: null, length: 0 }

  const put = (index: number, task: Task, length: number): void => {
    const earlier = latest.get(task)
    if (earlier?.index === index) {
      earlier.minutes += length
      return
    }
    const piece = { index, task, minutes: length }
    latest.set(task, piece)
    pieces.push(piece)
    if (earlier) return
    const { domain } = task.item
    run = { domain, length: domain === run.domain ? run.length + 1 : 1 }
  }

  /** The candidates of a day that may be taken now, the best first. */
  const offers = (index: number, pressing: number | null): Candidate[] => {
    const day = axis.days[index]?.day ?? exam
    const behind = (pace.all[index] ?? 0) - done
    const situation = {
      learnBehind: learnt < (pace.learn[index] ?? 0),
      looksBack: day >= looksBackFrom,
      last: run.domain,
      dueBy: pressing,
    }
    const ranked = queue.candidates(day, situation)
    const wanted = ranked.filter(({ when, left }) => {
      if (pressing !== null || when === 'due') return true
      return when === 'open' ? behind >= left / 2 : when === 'soon' && behind >= patience
    })
    if (wanted.length === 0 || run.length < longestRun) return wanted
    const elsewhere = wanted.filter(({ stream, begun }) => begun || stream.domain !== run.domain)
    if (elsewhere.length > 0) return elsewhere
    const others = ranked.filter(({ stream, when }) => stream.domain !== run.domain && when !== 'early')
    return others.length > 0 ? others : wanted
  }

  for (const [index, study] of axis.days.entries()) {
    let room = rest[index] ?? 0
    queue.newDay()
    let held = reservedOn.get(index) ?? []
    const emit = (): void => {
      for (const { task, minutes: length } of held) put(index, task, length)
      held = []
    }
    while (room > 0 && todo > 0) {
      const pressing = demand.pressing(index)
      const forced = pressing !== null
      const list = offers(index, pressing)
      // On the day of a mock exam only learning that is still missing comes before it.
      if (held.length > 0 && !(list[0]?.stream.kind === 'learn' && list[0].when === 'due')) {
        emit()
        continue
      }
      const must = (taken: number): boolean => demand.pressing(index, taken) !== null
      const pick = chooseNext(list, {
        minutes: room,
        longestLater: longest[index] ?? 0,
        forced,
        behind: (pace.all[index] ?? 0) - done,
        must,
      })
      if (pick === undefined) break
      const length = portionNow(pick.left, room, must)
      put(index, pick.task, length)
      queue.take(pick, length, study.day)
      demand.take(pick.stream.window.deadline, length)
      room -= length
      todo -= length
      done += length
      if (pick.stream.kind === 'learn') learnt += length
    }
    emit()
    free[index] = room
  }
  const calm = loosened(pieces, { days: axis.days, free, met, exam })
  const left = axis.days.map(({ capacity }) => capacity)
  for (const piece of calm) left[piece.index] = (left[piece.index] ?? 0) - piece.minutes
  return mixed(calm, { days: axis.days, free: left, exam, looksBackFrom })
}
