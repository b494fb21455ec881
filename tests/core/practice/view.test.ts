import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Question } from '../../../src/core/practice/pack-schema'
import { isOpen, solutionOf, viewCase, viewQuestion } from '../../../src/core/practice/view'
import { fold, untouched } from './attempt-acts'
import { image, pictures } from './pictures'
import { anyQuestion, matching, multiple, ordering, single } from './samples'

/** A question whose secrets are words that stand nowhere else. */
const marked = (question: Question): Question => ({
  ...question,
  takeaway: 'TAKEAWAY',
  options: question.options.map((option) => ({ ...option, rationale: 'RATIONALE' })),
  references: [{ title: 'REFERENCE', url: 'https://example.org/REFERENCE', checked: '2026-11-01' }],
})

describe('a question before its answer stands', () => {
  it('shows nothing of key, rationales, takeaway or sources', () => {
    fc.assert(
      fc.property(anyQuestion, fc.integer(), (question, seed) => {
        const view = viewQuestion(marked(question), seed)
        expect(JSON.stringify(view)).not.toMatch(/RATIONALE|TAKEAWAY|REFERENCE|"key"/)
        expect(Object.keys(view).sort()).toEqual(
          ['ask', 'case', 'choose', 'id', 'image', 'options', 'prompts', 'stem', 'title', 'type'].sort(),
        )
        for (const option of view.options) expect(Object.keys(option).sort()).toEqual(['id', 'text'])
      }),
    )
  })

  it('does not change when only the key does: nothing can be read off it', () => {
    fc.assert(
      fc.property(fc.constantFrom('batch', 'cache', 'precision', 'replica'), fc.integer(), (key, seed) => {
        expect(viewQuestion(single({ key }), seed)).toEqual(viewQuestion(single(), seed))
      }),
    )
    const pairs = { slow: 'batch', dear: 'replica' }
    expect(viewQuestion(matching({ key: pairs }), 3)).toEqual(viewQuestion(matching(), 3))
    expect(viewQuestion(multiple({ key: ['batch', 'precision'] }), 3)).toEqual(viewQuestion(multiple(), 3))
  })

  it('says how many options to choose or places to fill', () => {
    expect([single(), multiple(), ordering(), matching()].map((q) => viewQuestion(q, 1).choose)).toEqual([1, 2, 4, 2])
  })

  it('has all options with their texts, and prompts only for matching', () => {
    fc.assert(
      fc.property(anyQuestion, fc.integer(), (question, seed) => {
        const view = viewQuestion(question, seed)
        const texts = Object.fromEntries(question.options.map(({ id, text }) => [id, text]))
        expect(Object.fromEntries(view.options.map(({ id, text }) => [id, text]))).toEqual(texts)
        expect(view.prompts).toEqual(question.type === 'matching' ? question.prompts : [])
      }),
    )
  })
})

describe('images and cases', () => {
  const shown = { src: `data:image/png;base64,${pictures.png}`, width: 3, height: 2, alt: 'A red rectangle.' }

  it('of a question are its picture and the name of its case', () => {
    expect(viewQuestion(single({ image: image(), case: 'shop' }), 1)).toMatchObject({ image: shown, case: 'shop' })
    expect(viewQuestion(single(), 1)).toMatchObject({ image: null, case: null })
  })

  it('of a case are all it has', () => {
    const shop = { id: 'shop', title: 'A shop', scenario: 'It sells *fish*.' }
    expect(viewCase(shop)).toEqual({ ...shop, image: null })
    expect(viewCase({ ...shop, image: image() })).toEqual({ ...shop, image: shown })
  })
})

describe('a question after its answer stands', () => {
  it('opens with the end of the attempt or with its own check, and not before', () => {
    const [item, attempt] = [untouched('q'), fold()]
    const finished = { at: '2026-11-22T10:00:00.000Z', reason: 'time' as const }
    expect(isOpen({ ...attempt, finished: null }, { ...item, checked: false })).toBe(false)
    expect(isOpen({ ...attempt, finished: null }, { ...item, checked: true })).toBe(true)
    expect(isOpen({ ...attempt, finished }, { ...item, checked: false })).toBe(true)
  })

  it('shows the key in the shape of an answer, every rationale and where it is from', () => {
    const solution = solutionOf(matching(), { type: 'matching', pairs: { slow: 'cache' } })
    expect(solution).toMatchObject({
      verdict: 'wrong',
      key: { type: 'matching', pairs: { slow: 'cache', dear: 'precision' } },
      takeaway: 'Do the right thing.',
      references: [{ title: 'A page', url: 'https://example.org/page', checked: '2026-11-01' }],
    })
    expect(Object.keys(solution.rationales)).toEqual(['batch', 'cache', 'precision', 'replica'])
    expect(solutionOf(single(), null).verdict).toBe('unanswered')
  })
})
