import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everything, type PoolFilter } from '../../src/core/practice/select'
import type { Mark } from '../../src/core/progress/questions'
import {
  type Choices,
  choicesOf,
  drawnFrom,
  requestOf,
  usualMinutes,
} from '../../src/renderer/src/features/practice/home/choices'
import { countsOf, drillsByDomain, drillsByPast } from '../../src/renderer/src/features/practice/home/counts'
import { whyEmpty } from '../../src/renderer/src/features/practice/home/empty'
import { asksForStudy, filterOf, wishOf } from '../../src/renderer/src/features/practice/home/wish'
import { takenWords, termsWords } from '../../src/renderer/src/features/practice/home/words'
import type { Pool } from '../../src/renderer/src/stores/pool'
import type { PoolRow } from '../../src/shared/ipc/views'

const wish = (query: string) => wishOf(new URLSearchParams(query))

describe('what a link asks for', () => {
  it('is nothing without a pack, and no session where only a pack is named', () => {
    expect(wish('domain=2&count=10')).toBeNull()
    const named = wish('pack=p')
    expect(named && asksForStudy(named)).toBe(false)
  })

  it.each([
    'domain=2',
    'objective=x/1.1.1',
    'topic=drift',
    'focus=missed',
    'missedIn=a',
    'count=5',
    'plan=a&session=b',
  ])('is a study session with %s, and an exam where it says so', (more) => {
    const study = wish(`pack=p&${more}`)
    const exam = wish(`pack=p&mode=exam&${more}`)
    expect(study && asksForStudy(study)).toBe(true)
    expect(exam && asksForStudy(exam)).toBe(false)
  })

  it('becomes the choices of the session', () => {
    const asked = wish('pack=p&domain=2&topic=drift&objective=x/2.1.1&focus=unseen&count=7&plan=a&session=b')
    if (!asked) throw new Error('no wish')
    expect(asked.planned).toEqual({ plan: 'a', session: 'b' })
    expect(filterOf(asked)).toEqual({
      ...everything,
      focus: 'unseen',
      domains: ['2'],
      objectives: ['x/2.1.1'],
      topics: ['drift'],
    })
    expect(choicesOf(asked)).toMatchObject({ count: 7, minutes: null, pace: 'practice', feedback: 'each' })
  })

  it.each(['count=0', 'count=-3', 'count=2.5', 'count=ten', 'focus=worst', 'plan=a', 'session=b'])(
    'leaves out what makes no sense: %s',
    (more) => {
      expect(wish(`pack=p&${more}`)).toEqual(wish('pack=p'))
    },
  )
})

type Told = { mark?: Mark; sure?: boolean; flagged?: boolean; attempt?: string; seen?: boolean }

const row = (id: string, domain: string, topic: string, told: Told = {}, more: Partial<PoolRow> = {}): PoolRow => {
  const { mark, sure = false, flagged = false, attempt = 'new', seen = mark !== undefined } = told
  const confidence = sure ? 'sure' : null
  const recent = mark ? [{ attempt, at: '2026-11-20T10:00:00Z', mark, confidence } as const] : []
  return {
    id,
    type: 'single',
    title: id,
    difficulty: 3,
    objectives: [`x/${domain}.1.1`],
    topics: [topic],
    case: undefined,
    record: seen ? { first: null, right: mark === 'r' ? 1 : 0, total: recent.length, recent, flagged } : null,
    ...more,
  }
}

const poolWith = (rows: readonly PoolRow[]): Pool => ({
  pack: 'p',
  rows,
  past: { record: (id) => rows.find((one) => one.id === id)?.record ?? undefined, attempts: ['new', 'old'] },
})

