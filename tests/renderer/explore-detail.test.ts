import { describe, expect, it } from 'vitest'
import { summarise } from '../../src/main/services/catalog'
import { isStale } from '../../src/renderer/src/components/stale'
import { coursesFor, examsFor } from '../../src/renderer/src/features/explore/detail/covering'
import { disputed, linesOf, shortSource } from '../../src/renderer/src/features/explore/detail/lines'
import { aBlueprint, aProgramme, known, percent } from '../fixtures/programme'

describe('a stale fact', () => {
  it('is one read more than 180 days ago', () => {
    expect(isStale('2026-05-26', '2026-11-22')).toBe(false)
    expect(isStale('2026-05-25', '2026-11-22')).toBe(true)
    expect(isStale('2026-11-22', '2026-11-22')).toBe(false)
  })
})

describe('the ledger', () => {
  it('has a line for every fact of an exam, also where nothing is known', () => {
    const { lines, nothing } = linesOf(aProgramme())
    const labels = lines.map(({ label }) => label)
    expect(labels).toEqual(expect.arrayContaining(['Fee', 'Length', 'Questions', 'To pass', 'Renewal', 'After a fail']))
    expect(lines.find(({ label }) => label === 'Length')?.words?.text).toBe('120 min')
    expect(lines.find(({ label }) => label === 'Fee')?.words).toBeNull()
    expect(nothing).toEqual([])
  })

  it('gathers what is not known of a course by the reason, and keeps what sources dispute', () => {
    const unknown = { ...known(null), missing: 'not published' as const, source: null, confidence: null }
    const exam = { ...unknown, detail: 'no proctored exam' }
    const retake = {
      ...unknown,
      missing: 'not found' as const,
      claims: [{ says: 'twice', date: null, who: 'a reader' }],
    }
    const { lines, nothing } = linesOf(
      aProgramme({ kind: 'course', minutes: exam, questions: exam, questionTypes: exam, passMark: exam, retake }),
    )
    expect(nothing.find(({ detail }) => detail !== null)).toMatchObject({
      labels: ['length', 'questions', 'question types', 'to pass'],
      missing: 'not published',
      detail: 'no proctored exam',
    })
    expect(lines.map(({ label }) => label)).toContain('After a fail')
    expect(lines.slice(0, 3).map(({ label }) => label)).toEqual(['Fee', 'Effort', 'Certificate'])
  })

  it('counts the facts about which more than one voice is kept', () => {
    const claim = { says: 'so', date: null, who: 'one' }
    expect(disputed([known(1), { ...known(1), claims: [claim, claim] }, { ...known(1), claims: [claim] }])).toBe(1)
  })

  it('names a source in a few words', () => {
    expect(shortSource('Exam guide MLA-C02, tasks and skills', 'MLA-C02')).toBe('Exam guide')
    expect(shortSource('MLOps Zoomcamp documentation: project', 'MLOps Zoomcamp')).toBe('Documentation')
    expect(shortSource('MLA-C02', 'MLA-C02')).toBe('MLA-C02')
  })
})

describe('what covers what', () => {
  // Drift is half of the first domain's 60 %, serving the other half; the second domain, 40 %, is governance.
  const exam = aProgramme({
    id: 'exam',
    blueprint: aBlueprint('exam', [
      { weight: percent(60), tasks: [1], objectiveTopics: ['drift', 'serving'] },
      { weight: percent(40), tasks: [1], objectiveTopics: ['governance'] },
    ]),
  })
  const course = (id: string, topics: string[]) => ({ ...summarise(aProgramme({ id, kind: 'course' })), topics })

  it('ranks courses by the weight of the topics they share with an exam', () => {
    const found = coursesFor(exam, [
      course('monitoring', ['drift']),
      course('law', ['governance']),
      course('cooking', ['soup']),
      summarise(exam),
    ])
    expect(found.map(({ id, shared, of }) => ({ id, shared, of }))).toEqual([
      { id: 'law', shared: 1, of: 3 },
      { id: 'monitoring', shared: 1, of: 3 },
    ])
    expect(found[0]?.share).toBeCloseTo(0.4)
    expect(found[1]?.share).toBeCloseTo(0.3)
  })

  it('lists for a course the exams it touches', () => {
    const other = aProgramme({
      id: 'other',
      blueprint: aBlueprint('other', [{ weight: null, tasks: [1], objectiveTopics: ['soup'] }]),
    })
    expect(examsFor(course('law', ['governance']), [other, exam]).map(({ id }) => id)).toEqual(['exam'])
  })
})
