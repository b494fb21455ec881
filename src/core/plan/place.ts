/** Laying the kept work on the study days. */
import type { Axis } from './axis'
import { chooseNext, patience } from './choose'
import type { Candidate } from './heads'
import { heads } from './heads'
import type { KeptStream, Task } from './keep'
import type { Reserved } from './mocks'
import { paceOf } from './pace'
import { portionNow } from './portion'

/** `minutes` of a task on the study day with this index; in the order of study. */
export type Piece = { readonly index: number; readonly task: Task; minutes: number }

/** After so many sessions of one domain another one has its turn. */
const longestRun = 3

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
const minutesOf = (streams: readonly KeptStream[], kind: KeptStream['kind']): number =>
  sum(streams.filter((stream) => stream.kind === kind).flatMap(({ tasks }) => tasks.map(({ minutes }) => minutes)))

/**
 * Places every minute of `streams` on the days of `axis` around what is `reserved`. Day by day it takes what is
 * due: learning that is behind its pace, then drills whose gap is over, then whatever keeps the load even. A day
 * may stay partly empty only while all that is left still fits into the days after it; so the work fits whenever
 * its minutes are no more than the free ones, and always in the order learn, drill, look back.
 */
export function placeWork(options: {
  axis: Axis
  reserved: readonly Reserved[]
  streams: readonly KeptStream[]
  exam: number
  /** Day number from which looking back begins. */
  looksBackFrom: number
}): Piece[] {
  const { axis, reserved, streams, exam, looksBackFrom } = options
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

  // Free minutes and the longest free stretch of the days after each one.
  const after = [...rest.map(() => 0), 0]
  const longest = [...rest.map(() => 0), 0]
  for (let i = rest.length - 1; i > 0; i -= 1) {
    after[i - 1] = (after[i] ?? 0) + (rest[i] ?? 0)
    longest[i - 1] = Math.max(longest[i] ?? 0, rest[i] ?? 0)
  }

  const queue = heads(streams, exam)
  const pieces: Piece[] = []
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
  const offers = (index: number, forced: boolean): Candidate[] => {
    const day = axis.days[index]?.day ?? exam
    const behind = (pace.all[index] ?? 0) - done
    const ranked = queue.candidates(day, {
      learnBehind: learnt < (pace.learn[index] ?? 0),
      looksBack: day >= looksBackFrom,
      last: run.domain,
    })
    const wanted = ranked.filter(({ when, left }) => {
      if (forced || when === 'due') return true
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
      const left = after[index] ?? 0
      const forced = todo > left
      const list = offers(index, forced)
      // On the day of a mock exam only learning that is still missing comes before it.
      if (held.length > 0 && !(list[0]?.stream.kind === 'learn' && list[0].when === 'due')) {
        emit()
        continue
      }
      const must = (taken: number): boolean => todo - taken > left
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
      room -= length
      todo -= length
      done += length
      if (pick.stream.kind === 'learn') learnt += length
    }
    emit()
  }
  return pieces
}