/** Six questions: two of domain 1 missed, one right, one flagged, two of domain 2 never met. */
const pool = poolWith([
  row('a', '1', 'drift', { mark: 'w', sure: true }),
  row('b', '1', 'drift', { mark: 'u', attempt: 'old' }),
  row('c', '1', 'serving', { mark: 'r' }),
  row('d', '2', 'serving', { mark: 'r', flagged: true, attempt: 'old' }),
  row('e', '2', 'drift', {}, { type: 'ordering' }),
  row('f', '2', 'serving', {}, { case: 'shop' }),
])

const choices = (filter: Partial<PoolFilter> = {}, more: Partial<Choices> = {}): Choices => ({
  filter: { ...everything, ...filter },
  missedIn: null,
  count: 10,
  minutes: null,
  pace: 'practice',
  feedback: 'each',
  ...more,
})

const ids = (of: Choices) => drawnFrom(pool, of).map(({ id }) => id)

describe('counting before the start', () => {
  it('offers each drill with its number, and the reason where there is none', () => {
    expect(drillsByPast(pool).map(({ id, count }) => [id, count])).toEqual([
      ['missed', 2],
      ['unseen', 2],
      ['weakest', 4],
      ['flagged', 1],
      ['sure-but-wrong', 1],
    ])
    expect(drillsByPast(poolWith([row('a', '1', 'drift')])).map(({ note }) => note)).toEqual([
      'Nothing is missed.',
      'never on screen',
      'Nothing is answered yet.',
      'Nothing is flagged.',
      'No answer you were sure of was wrong.',
    ])
    const domains = [1, 2, 3].map((n) => ({ id: String(n), shortTitle: `Domain ${n}` }))
    expect(drillsByDomain(pool, domains).map(({ count, note }) => [count, note])).toEqual([
      [3, ''],
      [3, ''],
      [0, 'No question in this pack.'],
    ])
  })

  it('tells for every choice what it would leave beside the others', () => {
    const counts = countsOf(pool, { ...everything, domains: ['2'] })
    expect(Object.fromEntries(counts.focuses)).toEqual({
      all: 3,
      unseen: 2,
      missed: 0,
      weakest: 1,
      flagged: 1,
      'sure-but-wrong': 0,
    })
    expect(Object.fromEntries(counts.domains)).toEqual({ 1: 3, 2: 3 })
    expect(Object.fromEntries(counts.types)).toEqual({ single: 2, ordering: 1 })
    expect(Object.fromEntries(counts.topics)).toEqual({ serving: 2, drift: 1 })
  })

  it('takes only what was missed lately, leaves out what was shown lately, and case studies', () => {
    expect(ids(choices({ focus: 'missed', within: 1 }))).toEqual(['a'])
    expect(ids(choices({ focus: 'missed', within: 2 }))).toEqual(['a', 'b'])
    expect(ids(choices({ notShownIn: 1 }))).toEqual(['b', 'd', 'e', 'f'])
    expect(ids(choices({ cases: false }))).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(ids(choices({}, { missedIn: 'old' }))).toEqual(['b'])
  })

  it('never asks for more than there is, and sends time and pace only where there is a limit', () => {
    expect(requestOf('p', choices(), 4, null)).toEqual({
      pack: 'p',
      mode: 'study',
      count: 4,
      planned: null,
      filter: everything,
      minutes: null,
      pace: 'practice',
      feedback: 'each',
    })
    const limited = choices({}, { count: 3, minutes: 20, pace: 'strict', missedIn: 'old', feedback: 'end' })
    expect(requestOf('p', limited, 4, { plan: 'a', session: 'b' })).toEqual({
      pack: 'p',
      mode: 'study',
      count: 3,
      planned: { plan: 'a', session: 'b' },
      missedIn: 'old',
      minutes: 20,
      pace: 'strict',
      feedback: 'end',
    })
    expect(requestOf('p', { ...limited, minutes: null }, 4, null).pace).toBe('practice')
  })

  it('begins with as many minutes for a question as the exam gives: 65 in 130 minutes are two each', () => {
    expect(usualMinutes({ exam: null }, 10)).toBe(20)
    const exam = { questions: 40, minutes: 80, types: [], full: { questions: 50, minutes: 100 } }
    const rules = {
      ...exam,
      cases: { drawn: false, lock: false },
      unscored: null,
      line: 75,
      passRule: '',
      assumptions: [],
    }
    expect(usualMinutes({ exam: { ...rules, full: { questions: 65, minutes: 130 } } }, 12)).toBe(24)
    expect(usualMinutes({ exam: { ...rules, full: { questions: 60, minutes: 90 } } }, 1)).toBe(2)
    expect(usualMinutes({ exam: null }, 500)).toBe(600)
  })
})

