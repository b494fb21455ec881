import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashText, seededRandom, shuffled } from '../../../src/core/base/random'
import { type Programme, programme } from '../../../src/core/catalog/schema'
import type { Question } from '../../../src/core/practice/pack-schema'
import { domainOf, drawPaper, optionOrder } from '../../../src/core/practice/paper'
import { anyQuestion, matching, multiple, ordering, packOf, single } from './samples'

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

const mla: Programme = programme.parse(
  JSON.parse(readFileSync('resources/catalog/programmes/aws-mla-c02.json', 'utf8')),
)

/** Twenty questions in each domain of the exam, of all four types in turn. */
const large = packOf(
  ['1', '2', '3', '4'].flatMap((domain) =>
    Array.from({ length: 20 }, (_, i): Question => {
      const about = { id: `d${domain}-${i}`, objectives: [`aws-mla-c02/${domain}.1.1`] }
      return [single, multiple, ordering, matching].map((make) => make(about))[i % 4] ?? single(about)
    }),
  ),
  { programme: 'aws-mla-c02' },
)

type Drawn = Parameters<typeof drawPaper>[0]

const draw = (change: Partial<Drawn> = {}) =>
  drawPaper({
    questions: large.questions,
    programme: mla,
    count: 25,
    seen: new Set(),
    seed: 1,
    cases: 'apart',
    ...change,
  })

const question = (id: string) => large.questions.find((other) => other.id === id) ?? single()
const perDomain = (paper: string[], questions: Drawn['questions'] = large.questions) => {
  const drawn = questions.filter(({ id }) => paper.includes(id))
  return ['1', '2', '3', '4'].map((domain) => drawn.filter((one) => domainOf(one) === domain).length)
}

describe('a paper', () => {
  it('has the shares of the exam: 28, 24, 24 and 24 percent of 25 are 7, 6, 6 and 6', () => {
    expect(perDomain(draw())).toEqual([7, 6, 6, 6])
    expect(perDomain(draw({ count: 10 }))).toEqual([3, 3, 2, 2])
  })

  it('never has a question twice, and as many as asked for or there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.integer(), (count, seed) => {
        const paper = draw({ count, seed })
        expect(new Set(paper).size).toBe(paper.length)
        expect(paper.length).toBe(Math.min(count, 80))
      }),
    )
  })

  it('has only what it is given', () => {
    const few = large.questions.filter(({ type }) => type === 'matching')
    expect(draw({ questions: few }).map((id) => question(id).type)).toEqual(Array(20).fill('matching'))
    const third = large.questions.filter((one) => domainOf(one) === '3')
    expect(perDomain(draw({ questions: third, count: 80 }))).toEqual([0, 0, 20, 0])
    expect(draw({ questions: [] })).toEqual([])
  })

  it('takes what was not met before first', () => {
    fc.assert(
      fc.property(fc.subarray(large.questions.map(({ id }) => id)), fc.integer(), (met, seed) => {
        const seen = new Set(met)
        const paper = draw({ seen, seed, count: 40 })
        for (const domain of ['1', '2', '3', '4']) {
          const drawn = paper.filter((id) => domainOf(question(id)) === domain)
          const fresh = large.questions.filter((one) => domainOf(one) === domain && !seen.has(one.id)).length
          expect(drawn.filter((id) => !seen.has(id)).length).toBe(Math.min(drawn.length, fresh))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('is the same for the same seed, and another for another', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(draw({ seed })).toEqual(draw({ seed }))
      }),
    )
    expect(draw({ seed: 1 })).not.toEqual(draw({ seed: 2 }))
  })

  it('of a vendor-neutral pack takes from all questions alike', () => {
    const questions = [single(), multiple(), ordering(), matching()]
    const paper = draw({ questions, programme: null, count: 3 })
    expect(paper).toHaveLength(3)
    expect(new Set(paper).size).toBe(3)
  })
})

describe('the order of options', () => {
  it('holds every option once', () => {
    fc.assert(
      fc.property(anyQuestion, fc.integer(), (one, seed) => {
        expect([...optionOrder(one, seed)].sort()).toEqual(one.options.map(({ id }) => id).sort())
      }),
    )
  })

  it('is the same for the same attempt, and differs between attempts and questions', () => {
    const orders = new Set(Array.from({ length: 40 }, (_, seed) => optionOrder(single(), seed).join()))
    const others = new Set(Array.from({ length: 40 }, (_, n) => optionOrder(single({ id: `q-${n}` }), 7).join()))
    // Of 24 orders, 40 draws meet about 20.
    expect(Math.min(orders.size, others.size)).toBeGreaterThan(12)
    expect(optionOrder(single(), 5)).toEqual(optionOrder(single(), 5))
  })

  it('is never the solved one for an ordering question', () => {
    fc.assert(
      fc.property(anyQuestion, fc.integer(), (one, seed) => {
        fc.pre(one.type === 'ordering')
        expect(optionOrder(one, seed)).not.toEqual(one.type === 'ordering' ? one.key : [])
      }),
    )
    const two = ordering({ options: ordering().options.slice(0, 2), key: ['batch', 'cache'] })
    for (let seed = 0; seed < 20; seed += 1) expect(optionOrder(two, seed)).toEqual(['cache', 'batch'])
  })

  it('puts a key in every place about equally often', () => {
    const places = [0, 0, 0, 0]
    for (let seed = 0; seed < 4000; seed += 1) {
      const place = optionOrder(single(), seed).indexOf('cache')
      places[place] = (places[place] ?? 0) + 1
    }
    // Chi-squared with 3 degrees of freedom, 0.1 % point (any table): 16.27.
    expect(sum(places.map((n) => (n - 1000) ** 2 / 1000))).toBeLessThan(16.27)
  })
})

describe('the seeded source', () => {
  it('gives numbers from 0 to below 1, the same for a seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const [a, b] = [seededRandom(seed), seededRandom(seed)]
        const numbers = Array.from({ length: 20 }, a)
        expect(numbers).toEqual(Array.from({ length: 20 }, b))
        expect(numbers.every((n) => n >= 0 && n < 1)).toBe(true)
      }),
    )
  })

  it('hashes texts as FNV-1a does', () => {
    // The reference vectors of Fowler, Noll and Vo for 32 bits.
    expect(['', 'a', 'foobar'].map(hashText)).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968])
  })

  it('shuffles without losing or doubling, and leaves its input alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
        const before = [...items]
        expect([...shuffled(items, seededRandom(seed))].sort()).toEqual([...items].sort())
        expect(items).toEqual(before)
      }),
    )
  })
})
