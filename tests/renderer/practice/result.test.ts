import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DomainTally, wilson } from '../../../src/core/practice/score'
import { mostToGain } from '../../../src/renderer/src/features/practice/gain'
import {
  changeWords,
  comparedWords,
  domainChanges,
  earlierOf,
} from '../../../src/renderer/src/features/practice/result/comparison'
import { countMisses, missAdvice } from '../../../src/renderer/src/features/practice/result/reasons'
import { averageMs, longestMs } from '../../../src/renderer/src/features/practice/result/spent'
import { surenessWords } from '../../../src/renderer/src/features/practice/result/sureness'
import { termsWords, timeOf } from '../../../src/renderer/src/features/practice/result/terms'
import { shownOf, tabsOf } from '../../../src/renderer/src/features/practice/review/shown'
import { inSentence } from '../../../src/renderer/src/features/practice/words'
import type { AttemptSummary, AttemptView, SolutionView } from '../../../src/shared/ipc/views'
import { fold, sectioned, untouched } from '../../core/practice/attempt-acts'

const tally = (domain: string | null, right: number, total: number, weight: string | null = null): DomainTally => ({
  domain,
  title: `Domain ${domain}`,
  weight,
  right,
  total,
  ...wilson(right, total),
})

describe('where there is most to gain', () => {
  it('weighs what was wrong by the exam', () => {
    const domains = [
      tally('1', 15, 18, '28'),
      tally('2', 12, 16, '24'),
      tally('3', 12, 16, '24'),
      tally('4', 8, 15, '24'),
    ]
    expect(mostToGain(domains)?.domain).toBe('4')
    expect(mostToGain([tally('1', 5, 10, '10'), tally('2', 7, 10, '20–30')])?.domain).toBe('2')
  })

  it('names none when nothing was wrong or there is only one domain', () => {
    expect(mostToGain([tally('1', 9, 9, '50'), tally('2', 4, 4, '50')])).toBeNull()
    expect(mostToGain([tally('1', 1, 9, '50')])).toBeNull()
  })

  it('is named within a sentence as it is written there', () => {
    expect(['Data preparation', 'ML models', 'a b'].map(inSentence)).toEqual(['data preparation', 'ML models', 'a b'])
  })
})

describe('how sure and how right', () => {
  it('says what being sure was worth, in one sentence with its counts', () => {
    expect(surenessWords([])).toBeNull()
    expect(surenessWords([{ confidence: 'sure', right: 9, total: 12 }])).toMatch(
      /^Of 12 answers you were sure of, 9 were right\. The others/,
    )
    expect(surenessWords([{ confidence: 'sure', right: 1, total: 1 }])).toMatch(/^Of 1 answer .* 1 was right\. Where/)
    const unsure = [
      { confidence: 'fairly', right: 2, total: 3 },
      { confidence: 'unsure', right: 1, total: 4 },
    ] as const
    expect(surenessWords([...unsure])).toBe('You were sure of no answer; of 7 you were less sure of, 3 were right.')
  })
})

describe('why answers were missed', () => {
  it('is counted by reason, the most frequent first', () => {
    const counts = countMisses({ a: 'time', b: 'knowledge', c: 'time', d: 'misread' })
    expect(counts).toEqual([
      { why: 'time', count: 2 },
      { why: 'knowledge', count: 1 },
      { why: 'misread', count: 1 },
    ])
    expect(missAdvice(counts)).toContain('clock')
  })

  it('gives no advice where no reason stands out', () => {
    expect(missAdvice(countMisses({ a: 'time', b: 'misread' }))).toBeNull()
    expect(missAdvice(countMisses({}))).toBeNull()
  })
})

describe('the time on the questions', () => {
  it('is averaged over those that took any', () => {
    expect(averageMs([{ ms: 0 }, { ms: 30_000 }, { ms: 90_000 }])).toBe(60_000)
    expect([averageMs([]), longestMs([]), longestMs([{ ms: 5 }, { ms: 9 }])]).toEqual([0, 1, 9])
  })

  it('is the clock’s where there was a limit, and never more than that', () => {
    const exam = { ...sectioned('strict'), clock: { ...fold().clock, used: 150_000 } }
    expect(timeOf(exam, 40_000)).toEqual({ used: 120_000, given: 120_000 })
    expect(timeOf({ ...fold(), clock: exam.clock }, 40_000)).toEqual({ used: 40_000, given: null })
  })
})

describe('terms that are not the exam’s', () => {
  const words = (terms: Partial<ReturnType<typeof fold>['terms']>, mode: 'exam' | 'study' = 'exam') =>
    termsWords({
      mode,
      terms: { pace: 'strict', limit: 7_200_000, factor: 1, feedback: 'end', sections: [], ...terms },
    })

  it('are said, and nothing is said of those that are', () => {
    expect(words({})).toEqual([])
    expect(words({ factor: 1.5 })).toEqual(['You had 1.5 times the exam’s time, 2 h.'])
    expect(words({ factor: 2, pace: 'practice' })).toEqual([
      'You had twice the exam’s time, 2 h.',
      expect.stringContaining('paused'),
    ])
    expect(words({ limit: null })).toEqual(['You sat it without a time limit, which the exam has.'])
    expect(words({ limit: null }, 'study')).toEqual([])
  })
})

