import { describe, expect, it } from 'vitest'
import type { WhenReason, WhyReason } from '../../src/core/plan/explain'
import { hasMoved } from '../../src/renderer/src/features/plan/least'
import { whenSentence, whySentence } from '../../src/renderer/src/features/plan/reasons'

const titles = new Map([['d1', 'Data preparation']])
const other = { session: 'b', title: 'Feature stores', date: '2026-11-26' }

describe('why a session is in the plan', () => {
  it.each<[WhyReason, string]>([
    [{ code: 'learn', objectives: 2 }, 'First time through two objectives.'],
    [{ code: 'learn', objectives: 0 }, 'First time through it.'],
    [{ code: 'drill', pass: 2, passes: 3 }, 'Questions on what you learned, round 2 of 3.'],
    [{ code: 'mock', n: 1 }, 'Mock exam 1 of two, by the rules of the exam.'],
    [{ code: 'mock-review', n: 2 }, 'Every wrong answer of mock exam 2, while it is fresh.'],
    [
      { code: 'weight', domain: 'd1', title: 'Data preparation', share: 0.28 },
      'Data preparation carries 28 % of the exam.',
    ],
    [
      { code: 'weak', domain: 'd1', mastered: 0.2 },
      'You know 20 % of it so far, so it gets more time than its weight.',
    ],
    [
      { code: 'strong', domain: 'd1', mastered: 0.8 },
      'You know 80 % of it already, so it gets less time than its weight.',
    ],
    [{ code: 'level', domain: 'd1', level: 'good' }, 'You said you know it well, so it takes less time.'],
    [{ code: 'resource', title: 'A book' }, 'You learn it with “A book”.'],
  ])('is a sentence: %j', (reason, sentence) => {
    expect(whySentence(reason)).toBe(sentence)
  })
})

describe('why it is on its day', () => {
  it.each<[WhenReason, string]>([
    [{ code: 'pinned' }, 'You put it on this day, so it stays here.'],
    [{ code: 'after', ...other, days: 2, gap: null }, 'It builds on “Feature stores”, on Thursday 26 November.'],
    [
      { code: 'after', ...other, days: 6, gap: 7 },
      'It comes back to “Feature stores”, six days later; 7 days or so helps most until the exam.',
    ],
    [{ code: 'before', ...other, days: 0 }, '“Feature stores” builds on it, the same day.'],
    [{ code: 'last-days', days: 5 }, 'It is five days before the exam, so it is fresh then.'],
    [{ code: 'mock-days', days: 4 }, '4 days before the exam: close enough to be true, early enough to act on.'],
    [{ code: 'part', n: 1, of: 2 }, 'It does not fit into one day; this is part 1 of 2.'],
    [{ code: 'mixed', domain: 'd1' }, 'Before it comes Data preparation: mixing helps to tell things apart.'],
    [
      { code: 'even', minutes: 90, of: 600, given: 120 },
      'By the evening 1 h 30 of 10 h are planned; you have 2 h until then.',
    ],
  ])('is a sentence: %j', (reason, sentence) => {
    expect(whenSentence(reason, titles)).toBe(sentence)
  })
})

describe('what practice tells', () => {
  it('is news where a domain is new to it, or a tenth away from what the plan was weighed by', () => {
    expect(hasMoved({}, {})).toBe(false)
    expect(hasMoved({ d1: 0.4 }, {})).toBe(true)
    expect(hasMoved({ d1: 0.45 }, { d1: 0.4 })).toBe(false)
    expect(hasMoved({ d1: 0.25 }, { d1: 0.4, d2: 0.9 })).toBe(true)
  })
})
