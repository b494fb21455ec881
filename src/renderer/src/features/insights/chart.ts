/** What the chart of readiness shows and where: pure, in milliseconds and percent. */
import type { ReadinessView } from '../../../../shared/ipc/views'
import { percent } from '../../text/readiness'
import type { Scored } from './totals'

export type Point = { at: number; answers: number; likely: number; low: number; high: number }

/** A practice exam that was sat, as a diamond. */
export type ExamMark = { id: string; at: number; right: number; total: number; share: number }

export type Chart = {
  /** Ends of the time shown. */
  from: number
  to: number
  /** Ends of the scale, whole tens of percent, and its lines. */
  floor: number
  ceiling: number
  ticks: number[]
  line: number
  /** Oldest first; the last one is today. */
  points: Point[]
  /** The exam day as if nothing were practised until then. */
  ahead: Point | null
  exams: ExamMark[]
  /** Points with their date below: never nearer than an eighth of the width. */
  dated: { at: number; answers: number }[]
}

/** Newest practice exams that are marked; all of them are in History. */
const mostExams = 12

/** Part of the width that a date takes up. */
const dateWidth = 0.15

const pointOf = ({ at, answers, score }: ReadinessView['history'][number]): Point => ({
  at: Date.parse(at),
  answers,
  likely: score.likely * 100,
  low: score.low * 100,
  high: score.high * 100,
})

/** Dates for the start, today, and what has room between them. */
function datesOf(start: number, points: readonly Point[], width: number): Chart['dated'] {
  const today = points.at(-1)
  if (!today) return []
  const apart = (a: number, b: number) => Math.abs(a - b) >= dateWidth * Math.max(1, width)
  const chosen: Chart['dated'] = []
  for (const point of [{ at: start, answers: 0 }, ...points.slice(0, -1)]) {
    const last = chosen.at(-1)
    if (apart(point.at, today.at) && (!last || apart(point.at, last.at))) chosen.push(point)
  }
  return [...chosen, today]
}

function examsOf(history: readonly Scored[], programme: string): ExamMark[] {
  const sat = history.filter((one) => one.programme === programme && one.mode === 'exam' && one.score.total > 0)
  return sat.slice(-mostExams).map(({ id, startedAt, finishedAt, score: { right, total } }) => ({
    id,
    at: Date.parse(finishedAt ?? startedAt),
    right,
    total,
    share: (right / total) * 100,
  }))
}

/** The chart of a programme; null where there is no estimate. `history` is oldest first. */
export function chartOf(view: ReadinessView, history: readonly Scored[]): Chart | null {
  const { readiness, programme, since, line } = view
  if (readiness?.state !== 'estimated') return null
  const today = pointOf({ at: view.at, answers: readiness.answers, score: readiness.score })
  const points = [...view.history.map(pointOf), today]
  const ahead = view.ahead && pointOf(view.ahead)
  const from = Math.min(since === null ? today.at : Date.parse(since), ...points.map(({ at }) => at))
  const to = ahead?.at ?? today.at
  const exams = examsOf(history, programme).filter(({ at }) => at >= from)
  const marks = [...points, ...(ahead ? [ahead] : [])].flatMap(({ low, high }) => [low, high])
  const values = [...marks, ...exams.map(({ share }) => share), percent(line)]
  const floor = Math.max(0, Math.floor((Math.min(...values) - 5) / 10) * 10)
  const ceiling = Math.min(100, Math.ceil((Math.max(...values) + 5) / 10) * 10)
  const step = ceiling - floor > 60 ? 20 : 10
  return {
    from,
    to,
    floor,
    ceiling,
    ticks: Array.from({ length: 100 / step + 1 }, (_, i) => i * step).filter(
      (tick) => tick >= floor && tick <= ceiling,
    ),
    line: percent(line),
    points,
    ahead,
    exams,
    dated: datesOf(from, points, to - from),
  }
}

/** Whether the newest practice exam lies above today's whole range. */
export function examsAbove({ exams, points }: Chart): boolean {
  const [exam, today] = [exams.at(-1), points.at(-1)]
  return exam !== undefined && today !== undefined && exam.share > today.high
}
