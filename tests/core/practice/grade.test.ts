import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/core/practice/answer'
import { fits, grade, isEmpty, keyOf, type Verdict } from '../../../src/core/practice/grade'
import type { Question } from '../../../src/core/practice/pack-schema'
import { optionOrder } from '../../../src/core/practice/paper'
import { lectern, promises } from './grade-promise'
import { anyQuestion, matching, multiple, ordering, single } from './samples'

describe('grading, as the exam guide of AWS has it', () => {
  it.each(promises)('%s', (_name, holds) => holds(lectern))
})

describe('grading', () => {
  it.each<[string, string, Verdict]>([
    ['the key', 'cache', 'right'],
    ['another option', 'batch', 'wrong'],
    ['an option it does not have', 'elsewhere', 'wrong'],
    ['a name every object has', 'constructor', 'wrong'],
  ])('single: %s', (_name, option, verdict) => {
    expect(grade(single(), { type: 'single', option })).toBe(verdict)
  })

  it.each<[string, string[], Verdict]>([
    ['both, as in the key', ['cache', 'replica'], 'right'],
    ['both, the other way round', ['replica', 'cache'], 'right'],
    ['one of two', ['cache'], 'wrong'],
    ['two and one more', ['cache', 'replica', 'batch'], 'wrong'],
    ['one right and one wrong', ['cache', 'batch'], 'wrong'],
    ['one twice', ['cache', 'cache'], 'wrong'],
    ['everything', ['batch', 'cache', 'precision', 'replica'], 'wrong'],
    ['nothing', [], 'unanswered'],
  ])('multiple: %s', (_name, options, verdict) => {
    expect(grade(multiple(), { type: 'multiple', options })).toBe(verdict)
  })

  it.each<[string, string[], Verdict]>([
    ['the right order', ['replica', 'cache', 'batch', 'precision'], 'right'],
    ['two neighbours changed', ['cache', 'replica', 'batch', 'precision'], 'wrong'],
    ['backwards', ['precision', 'batch', 'cache', 'replica'], 'wrong'],
    ['one left out', ['replica', 'cache', 'batch'], 'wrong'],
    ['nothing', [], 'unanswered'],
  ])('ordering: %s', (_name, order, verdict) => {
    expect(grade(ordering(), { type: 'ordering', order })).toBe(verdict)
  })

  it.each<[string, Record<string, string>, Verdict]>([
    ['all pairs', { slow: 'cache', dear: 'precision' }, 'right'],
    ['one pair right, one wrong', { slow: 'cache', dear: 'batch' }, 'wrong'],
    ['one pair right, one open', { slow: 'cache' }, 'wrong'],
    ['crossed', { slow: 'precision', dear: 'cache' }, 'wrong'],
    ['one option for both', { slow: 'cache', dear: 'cache' }, 'wrong'],
    ['a prompt too many', { slow: 'cache', dear: 'precision', odd: 'batch' }, 'wrong'],
    ['nothing', {}, 'unanswered'],
  ])('matching: %s', (_name, pairs, verdict) => {
    expect(grade(matching(), { type: 'matching', pairs })).toBe(verdict)
  })

  it('no answer is unanswered, of whatever type', () => {
    fc.assert(fc.property(anyQuestion, (question) => grade(question, null) === 'unanswered'))
  })

  it('the key is right, fits and is not empty', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const key = keyOf(question)
        expect([grade(question, key), fits(question, key), isEmpty(key)]).toEqual(['right', true, false])
      }),
    )
  })

  it('the order of options, and so the seed, never changes a verdict', () => {
    fc.assert(
      fc.property(anyQuestion, anyQuestion, fc.integer(), (question, other, seed) => {
        const order = optionOrder(question, seed)
        const shown = {
          ...question,
          options: order.flatMap((id) => question.options.find((option) => option.id === id) ?? []),
        }
        for (const answer of [keyOf(question), keyOf(other), null]) {
          expect(grade(shown, answer)).toBe(grade(question, answer))
        }
      }),
    )
  })

  it('the order in which options are ticked never counts; one more or one less always does', () => {
    const question = multiple({ key: ['cache', 'replica', 'batch'] })
    const all = question.options.map((option) => option.id)
    fc.assert(
      fc.property(fc.shuffledSubarray(all), (options) => {
        const same = options.length === 3 && !options.includes('precision')
        const verdict = options.length === 0 ? 'unanswered' : same ? 'right' : 'wrong'
        expect(grade(question, { type: 'multiple', options })).toBe(verdict)
      }),
    )
  })

  it('exactly one order of all is right', () => {
    const { key } = ordering()
    fc.assert(
      fc.property(fc.shuffledSubarray(key, { minLength: key.length }), (order) => {
        const solved = order.join() === key.join()
        expect(grade(ordering(), { type: 'ordering', order })).toBe(solved ? 'right' : 'wrong')
      }),
    )
  })

  it('an answer of another type is wrong and does not fit', () => {
    const questions = [single(), multiple(), ordering(), matching()]
    for (const question of questions) {
      for (const other of questions.filter(({ type }) => type !== question.type)) {
        expect([grade(question, keyOf(other)), fits(question, keyOf(other))]).toEqual(['wrong', false])
      }
    }
  })

  it.each<[string, Question, Answer]>([
    ['an unknown option', multiple(), { type: 'multiple', options: ['cache', 'none'] }],
    ['an option twice', multiple(), { type: 'multiple', options: ['cache', 'cache'] }],
    ['an order with one twice', ordering(), { type: 'ordering', order: ['cache', 'cache', 'batch', 'replica'] }],
    ['an option for two prompts', matching(), { type: 'matching', pairs: { slow: 'cache', dear: 'cache' } }],
    ['an unknown prompt', matching(), { type: 'matching', pairs: { odd: 'cache' } }],
  ])('does not fit: %s', (_name, question, answer) => {
    expect(fits(question, answer)).toBe(false)
  })

  it('a half-made answer fits: it may still be completed', () => {
    expect(fits(multiple(), { type: 'multiple', options: ['batch'] })).toBe(true)
    expect(fits(matching(), { type: 'matching', pairs: { slow: 'batch' } })).toBe(true)
    expect(fits(ordering(), { type: 'ordering', order: ['batch'] })).toBe(false)
  })
})
