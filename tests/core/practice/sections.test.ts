import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closedQuestions, locksBehind, sectionAt, sectionSpans } from '../../../src/core/practice/sections'
import type { Section, Terms } from '../../../src/core/practice/terms'
import { untouched } from './attempt-acts'

const about = { pace: 'strict', limit: null, factor: 1, feedback: 'end' } as const

const paper = (sections: Section[], closed: number[] = []) => {
  const terms: Terms = { ...about, sections }
  const count = sections.reduce((sum, { questions }) => sum + questions, 0)
  const items = Array.from({ length: count }, (_, n) => untouched(`q${n + 1}`))
  return { terms, closed, items }
}

const single = { title: 'Single questions', questions: 4, locks: false }
const first = { title: 'Case study: Acme', questions: 2, locks: true }
const second = { title: 'Case study: Globex', questions: 3, locks: true }

describe('sections of a paper', () => {
  it('hold the questions one after the other', () => {
    const spans = sectionSpans(paper([single, first, second], [1]))
    expect(spans.map(({ place, from, to, closed }) => [place, from, to, closed])).toEqual([
      [0, 0, 4, false],
      [1, 4, 6, true],
      [2, 6, 9, false],
    ])
    expect(sectionSpans(paper([]))).toEqual([])
  })

  it('are found by a place of the paper', () => {
    const titles = [0, 3, 4, 5, 6, 8, 9, -1].map((place) => sectionAt(paper([single, first, second]), place)?.title)
    const [a, b, c] = [single.title, first.title, second.title]
    expect(titles).toEqual([a, a, b, b, c, c, undefined, undefined])
    expect(sectionAt(paper([]), 0)).toBeNull()
  })

  it('take their questions with them when they are closed', () => {
    expect([...closedQuestions(paper([single, first, second], [1]))]).toEqual(['q5', 'q6'])
    expect([...closedQuestions(paper([single, first, second]))]).toEqual([])
    expect([...closedQuestions(paper([single], [7]))]).toEqual([])
  })

  it.each<[string, number, number, number[], string | null]>([
    ['from one that locks to another', 4, 6, [], first.title],
    ['back from one that locks', 6, 5, [], second.title],
    ['from one that does not lock', 0, 4, [], null],
    ['within one that locks', 4, 5, [], null],
    ['from one that is closed already', 4, 6, [1], null],
  ])('lock behind one: %s', (_name, from, to, closed, title) => {
    expect(locksBehind(paper([single, first, second], closed), from, to)?.title ?? null).toBe(title)
  })

  it('never lock in a paper of one piece', () => {
    expect(locksBehind(paper([]), 0, 1)).toBeNull()
  })

  it('cover each place once, whatever they are', () => {
    const any = fc.array(
      fc.record({ title: fc.constant('t'), questions: fc.integer({ min: 1, max: 9 }), locks: fc.boolean() }),
    )
    fc.assert(
      fc.property(any, (sections) => {
        const { items, ...attempt } = paper(sections)
        for (const place of items.keys()) {
          const holding = sectionSpans(attempt).filter(({ from, to }) => place >= from && place < to)
          expect(holding).toEqual([sectionAt(attempt, place)])
        }
      }),
    )
  })
})
