import { describe, expect, it } from 'vitest'
import {
  contributionSentence,
  masterySentence,
  meaning,
  mostMissing,
  mostOpen,
  objectivesSentence,
  saidWords,
  signed,
  titleFor,
  whyNothing,
} from '../../src/renderer/src/features/insights/sentences'
import { standingSentence } from '../../src/renderer/src/features/today/words'
import { inTen, shareRange } from '../../src/renderer/src/text/readiness'
import { estimated, mastery, unknown, viewOf } from './readiness-views'

const score = (low: number, high: number) => ({ likely: (low + high) / 2, low, high })
const domain = (id: string, share: number, mean: number, contribution = 0) => {
  const range = { low: mean - 0.1, high: mean + 0.1 }
  return { id, share, mean, contribution, answers: 10, right: 7, ...range }
}

describe('the title', () => {
  it.each([
    [0.5, 0.744, 'Still below the line'],
    // 74.6 % is shown as 75, so it must not be said to be below 75.
    [0.5, 0.746, 'The range has reached the line'],
    [0.69, 0.78, 'The range has reached the line'],
    [0.746, 0.9, 'The whole range is above the line'],
  ])('of a range from %f to %f says: %s', (low, high, title) => {
    expect(titleFor(viewOf({ readiness: estimated({ score: score(low, high) }) }))).toBe(title)
  })

  it('says why there is no range', () => {
    expect(titleFor(viewOf({}))).toBe('Not enough answers yet to say')
    expect(titleFor(viewOf({ questions: 0 }))).toBe('No questions to tell it by')
    expect(titleFor(viewOf({ readiness: null }))).toBe('Nothing to weigh your answers by')
  })
})

describe('what a range means', () => {
  it('is said against the line, and never as pass or fail while the line lies inside', () => {
    expect(meaning(estimated({ score: score(0.69, 0.78) }), 0.75)).toContain('lies inside, so Lectern cannot say yet')
    expect(meaning(estimated({ score: score(0.4, 0.6) }), 0.75)).toContain('more likely fail than pass')
    expect(meaning(estimated({ score: score(0.8, 0.9) }), 0.75)).toContain('Even its lower end reaches')
    expect(standingSentence(score(0.4, 0.6), 0.75)).toBe('Your likely score if you sat it today. Not there yet.')
    expect(standingSentence(score(0.7, 0.8), 0.75)).toContain('The line lies inside.')
    expect(standingSentence(score(0.8, 0.9), 0.75)).toContain('All of it is above the line.')
    expect(shareRange(score(0.687, 0.781))).toBe('69–78 %')
  })

  it.each([
    [0.41, 0.68, 'between 4 and 7 in 10'],
    [0.38, 0.42, 'about 4 in 10'],
    [0.02, 0.31, 'at most 3 in 10'],
    [0.72, 0.97, 'at least 7 in 10'],
    [0, 0.03, 'less than 1 in 10'],
    [0.96, 1, 'more than 9 in 10'],
    [0.01, 0.99, 'open, from 0 to 10 in 10'],
  ])('as a chance from %f to %f is %s', (low, high, words) => {
    expect(inTen(low, high)).toBe(words)
  })

  it('as it was said of a real exam is told beside how it went', () => {
    expect(saidWords(0.36)).toBe('Lectern had said about 4 in 10.')
    expect(saidWords(null)).toBe('Lectern could not say anything before it.')
  })
})

describe('what is missing', () => {
  const readiness = {
    state: 'not-enough' as const,
    answers: 33,
    needed: 7,
    domains: [
      { id: '1', answers: 16, needed: 0 },
      { id: '2', answers: 6, needed: 2 },
      { id: '3', answers: 3, needed: 5 },
      { id: '4', answers: 8, needed: 0 },
    ],
  }

  it('is counted in a sentence', () => {
    expect(whyNothing(viewOf({ readiness }))).toBe(
      'An honest range takes 40 first answers, and 8 in every domain. 33 are there so far; 7 are missing.',
    )
    expect(whyNothing(viewOf({}))).toContain('None are there so far; 40 are missing.')
    expect(whyNothing(viewOf({ readiness: { ...readiness, answers: 1, needed: 1 } }))).toContain(
      '1 is there so far; 1 is missing.',
    )
    expect(whyNothing(viewOf({ questions: 0 }))).toContain('no questions for this exam')
    expect(whyNothing(viewOf({ readiness: null }))).toContain('No blueprint')
  })

  it('is practised next where most is missing, as far as there are questions', () => {
    expect(mostMissing(readiness, () => true)).toBe('3')
    expect(mostMissing(readiness, (id) => id !== '3')).toBe('2')
    expect(mostMissing(readiness, (id) => id === '1' || id === '4')).toBe('4')
    expect(mostMissing(readiness, () => false)).toBeNull()
  })
})

describe('domains', () => {
  it('add and take percentage points that are told with their sign', () => {
    expect([2.44, -5.06, 0.04, -0.04].map(signed)).toEqual(['+2.4', '−5.1', '0.0', '0.0'])
    const domains = [domain('1', 0.5, 0.7, -2.5), domain('2', 0.5, 0.77, 1)]
    expect(contributionSentence({ domains }, 0.75)).toBe('Together 1.5 points under the line at 75.')
    expect(contributionSentence({ domains: [domain('1', 1, 0.8, 5)] }, 0.75)).toBe(
      'Together 5.0 points over the line at 75.',
    )
    expect(contributionSentence({ domains: [] }, 0.75)).toBe('Together just on the line at 75.')
  })

  it('have most to gain where weight and what is open are largest together', () => {
    // Points still open: 0.6 · 0.2 = 12, 0.3 · 0.5 = 15, 0.1 · 0.9 = 9.
    const domains = [domain('1', 0.6, 0.8), domain('2', 0.3, 0.5), domain('3', 0.1, 0.1)]
    expect(mostOpen(estimated({ domains }))?.id).toBe('2')
    expect(mostOpen(estimated({}))).toBeNull()
  })

  it('are said to cross the line or not', () => {
    const [above, across, below] = [mastery(9, 9, 0.8, 0.9), mastery(7, 9, 0.7, 0.8), mastery(2, 9, 0.1, 0.4)]
    const of = (...all: (typeof above)[]) => all.map((one, i) => ({ id: `${i}`, title: `${i}`, mastery: one }))
    expect(masterySentence(of(above, across, across, unknown), 0.75)).toBe('2 of 3 ranges cross the line.')
    expect(masterySentence(of(across), 0.75)).toBe('1 of 1 range crosses the line.')
    expect(masterySentence(of(above, below), 0.75)).toBe('1 of 2 ranges is below the line.')
    expect(masterySentence(of(above, above), 0.75)).toBe('All ranges are above the line.')
    expect(masterySentence(of(unknown), 0.75)).toBe('No question of it was answered yet.')
  })
})

describe('objectives', () => {
  it('with answers of their own are told from those that are only inferred', () => {
    const rows = [{ mastery: mastery(1, 2, 0, 1) }, { mastery: null }, { mastery: { ...unknown, share: 0.6 } }]
    expect(objectivesSentence(rows)).toBe(
      '1 of 3 objectives has answers of its own. Of 1 more, answers to questions of other programmes on the same topics tell a little; they say “by its topics”.',
    )
    expect(objectivesSentence(rows.slice(0, 2))).toBe('1 of 2 objectives has answers of its own.')
  })
})
