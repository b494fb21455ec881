import { describe, expect, it } from 'vitest'
import type { AttemptItem } from '../../../src/core/practice/attempt'
import type { QuestionView } from '../../../src/core/practice/view'
import { answeredIn, nextFlagged, openEnds, placeInCase } from '../../../src/renderer/src/features/practice/marks'

const sections = [
  { title: 'Single questions', questions: 2, locks: true },
  { title: 'Case study: Harbour', questions: 3, locks: true },
]

/** Five questions: one letter each, f for flagged, a for answered, b for both. */
const attempt = (letters: string, closed: number[] = []) => ({
  terms: { pace: 'strict', limit: 3_600_000, factor: 1, feedback: 'end', sections } as const,
  closed,
  items: [...letters].map(
    (letter, i) =>
      ({
        question: `q${i}`,
        flagged: 'fb'.includes(letter),
        answer: 'ab'.includes(letter) ? { type: 'single', option: 'x' } : null,
      }) as AttemptItem,
  ),
})

const questions = [0, 1, 2, 3, 4].map(
  (i) => ({ id: `q${i}`, type: 'single', choose: 1, case: i < 2 ? null : 'harbour' }) as QuestionView,
)

describe('moving among flagged questions', () => {
  it('goes to the next and the one before, round the ends', () => {
    expect(nextFlagged(attempt('f-f-f'), 0, 1)).toBe(2)
    expect(nextFlagged(attempt('f-f-f'), 4, 1)).toBe(0)
    expect(nextFlagged(attempt('f-f-f'), 0, -1)).toBe(4)
    expect(nextFlagged(attempt('-f---'), 3, -1)).toBe(1)
  })

  it('finds none where none is flagged, only the one in view is, or its section is closed', () => {
    expect(nextFlagged(attempt('-----'), 0, 1)).toBeNull()
    expect(nextFlagged(attempt('f----'), 0, 1)).toBeNull()
    expect(nextFlagged(attempt('ff---', [0]), 3, 1)).toBeNull()
    expect(nextFlagged(attempt('ff--f', [0]), 3, 1)).toBe(4)
  })
})

describe('what is left before finishing', () => {
  it('leaves out what is closed, since nothing can be done about it', () => {
    const numbers = (closed: number[]) => openEnds(attempt('-b-bf', closed), questions).map(({ number }) => number)
    expect(numbers([])).toEqual([1, 3, 5, 2, 4])
    expect(numbers([0])).toEqual([3, 5, 4])
  })

  it('counts the answers of a section', () => {
    expect(answeredIn(attempt('a-aab'), { from: 2, to: 5 })).toEqual({ answered: 3, total: 3 })
    expect(answeredIn(attempt('a-aab'), { from: 0, to: 2 })).toEqual({ answered: 1, total: 2 })
  })
})

describe('the questions of a case study', () => {
  it('are counted within the paper', () => {
    const [single, , first, , last] = questions
    expect(single && placeInCase(attempt('-----'), questions, single)).toBeNull()
    expect(first && placeInCase(attempt('-----'), questions, first)).toEqual({ number: 1, of: 3 })
    expect(last && placeInCase(attempt('-----'), questions, last)).toEqual({ number: 3, of: 3 })
  })
})
