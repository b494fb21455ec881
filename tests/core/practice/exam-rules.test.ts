import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Programme, programme } from '../../../src/core/catalog/schema'
import { examRules, inSections, sessionMinutes } from '../../../src/core/practice/exam-rules'
import { matching, multiple, ordering, packOf, single } from './samples'

const programmeOf = (id: string): Programme =>
  programme.parse(JSON.parse(readFileSync(`resources/catalog/programmes/${id}.json`, 'utf8')))

const pack = (count: number) => packOf(Array.from({ length: count }, (_, i) => single({ id: `q-${i}` })))

const shop = { id: 'shop', title: 'A shop', scenario: 'It sells fish.' }

/** Some single questions and two of a case study. */
const withCase = (count: number) =>
  packOf([...pack(count).questions, single({ id: 'c-1', case: 'shop' }), single({ id: 'c-2', case: 'shop' })], {
    cases: [shop],
  })

describe('exam rules', () => {
  it('are those of the guide: MLA-C01 has 65 questions in 130 minutes, 15 of them unscored', () => {
    const rules = examRules(pack(200), programmeOf('aws-mla-c01'))
    expect(rules).toMatchObject({
      questions: 65,
      minutes: 130,
      full: { questions: 65, minutes: 130 },
      types: ['single', 'multiple', 'ordering', 'matching'],
      unscored: 15,
      line: 75,
    })
    expect(rules?.assumptions).toEqual([
      'AWS scores 50 of the 65 questions and does not say which; here all count.',
      'A question is right as a whole or not at all, and nothing is taken off for a wrong one.',
      'The line at 75 % is Lectern’s own.',
    ])
  })

  it('give a smaller pack less time, in proportion, and say so: 40 of 65 questions are 80 of 130 minutes', () => {
    const rules = examRules(pack(40), programmeOf('aws-mla-c02'))
    expect(rules).toMatchObject({ questions: 40, minutes: 80, types: ['single', 'multiple'] })
    expect(rules?.assumptions[0]).toContain('130 minutes of MLA-C01')
    expect(rules?.assumptions[1]).toContain('this pack has 40')
  })

  it('say what is not published: the questions and types of AI-300', () => {
    const rules = examRules(pack(200), programmeOf('ms-ai-300'))
    expect(rules).toMatchObject({ questions: 60, minutes: 120, unscored: null })
    expect(rules?.assumptions.join(' ')).toMatch(/number of questions is not published.*types are not published/)
  })

  it('count only the types the exam has', () => {
    const mixed = packOf([single(), multiple(), ordering(), matching()])
    expect(examRules(mixed, programmeOf('aws-mla-c02'))).toMatchObject({ questions: 2, types: ['single', 'multiple'] })
  })

  it('say how the vendor passes, or that nothing is published', () => {
    expect(examRules(pack(1), programmeOf('aws-mla-c01'))?.passRule).toMatch(/passes at 720 on a scale of 100 to 1,000/)
    expect(examRules(pack(1), programmeOf('gcp-pmle'))?.passRule).toMatch(/publishes no pass mark/)
  })

  it('are none where there is no exam, or one of other questions than the pack has', () => {
    expect(examRules(pack(1), null)).toBeNull()
    expect(examRules(pack(1), programmeOf('datatalks-mlops-zoomcamp'))).toBeNull()
    expect(examRules(pack(1), programmeOf('cncf-cka'))).toBeNull()
  })

  it('close case studies behind one where the vendor does, and leave them out where the exam has none', () => {
    const [microsoft, aws] = ['ms-ai-300', 'aws-mla-c02'].map((id) => examRules(withCase(4), programmeOf(id)))
    expect(microsoft).toMatchObject({ questions: 6, cases: { drawn: true, lock: true } })
    expect(microsoft?.assumptions.join(' ')).toContain('Microsoft closes each part of the exam once it is left')
    expect(aws).toMatchObject({ questions: 4, cases: { drawn: false, lock: false } })
    expect(examRules(pack(4), programmeOf('ms-ai-300'))?.cases).toEqual({ drawn: false, lock: false })
  })
})

describe('the minutes of a session', () => {
  const full = { questions: 65, minutes: 130 }

  it.each([
    [65, 1, 130],
    [65, 1.25, 163],
    [65, 1.5, 195],
    [65, 2, 260],
    [10, 1, 20],
    [10, 1.5, 30],
    [1, 1, 2],
  ])('of %i of 65 questions in %f times 130 minutes are %i', (drawn, factor, minutes) => {
    expect(sessionMinutes({ full }, drawn, factor)).toBe(minutes)
  })

  it('are at least one', () => {
    expect(sessionMinutes({ full: { questions: 60, minutes: 20 } }, 1, 1)).toBe(1)
  })
})

describe('a paper in the sections of its exam', () => {
  const titles = new Map([['shop', 'A shop']])
  const drawn = [
    { id: 'b', case: 'shop' },
    { id: 'a' },
    { id: 'c', case: 'shop' },
    { id: 'd' },
    { id: 'e', case: 'bank' },
  ]

  it('has the single questions first and then each case study, where parts lock', () => {
    expect(inSections(drawn, true, titles)).toEqual({
      questions: ['a', 'd', 'b', 'c', 'e'],
      sections: [
        { title: 'Single questions', questions: 2, locks: true },
        { title: 'Case study: A shop', questions: 2, locks: true },
        { title: 'Case study: bank', questions: 1, locks: true },
      ],
    })
  })

  it('is as it was drawn, in one piece, where nothing locks or there is no case', () => {
    expect(inSections(drawn, false, titles)).toEqual({ questions: ['b', 'a', 'c', 'd', 'e'], sections: [] })
    expect(inSections([{ id: 'a' }], true, titles)).toEqual({ questions: ['a'], sections: [] })
  })

  it('has no empty section, and each question once, whatever was drawn', () => {
    const any = fc.uniqueArray(
      fc.tuple(fc.nat(50), fc.constantFrom(undefined, 'shop', 'bank')).map(([n, of]) => ({
        id: `q${n}`,
        ...(of !== undefined && { case: of }),
      })),
      { selector: ({ id }) => id, minLength: 1 },
    )
    fc.assert(
      fc.property(any, fc.boolean(), (paper, lock) => {
        const { questions, sections } = inSections(paper, lock, titles)
        expect([...questions].sort()).toEqual(paper.map(({ id }) => id).sort())
        const held = sections.reduce((sum, section) => sum + section.questions, 0)
        expect([0, paper.length]).toContain(held)
        expect(sections.every((section) => section.questions > 0)).toBe(true)
      }),
    )
  })
})
