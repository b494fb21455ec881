import { describe, expect, it } from 'vitest'
import { checkReferences } from '../../../src/core/catalog/check-references'
import { compareFacts } from '../../../src/core/catalog/compare'
import { passes } from '../../../src/core/catalog/filter'
import { catalogIndex, nearestIds } from '../../../src/core/catalog/search'
import { aBlueprint, aProgramme, known, percent } from '../../fixtures/programme'

const topics = [
  { id: 'data', title: 'Data', parent: null, scope: 'Everything about data in these tests.' },
  {
    id: 'feature-stores',
    title: 'Feature stores',
    parent: 'data',
    scope: 'Keeping features for training and serving.',
  },
]

const aws = aProgramme({
  id: 'aws-mla-c02',
  code: 'MLA-C02',
  label: 'MLA-C02',
  name: 'AWS Certified ML Engineer',
  provider: 'AWS',
  aliases: ['ME1-C02'],
})
const azure = aProgramme({
  id: 'ms-ai-300',
  code: 'AI-300',
  label: 'AI-300',
  name: 'Azure MLOps Engineer',
  provider: 'Microsoft',
  aliases: ['DP-100'],
})
const course = aProgramme({
  id: 'feast-course',
  kind: 'course',
  code: null,
  label: 'Feast',
  name: 'Working with Feast',
  shortName: 'Feast',
  provider: 'École',
})

describe('search', () => {
  const search = catalogIndex(
    [
      { ...aws, topics: [] },
      { ...azure, topics: [] },
      { ...course, topics: ['feature-stores'] },
    ],
    topics,
  )

  it('finds by code, former code, provider, name and topic', () => {
    expect(search('MLA-C02')[0]).toBe('aws-mla-c02')
    expect(search('dp-100')).toEqual(['ms-ai-300'])
    expect(search('microsoft')).toEqual(['ms-ai-300'])
    expect(search('feature stores')).toEqual(['feast-course'])
    expect(search('ecole')).toEqual(['feast-course'])
  })

  it('forgives a wrong letter and an unfinished word, but wants every word', () => {
    expect(search('enginer')).toHaveLength(2)
    expect(search('mlop')).toEqual(['ms-ai-300'])
    expect(search('microsoft feast')).toEqual([])
    expect(search('')).toEqual([])
  })

  it('names the ids that come nearest to a wrong one', () => {
    expect(nearestIds('aws-mla-c03', ['aws-mla-c02', 'ms-ai-300', 'feast-course'])[0]).toBe('aws-mla-c02')
    expect(nearestIds('qqqqqq', ['aws-mla-c02', 'ms-ai-300'])).toEqual([])
  })
})

describe('filter', () => {
  const paid = aProgramme({
    price: known({ amount: 150, currency: 'USD' as const, basis: 'exam' as const }),
    validityYears: known(3),
  })
  const free = aProgramme({
    kind: 'course',
    price: known({ amount: 0, currency: 'USD' as const, basis: 'free' as const }),
    effort: known({ hoursMin: 20, hoursMax: 30, weeks: 4 }),
  })
  const unpriced = aProgramme()

  it('passes everything when nothing is asked for', () => {
    for (const programme of [paid, free, unpriced]) {
      expect(passes(programme, {})).toBe(true)
      expect(passes(programme, { kinds: [], providers: [] })).toBe(true)
    }
  })

  it('never passes a condition on a fact that is not known', () => {
    expect([paid, free, unpriced].map((one) => passes(one, { free: true }))).toEqual([false, true, false])
    expect([paid, free, unpriced].map((one) => passes(one, { priceUpTo: 150 }))).toEqual([true, true, false])
    expect([paid, free, unpriced].map((one) => passes(one, { hoursUpTo: 20 }))).toEqual([false, true, false])
    expect([paid, free, unpriced].map((one) => passes(one, { renews: true }))).toEqual([true, false, false])
  })

  it('wants all conditions at once', () => {
    expect(passes(free, { kinds: ['course'], free: true, hoursUpTo: 19 })).toBe(false)
    expect(passes(free, { kinds: ['course', 'badge'], levels: ['associate'], vendorNeutral: false })).toBe(true)
  })
})

describe('comparison', () => {
  it('marks what is the same as in the first programme, whatever the order of lists', () => {
    const a = aProgramme({
      id: 'a',
      languages: known(['English', 'Japanese']),
      validityYears: known(3),
      minutes: known(130),
    })
    const b = aProgramme({ id: 'b', languages: known(['Japanese', 'English']), validityYears: known(2) })
    const standing = new Map(compareFacts([a, b]).map(({ fact, cells }) => [fact, cells.map((cell) => cell.standing)]))
    expect(standing.get('languages')).toEqual(['first', 'same'])
    expect(standing.get('validityYears')).toEqual(['first', 'differs'])
    expect(standing.get('minutes')).toEqual(['first', 'differs'])
    expect(standing.get('price')).toEqual(['first', 'unknown'])
  })
})

describe('references', () => {
  const good = aProgramme({
    blueprint: aBlueprint('acme-ml', [{ weight: percent(100), tasks: [2], objectiveTopics: ['feature-stores'] }]),
  })
  const says = (programme: typeof good): string[] => checkReferences([programme], topics).map((problem) => problem.says)

  it('are sound in a sound catalog', () => {
    expect(checkReferences([good], topics)).toEqual([])
  })

  it('are checked one by one', () => {
    expect(says({ ...good, minutes: { ...known(90), source: 'hearsay' } })).toEqual([
      'names the source hearsay, which is not listed',
    ])
    expect(says({ ...good, minutes: { ...known(90), source: null } })).toEqual(['has a value and no source'])
    expect(says({ ...good, replacedBy: [{ programme: 'gone', name: 'Gone' }] })).toEqual([
      'name gone, which is not in the catalog',
    ])
    expect(says({ ...good, blueprint: aBlueprint('other', [{ weight: null, tasks: [1] }]) })).toEqual([
      'is not of task 1.1 of acme-ml',
    ])
    const branch = aBlueprint('acme-ml', [{ weight: percent(30, 20), tasks: [], topics: ['data', 'data'] }])
    expect(says({ ...good, blueprint: branch })).toEqual([
      'has a weight that ends before it begins',
      'names data, which is no leaf of the topic tree',
      'names data, which is no leaf of the topic tree',
      'names data twice',
    ])
    expect(checkReferences([good, good], topics).map((problem) => problem.says)).toEqual([
      'is the id of two programmes',
    ])
  })

  it('are checked in the tree as well', () => {
    const [first] = topics
    const orphan = { id: 'x', title: 'X', parent: 'nowhere', scope: 'Lies under nothing at all.' }
    expect(checkReferences([], [...topics, ...(first ? [first] : []), orphan]).map((problem) => problem.says)).toEqual([
      'is there twice',
      'lies under nowhere, which does not exist',
    ])
  })
})
