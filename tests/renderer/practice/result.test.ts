import { describe, expect, it } from 'vitest'
import type { AttemptItem } from '../../../src/core/practice/attempt'
import type { DomainTally } from '../../../src/core/practice/score'
import { mostToGain } from '../../../src/renderer/src/features/practice/gain'
import { sizes, wishOf } from '../../../src/renderer/src/features/practice/home/wish'
import { markOf } from '../../../src/renderer/src/features/practice/marks'

const tally = (domain: string | null, right: number, total: number, weight: string | null = null): DomainTally => ({
  domain,
  title: `Domain ${domain}`,
  weight,
  right,
  total,
  low: 0,
  high: 100,
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
})

describe('what a link asks Practice for', () => {
  it('reads a session of a plan', () => {
    const query = new URLSearchParams('pack=p&domain=2&count=15&plan=a&session=b')
    expect(wishOf(query)).toEqual({
      pack: 'p',
      mode: 'study',
      domain: '2',
      count: 15,
      planned: { plan: 'a', session: 'b' },
    })
    expect(wishOf(new URLSearchParams('pack=p&mode=exam&count=x'))).toMatchObject({
      mode: 'exam',
      count: null,
      planned: null,
    })
    expect(wishOf(new URLSearchParams('domain=2'))).toBeNull()
  })

  it('offers only sizes that make a difference', () => {
    expect(sizes(40, null)).toEqual([5, 10, 20, 40])
    expect(sizes(12, null)).toEqual([5, 10, 12])
    expect(sizes(4, null)).toEqual([4])
    expect(sizes(40, 15)).toEqual([5, 10, 15, 20, 40])
    expect(sizes(10, 30)).toEqual([5, 10])
  })
})

describe('marks of the navigator', () => {
  const item = (seen: boolean, answered: boolean) =>
    ({ question: 'q', seen, answer: answered ? { type: 'single', option: 'a' } : null }) as AttemptItem

  it('calls a question skipped only after it was left', () => {
    expect(markOf(item(true, false), 'q')).toBe('unseen')
    expect(markOf(item(true, false), 'other')).toBe('skipped')
    expect(markOf(item(false, false), 'other')).toBe('unseen')
    expect(markOf(item(true, true), 'other')).toBe('answered')
  })
})
