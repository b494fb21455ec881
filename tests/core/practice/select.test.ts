import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everything, focus, type PoolFilter, selectPool } from '../../../src/core/practice/select'
import { asked, pastOf, recordOf } from './pasts'

const nothing = pastOf({}, 0)
const ids = (questions: readonly { id: string }[]) => questions.map(({ id }) => id)

describe('a pool by what its questions are', () => {
  const questions = [
    asked('serve', { objectives: ['aws-mla-c02/1.1.1'], topics: ['serving'] }),
    asked('train', { objectives: ['aws-mla-c02/2.1.1', 'aws-mla-c02/2.2.1'], topics: ['training', 'serving'] }),
    asked('order', { objectives: ['aws-mla-c02/2.1.1'], topics: ['training'], type: 'ordering' }),
    asked('case', { objectives: ['aws-mla-c02/3.1.1'], topics: ['monitoring'], type: 'multiple', case: 'acme' }),
    asked('neutral', { topics: ['monitoring'], type: 'matching' }),
  ]

  it.each<[string, Partial<PoolFilter>, string[]]>([
    ['everything, in the order of the pack', {}, ['serve', 'train', 'order', 'case', 'neutral']],
    ['one domain', { domains: ['2'] }, ['train', 'order']],
    ['two domains', { domains: ['1', '3'] }, ['serve', 'case']],
    ['one objective of several', { objectives: ['aws-mla-c02/2.2.1'] }, ['train']],
    ['one topic', { topics: ['serving'] }, ['serve', 'train']],
    ['two topics', { topics: ['serving', 'monitoring'] }, ['serve', 'train', 'case', 'neutral']],
    ['some types', { types: ['ordering', 'matching'] }, ['order', 'neutral']],
    ['no case studies', { cases: false }, ['serve', 'train', 'order', 'neutral']],
    ['a domain and a topic at once', { domains: ['2'], topics: ['serving'] }, ['train']],
    ['what there is none of', { domains: ['9'] }, []],
  ])('holds %s', (_name, change, expected) => {
    expect(ids(selectPool(questions, { ...everything, ...change }, nothing))).toEqual(expected)
  })
})

/** Five attempts, of which the questions saw some: the letters are what came of them, from the first to the fifth. */
const records = {
  'never right': recordOf('wwwww'),
  'right since': recordOf('w   r'),
  'wrong since': recordOf('r   w', { confidence: 'sure' }),
  'left open': recordOf('r  u'),
  'long ago': recordOf('w', { flagged: true }),
  mastered: recordOf('rrrr', { confidence: 'sure' }),
  'on screen only': recordOf(''),
}
const past = pastOf(records, 5)
const all = [...Object.keys(records), 'unmet'].map((id) => asked(id))

const chosen = (change: Partial<PoolFilter>) => ids(selectPool(all, { ...everything, ...change }, past))

describe('a pool by how its questions went', () => {
  it.each<[string, Partial<PoolFilter>, string[]]>([
    ['unseen: never on screen', { focus: 'unseen' }, ['unmet']],
    [
      'missed: not right when last judged',
      { focus: 'missed' },
      ['never right', 'wrong since', 'left open', 'long ago'],
    ],
    ['missed in the newest attempt', { focus: 'missed', within: 1 }, ['never right', 'wrong since']],
    ['missed in the newest two attempts', { focus: 'missed', within: 2 }, ['never right', 'wrong since', 'left open']],
    [
      'missed in all five, also what was right since',
      { focus: 'missed', within: 5 },
      ['never right', 'right since', 'wrong since', 'left open', 'long ago'],
    ],
    ['flagged', { focus: 'flagged' }, ['long ago']],
    ['sure but wrong', { focus: 'sure-but-wrong' }, ['wrong since']],
    [
      'not shown in the newest attempt',
      { notShownIn: 1 },
      ['left open', 'long ago', 'mastered', 'on screen only', 'unmet'],
    ],
    ['not shown in the newest four', { notShownIn: 4 }, ['long ago', 'on screen only', 'unmet']],
    ['missed, and not shown in the newest attempt', { focus: 'missed', notShownIn: 1 }, ['left open', 'long ago']],
  ])('holds what was %s', (_name, change, expected) => {
    expect(chosen(change)).toEqual(expected)
  })

  it('has the weakest topics first, and what was missed first in each', () => {
    const questions = [
      asked('a right', { topics: ['strong'] }),
      asked('b right', { topics: ['strong'] }),
      asked('c right', { topics: ['weak'] }),
      asked('d wrong', { topics: ['weak'] }),
      asked('e wrong', { topics: ['weak'] }),
      asked('f mixed', { topics: ['strong', 'weak'] }),
      asked('g unmet', { topics: ['weak'] }),
    ]
    const known = pastOf(
      {
        'a right': recordOf('r'),
        'b right': recordOf('rr'),
        'c right': recordOf('r'),
        'd wrong': recordOf('w'),
        'e wrong': recordOf('ww'),
        'f mixed': recordOf('r'),
      },
      2,
    )
    // weak: 2 of 5 right, so 3 / 7; strong: 4 of 4, so 5 / 6. Three of a topic are asked for by its weakest.
    const weakest = ids(selectPool(questions, { ...everything, focus: 'weakest' }, known))
    expect(weakest).toEqual(['d wrong', 'e wrong', 'c right', 'f mixed', 'a right', 'b right'])
  })

  it('takes few answers of a topic for little: one wrong of one is not weaker than two of two', () => {
    const questions = ['one', 'two'].map((topic) => asked(topic, { topics: [topic] }))
    const known = pastOf({ one: recordOf('w'), two: recordOf('ww') }, 2)
    expect(ids(selectPool(questions, { ...everything, focus: 'weakest' }, known))).toEqual(['two', 'one'])
  })
})

