import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Highlight } from '../../../src/core/progress/events'
import {
  isMarked,
  merge,
  parts,
  sentencesIn,
  toggle,
} from '../../../src/renderer/src/features/practice/attempt/highlights'

const stem = (from: number, to: number): Highlight => ({ part: 'stem', from, to })

/** The marked characters, one by one: what the marks mean, whatever their shape. */
const characters = (marks: readonly Highlight[]): Set<string> =>
  new Set(
    marks.flatMap(({ part, from, to }) =>
      Array.from({ length: Math.max(0, to - from) }, (_, i) => `${part} ${from + i}`),
    ),
  )

const marks = fc.array(
  fc
    .tuple(fc.constantFrom(...parts), fc.nat(30), fc.integer({ min: 1, max: 12 }))
    .map(([part, from, length]): Highlight => ({ part, from, to: from + length })),
  { maxLength: 8 },
)

describe('highlights', () => {
  it('become one where they overlap or touch, and stay apart else', () => {
    expect(merge([stem(5, 9), stem(0, 3), stem(8, 12), stem(12, 14)])).toEqual([stem(0, 3), stem(5, 14)])
    expect(merge([{ part: 'ask', from: 0, to: 4 }, stem(2, 4)])).toEqual([stem(2, 4), { part: 'ask', from: 0, to: 4 }])
  })

  it('grow by a selection that is not all marked, and lose one that is', () => {
    expect(toggle([stem(0, 10)], [stem(5, 15)])).toEqual([stem(0, 15)])
    expect(toggle([stem(0, 15)], [stem(5, 10)])).toEqual([stem(0, 5), stem(10, 15)])
    expect(toggle([stem(5, 10)], [stem(5, 10)])).toEqual([])
    expect(toggle([], [])).toEqual([])
  })

  it('mean the same characters however they were made, with a gap between any two', () => {
    fc.assert(
      fc.property(marks, marks, (before, spans) => {
        const was = characters(before)
        const asked = characters(spans)
        const after = toggle(before, spans)
        const all = asked.size > 0 && [...asked].every((one) => was.has(one))
        const wanted = all ? [...was].filter((one) => !asked.has(one)) : [...was, ...asked]
        expect(characters(after)).toEqual(new Set(wanted))
        expect(characters(merge(before))).toEqual(was)
        for (const [i, mark] of after.entries()) {
          const next = after[i + 1]
          if (next?.part === mark.part) expect(next.from).toBeGreaterThan(mark.to)
        }
        for (const span of spans) expect(isMarked(after, span)).toBe(!all)
      }),
    )
  })
})

describe('sentences', () => {
  const text = 'Approvals fell from 61.5 to 54 percent. Why?\nRepayment is known only after 90 days.  '

  it('are found without the space around them', () => {
    const found = sentencesIn(text).map(({ from, to }) => text.slice(from, to))
    expect(found).toEqual(['Approvals fell from 61.5 to 54 percent.', 'Why?', 'Repayment is known only after 90 days.'])
    expect(sentencesIn(' \n ')).toEqual([])
  })

  it('leave out nothing but space', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (any) => {
        const found = sentencesIn(any)
        expect(
          found
            .map(({ from, to }) => any.slice(from, to))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(any.replace(/\s/g, ''))
      }),
    )
  })
})