describe('an attempt beside earlier ones', () => {
  const now = { ...fold(), finished: { at: '2026-11-28T12:00:00.000Z', reason: 'learner' as const } }
  const row = (id: string, day: number, more: Partial<AttemptSummary> = {}): AttemptSummary => ({
    id,
    title: now.title,
    mode: now.mode,
    programme: null,
    pack: now.pack,
    startedAt: `2026-11-${day}T08:00:00.000Z`,
    finishedAt: `2026-11-${day}T09:00:00.000Z`,
    questions: 10,
    answered: 10,
    score: { right: 6, total: 10, ms: 0, domains: [] },
    msLeft: null,
    pace: 'strict',
    ...more,
  })

  it('is set beside the newest five of its kind that ended before it', () => {
    const kin = [10, 15, 11, 12, 13, 14].map((day) => row(`on-${day}`, day))
    const others = [
      row(now.id, 28),
      row('later', 29),
      row('other-mode', 20, { mode: 'exam' }),
      row('other-pack', 20, { pack: 'other' }),
      row('missed-questions', 20, { title: 'Sample, missed questions' }),
      row('running', 20, { finishedAt: null, score: null }),
      row('no-pack', 20, { score: null }),
      row('empty', 20, { score: { right: 0, total: 0, ms: 0, domains: [] } }),
    ]
    expect(earlierOf([...others, ...kin], now).map(({ id }) => id)).toEqual([
      'on-15',
      'on-14',
      'on-13',
      'on-12',
      'on-11',
    ])
  })

  const share = (right: number, total: number) => ({ right, total, ...wilson(right, total) })

  it('claims no more than the ranges allow', () => {
    expect(comparedWords(share(26, 40), share(29, 40))).toBe(
      '26 of 40 then, 29 of 40 now. The two ranges overlap, so the difference may be chance.',
    )
    expect(changeWords(share(5, 40), share(35, 40))).toBe('more than before')
    expect(changeWords(share(35, 40), share(5, 40))).toBe('less than before')
    expect(changeWords(share(5, 10), share(20, 40))).toBe('as before')
  })

  it('says the same of both directions, turned round', () => {
    const counts = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 60 })).filter(([right, total]) => right <= total)
    const turned = { 'more than before': 'less than before', 'less than before': 'more than before' } as const
    fc.assert(
      fc.property(counts, counts, ([a, n], [b, m]) => {
        const there = changeWords(share(a, n), share(b, m))
        const back = changeWords(share(b, m), share(a, n))
        expect(back).toBe(there in turned ? turned[there as keyof typeof turned] : there)
      }),
    )
  })

  it('is compared by the domains that both asked about', () => {
    const before = {
      right: 5,
      total: 9,
      ms: 0,
      domains: [
        { domain: '2', right: 2, total: 4 },
        { domain: null, right: 3, total: 5 },
      ],
    }
    const changes = domainChanges(before, [tally('1', 4, 4), tally('2', 3, 4), tally(null, 1, 2)])
    expect(changes).toMatchObject([{ domain: '2', before: { right: 2, total: 4 }, now: { right: 3, total: 4 } }])
  })
})

describe('what is looked through', () => {
  const solved = (verdict: SolutionView['verdict']) => ({ verdict }) as SolutionView
  const items = ['q1', 'q2', 'q3', 'q4'].map((question) => untouched(question))
  const view = (more: Record<string, object>): Pick<AttemptView, 'attempt' | 'solutions'> => ({
    attempt: { ...fold(), items: items.map((item) => ({ ...item, ...more[item.question] })) },
    solutions: { q1: solved('right'), q2: solved('wrong'), q3: solved('unanswered') },
  })
  const numbers = (of: ReturnType<typeof view>, show: Parameters<typeof shownOf>[1]) =>
    shownOf(of, show).map(({ number }) => number)

  it('is each question under what it was, with its number in the paper', () => {
    const some = view({ q1: { flagged: true, confidence: 'sure' }, q2: { confidence: 'sure' }, q3: { changes: 1 } })
    expect(numbers(some, 'wrong')).toEqual([2, 3])
    expect(numbers(some, 'sure')).toEqual([2])
    expect(numbers(some, 'flagged')).toEqual([1])
    expect(numbers(some, 'changed')).toEqual([3])
    expect(numbers(some, 'all')).toEqual([1, 2, 3, 4])
  })

  it('has a tab for what was sure but wrong only where there is any', () => {
    expect(tabsOf(view({})).map(({ show }) => show)).toEqual(['wrong', 'flagged', 'changed', 'all'])
    expect(tabsOf(view({ q2: { confidence: 'sure' } }))[1]).toEqual({ show: 'sure', count: 1 })
  })
})
