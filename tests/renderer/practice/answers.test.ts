import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QuestionView } from '../../../src/core/practice/view'
import {
  clear,
  missing,
  moveTo,
  nextEmpty,
  orderIn,
  pairsIn,
  place,
  press,
} from '../../../src/renderer/src/features/practice/answers'

const question = (type: QuestionView['type'], choose: number): QuestionView => ({
  id: 'q',
  type,
  title: 'Title',
  case: null,
  stem: null,
  image: null,
  ask: 'Which?',
  options: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id })),
  prompts: type === 'matching' ? ['p', 'q', 'r'].map((id) => ({ id, text: id })) : [],
  choose,
})

describe('pressing an option', () => {
  it('chooses one, changes it, and takes it back when pressed again', () => {
    const single = question('single', 1)
    const first = press(single, null, 'b')
    expect(first).toEqual({ type: 'single', option: 'b' })
    expect(press(single, { type: 'single', option: 'b' }, 'c')).toEqual({ type: 'single', option: 'c' })
    expect(press(single, { type: 'single', option: 'b' }, 'b')).toBeNull()
  })

  it('chooses as many as the question asks for and no more', () => {
    const two = question('multiple', 2)
    expect(press(two, null, 'a')).toEqual({ type: 'multiple', options: ['a'] })
    expect(press(two, { type: 'multiple', options: ['a'] }, 'd')).toEqual({ type: 'multiple', options: ['a', 'd'] })
    expect(press(two, { type: 'multiple', options: ['a', 'd'] }, 'b')).toBe('full')
    expect(press(two, { type: 'multiple', options: ['a', 'd'] }, 'a')).toEqual({ type: 'multiple', options: ['d'] })
    expect(press(two, { type: 'multiple', options: ['a'] }, 'a')).toBeNull()
  })
})

describe('putting in order', () => {
  it('starts from the order shown and knows it is no answer yet', () => {
    const order = question('ordering', 4)
    expect(orderIn(order, null)).toEqual(['a', 'b', 'c', 'd'])
    expect(missing(order, null)).toBe(1)
    expect(missing(order, { type: 'ordering', order: ['b', 'a', 'c', 'd'] })).toBe(0)
  })

  it('keeps every row and puts the moved one at its place', () => {
    const rows = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(rows, fc.nat(), fc.integer({ min: -3, max: 20 }), (order, pick, to) => {
        const id = order[pick % order.length] ?? ''
        const moved = moveTo(order, id, to)
        expect([...moved].sort()).toEqual([...order].sort())
        expect(moved.indexOf(id)).toBe(Math.max(0, Math.min(to, order.length - 1)))
        const others = (list: readonly string[]) => list.filter((other) => other !== id)
        expect(others(moved)).toEqual(others(order))
      }),
    )
  })
})

describe('matching', () => {
  const matching = question('matching', 3)

  it('moves an option that is used already and counts what is missing', () => {
    const first = place({}, 'p', 'a')
    expect(pairsIn(first)).toEqual({ p: 'a' })
    const second = place(pairsIn(first), 'q', 'a')
    expect(pairsIn(second)).toEqual({ q: 'a' })
    expect(missing(matching, second)).toBe(2)
    expect(clear(pairsIn(second), 'q')).toBeNull()
  })

  it('never lets an option stand for two prompts', () => {
    const step = fc.tuple(fc.constantFrom('p', 'q', 'r'), fc.constantFrom('a', 'b', 'c', 'd'))
    fc.assert(
      fc.property(fc.array(step, { minLength: 1 }), (steps) => {
        const pairs = steps.reduce<Readonly<Record<string, string>>>(
          (so, [prompt, option]) => pairsIn(place(so, prompt, option)),
          {},
        )
        const [prompt = '', option] = steps.at(-1) ?? []
        expect(pairs[prompt]).toBe(option)
        expect(new Set(Object.values(pairs)).size).toBe(Object.values(pairs).length)
      }),
    )
  })

  it('goes on to the next empty slot, round the end, and stays when none is left', () => {
    expect(nextEmpty(matching.prompts, { q: 'a' }, 0)).toBe(2)
    expect(nextEmpty(matching.prompts, { r: 'a' }, 2)).toBe(0)
    expect(nextEmpty(matching.prompts, { p: 'a', q: 'b', r: 'c' }, 1)).toBe(1)
    expect(nextEmpty(matching.prompts, {}, -1)).toBe(0)
  })
})