describe('why nothing is left', () => {
  const why = (filter: Partial<PoolFilter>, of = pool) =>
    whyEmpty(of, choices(filter), drawnFrom(of, choices(filter)).length)

  it('is said of the one choice that leaves nothing by itself', () => {
    const unmet = poolWith([row('a', '1', 'drift')])
    expect(why({ focus: 'flagged', domains: ['1'] }, unmet)).toBe('Nothing is flagged.')
    expect(why({ focus: 'missed', within: 3 }, unmet)).toBe('Nothing was missed in the last 3 attempts.')
    expect(why({ topics: ['fairness'] })).toBe('No question of this pack is about the chosen topic.')
    expect(why({ notShownIn: 1 }, poolWith([row('a', '1', 'drift', { mark: 'r' })]))).toBe(
      'Every question was shown in the last attempt.',
    )
  })

  it('else names the choice that costs most, with what there would be without it', () => {
    expect(why({ focus: 'missed', types: ['ordering'] })).toBe(
      'No question fits all of this. Without the kinds of question there would be 2 questions.',
    )
    expect(why({ focus: 'flagged', domains: ['1'] })).toBe(
      'No question fits all of this. Without what is flagged there would be 3 questions.',
    )
  })

  it('says to take more than one back where one alone would not help', () => {
    expect(why({ focus: 'flagged', types: ['ordering'], domains: ['1'] })).toBe(
      'No question fits all of this. Take more than one choice back.',
    )
  })

  it('is said exactly when nothing is left', () => {
    const some = <T>(values: readonly T[]) => fc.subarray([...values])
    const filter = fc.record({
      focus: fc.constantFrom(...(['all', 'unseen', 'missed', 'flagged', 'sure-but-wrong', 'weakest'] as const)),
      domains: some(['1', '2', '3']),
      objectives: some(['x/1.1.1', 'x/2.1.1']),
      topics: some(['drift', 'serving', 'fairness']),
      types: some(['single', 'ordering'] as const),
      within: fc.constantFrom(null, 1, 2),
      notShownIn: fc.constantFrom(null, 1, 2),
      cases: fc.boolean(),
    })
    fc.assert(
      fc.property(filter, (of) => {
        const left = drawnFrom(pool, choices(of)).length
        const said = whyEmpty(pool, choices(of), left)
        expect(said === null).toBe(left > 0)
        expect(countsOf(pool, of).focuses.get(of.focus)).toBe(left)
      }),
    )
  })
})

describe('what would begin, in words', () => {
  it('says which are taken of those that fit', () => {
    expect(takenWords(choices(), 23)).toBe('Of 23 questions that fit, those not met yet first.')
    expect(takenWords(choices({ focus: 'weakest' }), 23)).toBe('Of 23 questions that fit, what went worst first.')
    expect(takenWords(choices(), 10)).toBe('All that fit.')
    expect(takenWords(choices(), 1)).toBe('The only one that fits.')
  })

  it('says the time, the pace and when the rationales open', () => {
    expect(termsWords(choices())).toBe('Untimed. Each rationale after its question.')
    expect(termsWords(choices({}, { minutes: 75, pace: 'strict', feedback: 'end' }))).toBe(
      '1 h 15, running on. Rationales at the end.',
    )
    expect(termsWords(choices({}, { minutes: 20 }))).toBe('20 min, with pauses. Each rationale after its question.')
  })
})
