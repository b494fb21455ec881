import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Confidence, StudyEventBody } from '../../../src/core/progress/events'
import { lastOf, type QuestionRecord, recentKept, unmet } from '../../../src/core/progress/questions'
import { emptyStudy, foldEvent } from '../../../src/core/progress/study'
import { anyStory, at, finished, placed, started, studyOf } from './stories'

const about = (attempt: string, question: string) => ({ attempt, question })

const shown = (attempt: string, question: string): StudyEventBody => ({
  kind: 'question-shown',
  ...about(attempt, question),
})
const answered = (attempt: string, question: string): StudyEventBody => ({
  kind: 'question-answered',
  ...about(attempt, question),
  answer: { type: 'single', option: 'x' },
  ms: 1,
})
const checked = (attempt: string, question: string, right?: boolean): StudyEventBody => ({
  kind: 'answer-checked',
  ...about(attempt, question),
  ...(right !== undefined && { right }),
})
const flagged = (attempt: string, question: string, on: boolean): StudyEventBody => ({
  kind: 'question-flagged',
  ...about(attempt, question),
  on,
})
const confided = (attempt: string, question: string, confidence: Confidence): StudyEventBody => ({
  kind: 'confidence-given',
  ...about(attempt, question),
  confidence,
})

const recordOf = (question: string, ...bodies: StudyEventBody[]): QuestionRecord | undefined =>
  studyOf(bodies).questions.get(`p/${question}`)

const marks = (record: QuestionRecord | undefined) => record?.recent.map(({ mark }) => mark).join('')

describe('what is known of a question', () => {
  it('is that it was on screen, until it is judged', () => {
    expect(recordOf('q1', started('a'), shown('a', 'q1'))).toEqual(unmet)
    expect(recordOf('q2', started('a'), shown('a', 'q1'))).toBeUndefined()
  })

  it('is what its check said, with how sure the learner was by then', () => {
    const bodies = [started('a'), answered('a', 'q1'), confided('a', 'q1', 'sure'), checked('a', 'q1', false)]
    expect(recordOf('q1', ...bodies)).toEqual({
      first: { at: at(3), right: false },
      right: 0,
      total: 1,
      recent: [{ attempt: 'a', at: at(3), mark: 'w', confidence: 'sure' }],
      flagged: false,
    })
  })

  it('is what the end of an attempt says of each question that was seen', () => {
    const { questions } = studyOf([started('a', ['q1', 'q2', 'q3', 'q4']), finished('a', 'rwu-')])
    expect([...questions].map(([key, record]) => [key, marks(record)])).toEqual([
      ['p/q1', 'r'],
      ['p/q2', 'w'],
      ['p/q3', 'u'],
    ])
  })

  it('counts once in an attempt: what was checked is not judged again at its end', () => {
    const record = recordOf('q1', started('a'), answered('a', 'q1'), checked('a', 'q1', true), finished('a', 'wuu'))
    expect(record).toMatchObject({ first: { right: true }, right: 1, total: 1 })
  })

  it('keeps its first time, whatever comes later', () => {
    const again = ['b', 'c'].flatMap((attempt) => [started(attempt), finished(attempt, 'rrr')])
    expect(recordOf('q1', started('a'), finished('a', 'w--'), ...again)).toMatchObject({
      first: { at: at(1), right: false },
      right: 2,
      total: 3,
    })
  })

  it('keeps the last eight outcomes, and counts all', () => {
    const bodies = Array.from({ length: 10 }, (_, n) => [started(`a${n}`), finished(`a${n}`, n < 3 ? 'w--' : 'r--')])
    const record = recordOf('q1', ...bodies.flat())
    expect(record).toMatchObject({ right: 7, total: 10, first: { right: false } })
    expect(marks(record)).toBe('wrrrrrrr')
  })

  it('takes a check of nothing for unanswered', () => {
    expect(marks(recordOf('q1', started('a'), checked('a', 'q1', false)))).toBe('u')
  })

  it('is not known of journals that did not say what was right', () => {
    const old = [started('a'), shown('a', 'q1'), answered('a', 'q1'), checked('a', 'q1'), finished('a')]
    expect(recordOf('q1', ...old)).toEqual(unmet)
  })

  it('is flagged as in the attempt it was last judged in, also when the flag came after its check', () => {
    const judged = [started('a'), answered('a', 'q1'), checked('a', 'q1', true)]
    expect(recordOf('q1', started('a'), flagged('a', 'q1', true), finished('a', 'r--'))?.flagged).toBe(true)
    expect(recordOf('q1', ...judged, flagged('a', 'q1', true))?.flagged).toBe(true)
    expect(recordOf('q1', ...judged, flagged('a', 'q1', true), flagged('a', 'q1', false))?.flagged).toBe(false)
    const later = [started('b'), finished('b', 'r--')]
    expect(recordOf('q1', ...judged, flagged('a', 'q1', true), ...later)?.flagged).toBe(false)
    expect(recordOf('q1', ...judged, ...later, flagged('a', 'q1', true))?.flagged).toBe(false)
  })
})

describe('any history', () => {
  it('never changes a first time, counts a question once an attempt, and keeps at most eight outcomes', () => {
    fc.assert(
      fc.property(anyStory, (bodies) => {
        const study = emptyStudy()
        for (const [i, body] of bodies.entries()) {
          const before = new Map(study.questions)
          foldEvent(study, placed(body, i))
          for (const [key, record] of before) {
            const now = study.questions.get(key) ?? unmet
            if (record.first) expect(now.first).toEqual(record.first)
            expect(now.total - record.total).toBeOneOf([0, 1])
            expect(now.right - record.right).toBeOneOf([0, now.total - record.total])
          }
        }
        for (const { recent, total, right, first } of study.questions.values()) {
          expect(recent).toHaveLength(Math.min(total, recentKept))
          expect(new Set(recent.map(({ attempt }) => attempt)).size).toBe(recent.length)
          expect(right).toBeLessThanOrEqual(total)
          expect(first === null).toBe(total === 0)
        }
      }),
    )
  })

  it('has something to say of what it judged last', () => {
    expect(lastOf(unmet)).toBeUndefined()
    expect(lastOf(recordOf('q1', started('a'), finished('a', 'r--')) ?? unmet)?.attempt).toBe('a')
  })
})