const anyMarks = fc.string({ unit: fc.constantFrom('r', 'w', 'u', ' '), maxLength: 6 })

const anyPast = fc
  .array(fc.option(fc.tuple(anyMarks, fc.boolean(), fc.constantFrom('sure' as const, 'unsure' as const))), {
    minLength: 1,
    maxLength: 8,
  })
  .map((told) => {
    const rows = told.flatMap((one, i) => {
      if (one === null) return []
      const [marks, flagged, confidence] = one
      return [[`q${i}`, recordOf(marks, { flagged, confidence })] as const]
    })
    const questions = told.map((_, i) =>
      asked(`q${i}`, { topics: [`t${i % 3}`], objectives: [`aws-mla-c02/${(i % 3) + 1}.1.1`] }),
    )
    return { questions, past: pastOf(Object.fromEntries(rows), 6) }
  })

const anyFilter: fc.Arbitrary<PoolFilter> = fc.record({
  focus: fc.constantFrom(...focus.options),
  domains: fc.subarray(['1', '2']),
  objectives: fc.constant([]),
  topics: fc.subarray(['t0', 't1']),
  types: fc.constant([]),
  within: fc.option(fc.integer({ min: 1, max: 6 })),
  notShownIn: fc.option(fc.integer({ min: 1, max: 6 })),
  cases: fc.boolean(),
})

describe('any pool', () => {
  it('holds questions of the pack, each once, and the same ones each time', () => {
    fc.assert(
      fc.property(anyPast, anyFilter, ({ questions, past: known }, filter) => {
        const pool = selectPool(questions, filter, known)
        expect(new Set(pool).size).toBe(pool.length)
        for (const question of pool) expect(questions).toContain(question)
        expect(selectPool(questions, filter, known)).toEqual(pool)
        if (filter.focus !== 'weakest') expect(pool).toEqual(questions.filter((question) => pool.includes(question)))
      }),
    )
  })

  it('grows with every condition that is lifted', () => {
    fc.assert(
      fc.property(anyPast, anyFilter, ({ questions, past: known }, filter) => {
        const pool = selectPool(questions, filter, known)
        const lifted: PoolFilter[] = [
          { ...filter, focus: 'all' },
          { ...filter, domains: [] },
          { ...filter, topics: [] },
          { ...filter, notShownIn: null },
          { ...filter, cases: true },
        ]
        for (const wider of lifted) expect(selectPool(questions, wider, known)).toEqual(expect.arrayContaining(pool))
      }),
    )
  })

  it('is parted by the focuses: what is missed is neither unseen nor was right when last judged', () => {
    fc.assert(
      fc.property(anyPast, ({ questions, past: known }) => {
        const of = (about: PoolFilter['focus']) => ids(selectPool(questions, { ...everything, focus: about }, known))
        const [unseen, missed, sure] = [of('unseen'), of('missed'), of('sure-but-wrong')]
        expect(unseen.filter((id) => missed.includes(id))).toEqual([])
        for (const id of sure) expect(missed).toContain(id)
        for (const id of missed) expect(known.record(id)?.recent.at(-1)?.mark).not.toBe('r')
        expect([...of('weakest')].sort()).toEqual(
          ids(questions)
            .filter((id) => (known.record(id)?.total ?? 0) > 0)
            .sort(),
        )
      }),
    )
  })
})
