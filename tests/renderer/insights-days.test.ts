import { describe, expect, it } from 'vitest'
import { dated, studiedDays } from '../../src/renderer/src/features/insights/days'
import type { AttemptSummary } from '../../src/shared/ipc/views'

const attempt = (id: string, date: string): AttemptSummary => ({
  id,
  title: 't',
  mode: 'study',
  programme: null,
  pack: 'p',
  startedAt: `${date}T12:00:00.000Z`,
  finishedAt: `${date}T12:30:00.000Z`,
  questions: 1,
  answered: 1,
  score: null,
  msLeft: null,
  pace: 'strict',
})

describe('the dates below the chart', () => {
  it('stand at the first attempt of a day, and never two side by side', () => {
    const list = ['11', '12', '12', '14', '15', '16'].map((day, i) => attempt(String(i), `2026-11-${day}`))
    expect([...dated(list)]).toEqual(['0', '3', '5'])
  })
})

describe('studied days', () => {
  const now = new Date(2026, 10, 22, 10)
  it('count those of the last thirty days, today among them', () => {
    const dates = ['2016-02-29', '2026-10-23', '2026-10-24', '2026-11-22', '2031-01-01']
    const days = dates.map((date) => ({ date, answers: 1 }))
    expect(studiedDays(days, now)).toBe('on 5 days, 2 of them in the last 30')
  })

  it('are counted in words for one as well', () => {
    expect(studiedDays([{ date: '2026-11-22', answers: 3 }], now)).toBe('on 1 day, 1 of them in the last 30')
  })
})
