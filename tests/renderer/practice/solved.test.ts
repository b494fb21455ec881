import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/core/practice/answer'
import type { AttemptItem } from '../../../src/core/practice/attempt'
import type { QuestionView } from '../../../src/core/practice/view'
import { solvedRows } from '../../../src/renderer/src/features/practice/solved'

const ids = ['a', 'b', 'c', 'd'] as const

const rowsOf = (type: QuestionView['type'], key: Answer, answer: Answer | null, changes = 0) => {
  const question: QuestionView = {
    id: 'q',
    type,
    title: 'Title',
    case: null,
    stem: null,
    image: null,
    ask: 'Which?',
    options: ids.map((id) => ({ id, text: `Option ${id}` })),
    prompts: type === 'matching' ? ['p', 'q'].map((id) => ({ id, text: `Prompt ${id}` })) : [],
    choose: 1,
  }
  const item = { question: 'q', answer, changes } as AttemptItem
  const rationales = Object.fromEntries(ids.map((id) => [id, `Because of ${id}.`]))
  const solution = {
    verdict: 'wrong' as const,
    key,
    rationales,
    takeaway: '',
    objectives: [],
    topics: [],
    references: [],
  }
  return solvedRows({ question, solution, item })
}
const short = (rows: ReturnType<typeof rowsOf>) =>
  rows.map(({ mark, said }) => [mark, said.map(({ text }) => text).join(' ')])

describe('a question with its rationales', () => {
  it('marks the key and a wrong choice, each with its word', () => {
    const rows = rowsOf('single', { type: 'single', option: 'b' }, { type: 'single', option: 'a' }, 1)
    expect(short(rows)).toEqual([
      ['wrong', 'Your answer, changed.'],
      ['right', 'Correct.'],
      ['none', ''],
      ['none', ''],
    ])
    expect(rows.map(({ badge }) => badge)).toEqual(['A', 'B', 'C', 'D'])
    expect(rows[2]?.rationale).toBe('Because of c.')
  })

  it('shows which of several were found', () => {
    const key: Answer = { type: 'multiple', options: ['a', 'c'] }
    expect(short(rowsOf('multiple', key, { type: 'multiple', options: ['c', 'd'] }))).toEqual([
      ['right', 'Correct.'],
      ['none', ''],
      ['right', 'Correct, your answer.'],
      ['wrong', 'Your answer.'],
    ])
  })

  it('shows the right order and where each row was put', () => {
    const key: Answer = { type: 'ordering', order: ['d', 'a', 'b', 'c'] }
    const rows = rowsOf('ordering', key, { type: 'ordering', order: ['a', 'd', 'b', 'c'] })
    expect(rows.map(({ text }) => text)).toEqual(['Option d', 'Option a', 'Option b', 'Option c'])
    expect(short(rows).map(([mark]) => mark)).toEqual(['wrong', 'wrong', 'right', 'right'])
    expect(rows[0]?.said[0]?.text).toBe('You had it second.')
    expect(short(rowsOf('ordering', key, null)).every(([mark, said]) => mark === 'none' && said === '')).toBe(true)
  })

  it('names the right option for each prompt and what is left over', () => {
    const key: Answer = { type: 'matching', pairs: { p: 'a', q: 'b' } }
    expect(short(rowsOf('matching', key, { type: 'matching', pairs: { p: 'a', q: 'c' } }))).toEqual([
      ['right', 'Correct: Option a.'],
      ['wrong', 'You chose “Option c”. Correct: Option b.'],
      ['none', 'Left over.'],
      ['none', 'Left over.'],
    ])
  })
})
