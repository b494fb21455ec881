import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { programme } from '../../../src/core/catalog/schema'
import { nearDuplicates, packQuality, qualityLimits } from '../../../src/core/practice/pack-quality'
import type { Question } from '../../../src/core/practice/pack-schema'
import { packStatistics, readingWords } from '../../../src/core/practice/pack-statistics'
import { retiredNames } from '../../../src/core/practice/retired-names'
import { image } from './pictures'
import { matching, multiple, optionsOf, ordering, packOf, single } from './samples'

const { blueprint } = programme.parse(JSON.parse(readFileSync('resources/catalog/programmes/aws-mla-c02.json', 'utf8')))

/** Twenty-five questions with the key in each place in turn, seven in domain 1 and six in the others. */
const even = Array.from({ length: 25 }, (_, i) => {
  const options = single().options.map((option) => ({ ...option, text: `Do thing ${option.id.length}` }))
  const domain = i < 7 ? 1 : i < 13 ? 2 : i < 19 ? 3 : 4
  const objectives = [`aws-mla-c02/${domain}.1.1`]
  return single({ id: `q-${i}`, options, objectives, key: options[i % 4]?.id ?? '' })
})

const breaches = (questions: Question[], of: typeof blueprint = null) => packQuality(packOf(questions), of)

describe('the figures of a pack', () => {
  it('count what they say', () => {
    const figures = packStatistics(
      packOf([single(), multiple(), ordering(), matching(), single({ key: 'precision' })]),
      null,
    )
    expect(figures).toMatchObject({
      questions: 5,
      byType: { single: 2, multiple: 1, ordering: 1, matching: 1 },
      multiplePercent: 20,
      keyPositions: [0, 1, 1, 0],
      longest: { single: 2, key: 1, percent: 50 },
      domains: [],
      objectives: 0,
      references: 5,
      reviewed: 5,
      cases: 0,
      images: 0,
    })
    const shop = { id: 'shop', title: 'A shop', scenario: 'Fish.', image: image() }
    expect(packStatistics(packOf([single({ image: image() })], { cases: [shop] }), null)).toMatchObject({
      cases: 1,
      images: 2,
    })
  })

  it('compare domains with the exam: 7, 6, 6, 6 of 25 with 28, 24, 24, 24 percent', () => {
    const { domains } = packStatistics(packOf(even), blueprint)
    expect(domains.map(({ id, questions, percent, wanted }) => [id, questions, percent, Math.round(wanted)])).toEqual([
      ['1', 7, 28, 28],
      ['2', 6, 24, 24],
      ['3', 6, 24, 24],
      ['4', 6, 24, 24],
    ])
  })

  it('count the words to read: stem, what is asked, prompts and options', () => {
    // A team has a problem. / What should it do? / 2 × 3 / 4 + 5 + 5 + 4
    expect(readingWords(matching())).toBe(5 + 4 + 6 + 18)
    expect(readingWords(single({ stem: null }))).toBe(4 + 18)
  })

  it('call a key the longest only when no other option is as long', () => {
    const share = (texts: string[]) =>
      packStatistics(
        packOf([
          single({ options: optionsOf(['a', 'b', 'c']).map((o, i) => ({ ...o, text: texts[i] ?? '' })), key: 'a' }),
        ]),
        null,
      ).longest.percent
    expect([share(['four', 'two', 'two']), share(['four', 'four', 'two']), share(['two', 'four', 'two'])]).toEqual([
      100, 0, 0,
    ])
  })
})

