import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Programme } from '../../../src/core/catalog/schema'
import { coverage, overlap } from '../../../src/core/topics/overlap'
import type { Topic } from '../../../src/core/topics/schema'
import { leafTopics } from '../../../src/core/topics/tree'
import { topicWeights } from '../../../src/core/topics/weights'
import { aBlueprint, aProgramme, percent } from '../../fixtures/programme'

const topic = (id: string, parent: string | null): Topic => ({
  id,
  title: id,
  parent,
  scope: 'A topic of these tests.',
})
const tree = [
  topic('data', null),
  topic('storage', 'data'),
  topic('quality', 'data'),
  topic('serving', null),
  topic('scaling', 'serving'),
]

const exam = (sketches: Parameters<typeof aBlueprint>[1]): Programme =>
  aProgramme({ blueprint: aBlueprint('acme-ml', sketches) })
const course = (...modules: string[][]): Programme =>
  aProgramme({
    kind: 'course',
    blueprint: null,
    syllabus: {
      note: null,
      source: null,
      checked: null,
      confidence: null,
      modules: modules.map((topics, i) => ({ id: String(i + 1), title: `Module ${i + 1}`, items: [], topics })),
    },
  })

it('the leaves of a tree are the topics that have none under them', () => {
  expect(leafTopics(tree)).toEqual(['storage', 'quality', 'scaling'])
})

describe('weights of topics', () => {
  it('split a domain over its objectives, and an objective over its topics', () => {
    const weights = topicWeights(
      exam([
        { weight: percent(60), tasks: [2], objectiveTopics: ['storage', 'quality'] },
        { weight: percent(40), tasks: [1], objectiveTopics: ['scaling'] },
      ]),
    )
    // 60 % over two objectives of two topics each: storage gets 15 + 15, quality too; scaling all of 40.
    expect(weights.get('storage')).toBeCloseTo(0.3, 12)
    expect(weights.get('quality')).toBeCloseTo(0.3, 12)
    expect(weights.get('scaling')).toBeCloseTo(0.4, 12)
  })

  it('use the topics of a domain that lists no objectives', () => {
    const weights = topicWeights(exam([{ weight: null, tasks: [], topics: ['storage', 'scaling'] }]))
    expect([...weights]).toEqual([
      ['storage', 0.5],
      ['scaling', 0.5],
    ])
  })

  it('leave out what names no topics and scale the rest', () => {
    const weights = topicWeights(
      exam([
        { weight: percent(80), tasks: [3] },
        { weight: percent(20), tasks: [], topics: ['scaling'] },
      ]),
    )
    expect([...weights]).toEqual([['scaling', 1]])
    expect(topicWeights(course()).size).toBe(0)
  })

  it('count the modules of a course equally', () => {
    const weights = topicWeights(course(['storage'], ['storage', 'scaling'], []))
    expect(weights.get('storage')).toBeCloseTo(0.75, 12)
    expect(weights.get('scaling')).toBeCloseTo(0.25, 12)
  })
})

describe('overlap', () => {
  const a = course(['storage'], ['quality'])
  const b = exam([
    { weight: percent(70), tasks: [], topics: ['storage'] },
    { weight: percent(30), tasks: [], topics: ['scaling'] },
  ])

  it('is the share of the other one that is covered, and not the same both ways', () => {
    expect(overlap(a, b)).toBeCloseTo(0.7, 12)
    expect(overlap(b, a)).toBeCloseTo(0.5, 12)
    expect(coverage(new Set(['scaling']), b)).toBeCloseTo(0.3, 12)
  })

  it('cannot be told of a programme that names no topics', () => {
    expect(overlap(a, course())).toBeNull()
    expect(overlap(course(), a)).toBe(0)
  })

  it('is 1 over itself, within 0 and 1 always, and never less for somebody who knows more', () => {
    const topics = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 })
    const sketch = fc.record({
      weight: fc.option(
        fc.integer({ min: 1, max: 50 }).map((w) => percent(w)),
        { nil: null },
      ),
      tasks: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }),
      topics,
      objectiveTopics: topics,
    })
    const anExam = fc.array(sketch, { minLength: 1, maxLength: 6 }).map(exam)
    fc.assert(
      fc.property(anExam, anExam, fc.array(topics), (one, other, more) => {
        expect([...topicWeights(one).values()].reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9)
        expect(overlap(one, one)).toBeCloseTo(1, 9)
        const share = overlap(one, other) ?? -1
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
        const known = new Set([...topicWeights(one).keys(), ...more.flat()])
        expect(coverage(known, other)).toBeGreaterThanOrEqual(share - 1e-12)
      }),
      { numRuns: 300 },
    )
  })
})
