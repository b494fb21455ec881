import { describe, expect, it } from 'vitest'
import { barParts, namesFitBelow } from '../../src/renderer/src/print/blueprint'
import { checklistSection, paceSentence } from '../../src/renderer/src/print/checklist'
import { statusSentences } from '../../src/renderer/src/print/cover-words'
import { sourcesSection } from '../../src/renderer/src/print/facts'
import type { Row } from '../../src/renderer/src/print/model'
import { dateRange, headingName, joined, sessionTitle } from '../../src/renderer/src/print/words'
import { aBlueprint, aProgramme, known, percent } from '../fixtures/programme'

const unknown = { ...known(null), missing: 'not published' as const, source: null, checked: null, confidence: null }

describe('the words of the weeks', () => {
  it('name the month once when it is the same', () => {
    expect(dateRange('2026-11-23', '2026-11-29')).toBe('23 to 29 November')
    expect(dateRange('2026-11-30', '2026-12-06')).toBe('30 November to 6 December')
    expect(dateRange('2026-12-28', '2027-01-03')).toBe('28 December to 3 January')
    expect(dateRange('2027-02-15', '2027-02-15')).toBe('15 February')
  })

  it('say which part of a session it is', () => {
    expect(sessionTitle({ title: 'Mock exam 2', part: { n: 1, of: 2 } })).toBe('Mock exam 2, part 1 of 2')
    expect(sessionTitle({ title: 'Collect and store data', part: null })).toBe('Collect and store data')
  })

  it('are left out whole when a line has no room for them, and never cut', () => {
    expect(joined(['Mock exam 1', 'Storage', 'Networking'], 24)).toBe('Mock exam 1 · Storage')
    expect(joined(['A name that is longer than the line'], 10)).toBe('A name that is longer than the line')
  })

  it('set a comma where the vendor sets a dash before the level', () => {
    expect(headingName('AWS Certified Machine Learning Engineer - Associate')).toBe(
      'AWS Certified Machine Learning Engineer, Associate',
    )
  })
})

describe('the pace of the exam', () => {
  const exam = (minutes: number | null, questions: number | null, from = questions ?? 1) =>
    paceSentence(
      aProgramme({
        minutes: minutes === null ? unknown : known(minutes),
        questions: questions === null ? unknown : known({ min: from, max: questions, scored: null, unscored: null }),
      }),
    )

  it('comes from the published numbers, the larger one of a range', () => {
    expect(exam(130, 65)).toBe('65 questions in 130 minutes: 2 min each, question 33 at half time.')
    expect(exam(90, 65)).toBe('65 questions in 90 minutes: 1 min 20 each, question 33 at half time.')
    expect(exam(120, 60, 50)).toBe('50 to 60 questions in 120 minutes: 2 min each, question 30 at half time.')
    expect(exam(45, 60)).toBe('60 questions in 45 minutes: 45 s each, question 30 at half time.')
  })

  it('is not made up where one of them is missing', () => {
    expect(exam(null, 65)).toBe('65 questions; note the minutes when they are shown.')
    expect(exam(120, null)).toBe('120 minutes; note how many questions there are.')
    expect(exam(null, null)).toBe('Note how many questions there are.')
  })
})

describe('the checklist', () => {
  const texts = (delivery: string[] | null) =>
    checklistSection(aProgramme({ delivery: delivery === null ? unknown : known(delivery) }))
      .groups.flatMap(({ rows }) => rows)
      .map((row) => (row.is === 'check' ? row.text : ''))
      .join('\n')

  it('speaks of the way the exam is delivered, and of both where that is not known', () => {
    expect(texts(['Online, proctored'])).toMatch(/Online: run/)
    expect(texts(['Online, proctored'])).not.toMatch(/Test centre/)
    expect(texts(['Test centre'])).not.toMatch(/Online/)
    expect(texts(null)).toMatch(/Online: run[\s\S]*Test centre/)
  })
})

describe('the blueprint bar', () => {
  const blueprint = aBlueprint('acme-ml', [
    { weight: percent(15, 20), tasks: [1] },
    { weight: percent(80, 80), tasks: [1] },
  ])

  it('has the weights as they are published and shares that fill it', () => {
    const parts = barParts(blueprint)
    expect(parts.map(({ weight }) => weight)).toEqual(['15 to 20 %', '80 %'])
    expect(parts.reduce((all, { share }) => all + share, 0)).toBeCloseTo(1)
  })

  it('has its names below only where the longest word fits', () => {
    const parts = (title: string) => [
      { title, weight: '10 %', share: 0.1 },
      { title: 'Rest', weight: '90 %', share: 0.9 },
    ]
    expect(namesFitBelow(parts('Storage'), 174)).toBe(true)
    expect(namesFitBelow(parts('Testing and troubleshooting'), 174)).toBe(false)
  })
})

describe('what is known of the exam', () => {
  it('is said with its day, and the lack of a day too', () => {
    const status = { ...known('beta' as const), detail: 'beta since June', checked: '2026-10-08' }
    expect(statusSentences(aProgramme({ status }))).toEqual({
      said: 'In beta. Beta since June.',
      read: 'Read on 8 October 2026. Check again before you book.',
    })
    expect(statusSentences(aProgramme({ status: { ...status, checked: null } })).read).toMatch(/^The source is undated/)
  })

  it('has every source with its day, and an address in full once', () => {
    const source = { title: 'Exam guide', nature: 'official page', checked: '2026-10-08', confidence: 'high' as const }
    const url = 'https://example.com/guide'
    const { groups } = sourcesSection(
      aProgramme({
        sources: [
          { ...source, id: 'a', url },
          { ...source, id: 'b', url: null, checked: null },
          { ...source, id: 'c', url },
        ],
      }),
    )
    const rows: Row[] = groups.flatMap((group) => group.rows)
    expect(rows.map((row) => row.is === 'source' && [row.number, row.seen, row.address])).toEqual([
      [1, '8 Oct 2026', url],
      [2, 'undated', null],
      [3, '8 Oct 2026', 'Address as in [1]'],
    ])
  })
})
