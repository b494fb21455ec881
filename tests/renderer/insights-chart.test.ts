import { describe, expect, it } from 'vitest'
import { chartOf, examsAbove } from '../../src/renderer/src/features/insights/chart'
import type { Scored } from '../../src/renderer/src/features/insights/totals'
import type { ReadinessView } from '../../src/shared/ipc/views'
import { estimated, viewOf } from './readiness-views'

const day = (n: number): string => new Date(Date.UTC(2026, 10, n, 12)).toISOString()
const ms = (n: number): number => Date.parse(day(n))

const point = (n: number, answers: number, low: number, high: number): ReadinessView['history'][number] => ({
  at: day(n),
  answers,
  score: { likely: (low + high) / 2, low, high },
})

const exam = (n: number, right: number, total: number, programme = 'x'): Scored => ({
  id: `exam-${n}`,
  title: 'Exam',
  mode: 'exam',
  programme,
  pack: 'p',
  startedAt: day(n),
  finishedAt: day(n),
  questions: total,
  answered: total,
  msLeft: null,
  pace: 'strict',
  score: { right, total, ms: 1, domains: [] },
})

const view = viewOf({
  at: day(25),
  since: day(5),
  readiness: estimated({ answers: 120, score: { likely: 0.7, low: 0.62, high: 0.78 } }),
  history: [point(10, 41, 0.5, 0.72), point(16, 80, 0.56, 0.74), point(24, 120, 0.62, 0.78)],
})

describe('the chart of readiness', () => {
  it('goes from the first answer to today, and its scale holds the band and the line in whole tens', () => {
    const chart = chartOf(view, [])
    expect([chart?.from, chart?.to]).toEqual([ms(5), ms(25)])
    expect([chart?.floor, chart?.ceiling]).toEqual([40, 90])
    expect(chart?.ticks).toEqual([40, 50, 60, 70, 80, 90])
    expect(chart?.line).toBe(75)
    expect(chart?.points.map(({ answers, low, high }) => [answers, Math.round(low), Math.round(high)])).toEqual([
      [41, 50, 72],
      [80, 56, 74],
      [120, 62, 78],
      [120, 62, 78],
    ])
    expect(chart?.points.at(-1)?.at).toBe(ms(25))
  })

  it('dates the start and today, and between them what has room', () => {
    // A twentieth of the width is a day: the 24th is too near to today, the 10th and 16th have room.
    expect(chartOf(view, [])?.dated).toMatchObject([
      { at: ms(5), answers: 0 },
      { at: ms(10), answers: 41 },
      { at: ms(16), answers: 80 },
      { at: ms(25), answers: 120 },
    ])
  })

  it('goes on to the exam day of the plan', () => {
    const chart = chartOf({ ...view, ahead: point(45, 120, 0.5, 0.7) }, [])
    expect(chart?.to).toBe(ms(45))
    expect(chart?.ahead).toMatchObject({ at: ms(45), low: 50, high: 70 })
  })

  it('marks the newest twelve practice exams of this programme, and widens its scale for them', () => {
    const many = Array.from({ length: 14 }, (_, i) => exam(6 + i, 30, 40))
    const chart = chartOf(view, [...many, exam(22, 12, 40), exam(23, 1, 40, 'other')])
    expect(chart?.exams).toHaveLength(12)
    expect(chart?.exams.at(-1)).toMatchObject({ id: 'exam-22', share: 30, right: 12, total: 40 })
    expect(chart?.floor).toBe(20)
    expect(chart?.ticks).toEqual([20, 40, 60, 80])
  })

  it('says when practice exams come out above the whole range', () => {
    const above = chartOf(view, [exam(20, 36, 40)])
    const within = chartOf(view, [exam(12, 36, 40), exam(20, 29, 40)])
    expect(above && examsAbove(above)).toBe(true)
    expect(within && examsAbove(within)).toBe(false)
  })

  it('is not there before there is an estimate, and one point is enough', () => {
    expect(chartOf(viewOf({}), [])).toBeNull()
    const chart = chartOf({ ...view, since: day(25), history: [] }, [])
    expect([chart?.from, chart?.to]).toEqual([ms(25), ms(25)])
    expect(chart?.dated).toMatchObject([{ at: ms(25), answers: 120 }])
  })
})
