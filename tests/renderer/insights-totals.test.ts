import { describe, expect, it } from 'vitest'
import { isScored, type Scored, sumOf, totals } from '../../src/renderer/src/features/insights/totals'
import type { AttemptSummary } from '../../src/shared/ipc/views'

type Tally = readonly [domain: string | null, right: number, total: number]

const attempt = (programme: string | null, ...tallies: Tally[]): Scored => ({
  id: 'a',
  title: 'Attempt',
  mode: 'study',
  programme,
  pack: 'p',
  startedAt: '2026-11-22T10:00:00.000Z',
  finishedAt: '2026-11-22T10:30:00.000Z',
  questions: 10,
  answered: 10,
  msLeft: null,
  pace: 'strict',
  score: {
    right: tallies.reduce((sum, [, right]) => sum + right, 0),
    total: tallies.reduce((sum, [, , total]) => sum + total, 0),
    ms: 60_000,
    domains: tallies.map(([domain, right, total]) => ({ domain, right, total })),
  },
})

const history = [attempt('x', ['2', 1, 4], ['1', 2, 5]), attempt(null, [null, 3, 3]), attempt('x', ['1', 4, 5])]

const domainsOf = (programme: string | null) =>
  programme === 'x'
    ? [
        { id: '1', shortTitle: 'Data' },
        { id: '2', shortTitle: 'Models' },
        { id: '3', shortTitle: 'Monitoring' },
      ]
    : []

describe('totals over all attempts', () => {
  it('adds up domains within a programme, in the order of its blueprint, and keeps programmes apart', () => {
    expect(sumOf(history)).toEqual({ right: 10, total: 17 })
    const groups = totals(history, domainsOf)
    expect(groups.map(({ programme }) => programme)).toEqual(['x', null])
    expect(groups[0]?.domains.map(({ domain, title, right, total }) => [domain, title, right, total])).toEqual([
      ['1', 'Data', 6, 10],
      ['2', 'Models', 1, 4],
    ])
    expect(groups[1]?.domains).toMatchObject([{ domain: null, title: 'All questions', right: 3, total: 3 }])
    // Wilson, 6 of 10 at z = 1.96: 31.3 to 83.2 %.
    expect(groups[0]?.domains[0]?.low).toBeCloseTo(31.27, 1)
    expect(groups[0]?.domains[0]?.high).toBeCloseTo(83.18, 1)
  })

  it('keeps what an earlier blueprint asked, though no domain of today holds it', () => {
    const [group] = totals([attempt('x', ['1', 1, 2], ['9', 2, 3], [null, 1, 1])], domainsOf)
    expect(group?.domains.map(({ title, right, total }) => [title, right, total])).toEqual([
      ['Data', 1, 2],
      ['Other questions', 3, 4],
    ])
  })

  it('leaves out what is running and what cannot be scored any more', () => {
    const running: AttemptSummary = { ...attempt('x'), finishedAt: null, score: null }
    expect([...history, running].filter(isScored)).toEqual(history)
  })

  it('adds years of attempts up at once', () => {
    const years = Array.from({ length: 5_000 }, () => attempt('x', ['1', 3, 4], ['2', 2, 6]))
    expect(sumOf(years)).toEqual({ right: 25_000, total: 50_000 })
    expect(totals(years, domainsOf)[0]?.domains.map(({ right, total }) => [right, total])).toEqual([
      [15_000, 20_000],
      [10_000, 30_000],
    ])
  })
})