describe('the rules for shipped packs', () => {
  it('let a good pack through', () => {
    expect(breaches(even, blueprint)).toEqual([])
  })

  it('notice keys that are the longest option too often', () => {
    const longest = (n: number) =>
      even.map((question, i) => ({
        ...question,
        options: question.options.map((o) =>
          i < n && o.id === question.key ? { ...o, text: `${o.text} and more` } : o,
        ),
      }))
    // 35 % of 25 is 8.75.
    expect(breaches(longest(8), blueprint)).toEqual([])
    expect(breaches(longest(9), blueprint)).toEqual([
      { where: 'pack, questions', says: expect.stringContaining('longest option in 36.0 %') },
    ])
  })

  it('notice keys that crowd in one place', () => {
    const crowded = (n: number) => even.map((question, i) => (i < n ? { ...question, key: 'cache' } : question))
    expect(breaches(crowded(5), blueprint)).toEqual([])
    expect(breaches(crowded(14), blueprint)).toEqual([
      { where: 'pack, questions', says: 'More than 40 % of the single-choice keys stand in place 2.' },
    ])
  })

  it('notice a domain more than two points off its share', () => {
    const moved = (n: number) =>
      even.map((question, i) => (i < n ? { ...question, objectives: ['aws-mla-c02/4.1.1'] } : question))
    expect(breaches(moved(1), blueprint).map(({ says }) => says.slice(0, 8))).toEqual(['Domain 1', 'Domain 4'])
    expect(breaches(even.slice(0, 24), blueprint)).toEqual([
      { where: 'pack, questions', says: expect.stringContaining('Domain 4 has 20.8 % of the questions and 24.0 %') },
    ])
  })

  it('notice questions that are too long to read', () => {
    const stem = (words: number) => single({ stem: 'word '.repeat(words).trim() })
    const rest = readingWords(single({ stem: null }))
    expect(breaches([stem(qualityLimits.words - rest)])).toEqual([])
    expect(breaches([stem(qualityLimits.words - rest + 1)])).toEqual([
      { where: 'question single-1, stem', says: 'It has 181 words to read; 180 is the most.' },
    ])
  })

  it('notice a scenario that is too long to read', () => {
    const cases = (words: number) => [{ id: 'shop', title: 'A shop', scenario: '*word* '.repeat(words) }]
    const long = (words: number) => packQuality(packOf([single()], { cases: cases(words) }), null)
    expect(long(300)).toEqual([])
    expect(long(301)).toEqual([{ where: 'case shop, scenario', says: 'It has 301 words to read; 300 is the most.' }])
  })

  it('notice that nobody has reviewed, or did so before there was anything to review', () => {
    expect(breaches([single({ reviewed: null })])).toEqual([
      { where: 'question single-1, reviewed', says: expect.stringContaining('without the key') },
    ])
    expect(breaches([single({ reviewed: '2026-10-31' })])).toEqual([
      { where: 'question single-1, reviewed', says: expect.stringContaining('before it was written') },
    ])
  })

  // Another option is the longest, so that no other rule speaks up.
  const withKey = (text: string) => {
    const other = { precision: `Halve the precision ${'and measure again '.repeat(4)}`, cache: text }
    return single({ options: single().options.map((o) => ({ ...o, text: Reflect.get(other, o.id) ?? o.text })) })
  }

  it.each([
    'Check it with SageMaker Clarify',
    'Check it with SageMaker AI Clarify',
    'Schedule SageMaker Model Monitor',
    'Label it with Ground Truth',
    'Attach SageMaker Debugger rules',
    'Send it to Amazon A2I',
    'Let Amazon Augmented AI ask a person',
    'Attach Elastic Inference',
    'Train Amazon Forecast',
    'Call Amazon Fraud Detector',
    'Install Amazon Monitron',
    'Deploy with SageMaker Edge Manager',
    'Call Lookout for Vision',
    'Call Lookout for Equipment',
    'Serve it on Vertex AI',
    'Draw it in Azure Machine Learning Studio (classic)',
  ])('notice a key of the past: %s', (text) => {
    expect(breaches([withKey(text)])).toEqual([
      { where: 'question single-1, key', says: expect.stringMatching(/^The right answer names .+, which .+\.$/) },
    ])
  })

  it('notice it in every type, and only in the key', () => {
    const old = optionsOf(['batch', 'cache', 'precision', 'replica']).map((o) =>
      o.id === 'cache' ? { ...o, text: 'Serve it on Vertex AI' } : o,
    )
    const where = (question: Question) => breaches([question]).map((breach) => breach.where)
    expect(where(multiple({ options: old }))).toEqual(['question multiple-1, key'])
    expect(where(ordering({ options: old }))).toEqual(['question ordering-1, key'])
    expect(where(matching({ options: old }))).toEqual(['question matching-1, key'])
    expect(where(single({ options: old, key: 'batch' }))).toEqual([])
    expect(where(matching({ options: old, key: { slow: 'batch', dear: 'replica' } }))).toEqual([])
  })

  it('leave words alone that only look like names', () => {
    for (const text of [
      'Clarify the label guideline',
      'Compare with ground truth',
      'Use a debugger',
      'SageMaker Neo',
    ]) {
      expect(retiredNames.filter(({ name }) => name.test(text))).toEqual([])
    }
  })
})

describe('near-duplicates', () => {
  // Five words each, three in common: 3 of 7 are shared; four in common: 4 of 6.
  const ofWords = (id: string, words: string) =>
    single({ id, stem: null, ask: words, options: optionsOf(['a', 'b']).map((o) => ({ ...o, text: 'no' })) })

  it('are questions that share half of their words, in one pack or across two', () => {
    const one = ofWords('one', 'alpha beta gamma delta epsilon')
    const near = ofWords('near', 'Alpha, beta, gamma: delta! zeta')
    const far = ofWords('far', 'alpha beta gamma theta iota')
    expect(nearDuplicates([packOf([one, far])])).toEqual([])
    expect(nearDuplicates([packOf([one]), packOf([near])])).toEqual([
      { where: 'question one, stem', says: 'It shares 67 % of its words with near; rewrite one of them or drop it.' },
    ])
  })

  it('are not made by nothing to compare', () => {
    expect(nearDuplicates([packOf([ofWords('x', '?'), ofWords('y', '!')])])).toEqual([])
  })
})
