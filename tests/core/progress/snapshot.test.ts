import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldVersion, partNames, readParts, writePart } from '../../../src/core/progress/snapshot'
import { foldEvent, type Study } from '../../../src/core/progress/study'
import { anyStory, finished, placed, started, studyOf } from './stories'

const parts = (study: Study) => new Map(partNames(study).map((name) => [name, writePart(study, name)]))

const again = (study: Study): Study => readParts(parts(study))

/** As lists, since the order of cards counts. */
const listed = (study: Study) => Object.entries(study).map(([name, map]) => [name, [...map]])

const kept = (question: string) => ({
  kind: 'takeaway-kept' as const,
  pack: 'p',
  question,
  on: true,
  front: 'What is drift?',
  back: 'Inputs that change.',
  topics: ['monitoring'],
})

describe('the parts of a study', () => {
  it('are of the second version, which has records of questions in place of what was seen', () => {
    const study = studyOf([started('a'), finished('a', 'rwu')])
    expect(foldVersion).toBe(2)
    expect(Object.keys(JSON.parse(writePart(study, 'now')))).toEqual([
      'ticks',
      'spent',
      'skipped',
      'questions',
      'sat',
      'kept',
    ])
  })

  it('hold a running attempt, a finished one with its misses, records, cards, exams, ticks and days', () => {
    const study = studyOf([
      started('a'),
      { kind: 'question-answered', attempt: 'a', question: 'q1', answer: { type: 'single', option: 'x' }, ms: 5 },
      finished('a', 'wr-'),
      { kind: 'miss-explained', attempt: 'a', question: 'q1', why: 'misread' },
      started('b'),
      { kind: 'question-noted', attempt: 'b', question: 'q2', note: 'hm' },
      { kind: 'scratchpad-written', attempt: 'b', text: '1 + 1' },
      { kind: 'attempt-paused', attempt: 'b', clock: { run: 'boot', ms: 5000 } },
      kept('q2'),
      kept('q1'),
      { kind: 'exam-sat', sitting: 's', programme: 'aws-mla-c02', on: '2026-11-20', outcome: 'passed', said: 0.8 },
      { kind: 'session-ticked', plan: 'plan', session: 'one', on: true },
      { kind: 'session-spent', plan: 'plan', session: 'two', minutes: 20 },
      { kind: 'session-skipped', plan: 'plan', session: 'three', on: true },
    ])
    expect(listed(again(study))).toEqual(listed(study))
    expect(Object.entries(study).filter(([, map]) => map.size === 0)).toEqual([])
    expect(partNames(study)).toEqual(['now', '2026'])
  })

  it('bring back all there is, and what can be gone on with, of any history', () => {
    fc.assert(
      fc.property(anyStory, fc.nat(50), (bodies, cut) => {
        const whole = studyOf(bodies)
        const study = again(studyOf(bodies.slice(0, cut)))
        for (const [i, body] of bodies.slice(cut).entries()) foldEvent(study, placed(body, cut + i))
        expect(study).toEqual(whole)
        expect([...study.kept.keys()]).toEqual([...whole.kept.keys()])
      }),
    )
  })
})
