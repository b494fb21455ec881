import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MissReason, type StudyEventBody, studyEventBody } from '../../../src/core/progress/events'
import { foldEvent } from '../../../src/core/progress/study'
import { anyBody } from '../../main/storage/bodies'
import { anyStory, at, finished, placed, started, studyOf } from './stories'

const ticked = (plan: string, session: string, on: boolean): StudyEventBody => ({
  kind: 'session-ticked',
  plan,
  session,
  on,
})

describe('what is folded from the journal', () => {
  it('keeps attempts apart', () => {
    const shown: StudyEventBody = { kind: 'question-flagged', attempt: 'b', question: 'q1', on: true }
    const { running } = studyOf([started('a'), started('b'), shown])
    expect([...running.keys()]).toEqual(['a', 'b'])
    expect([...running.values()].map(({ attempt }) => attempt.items[0]?.flagged)).toEqual([false, true])
  })

  it('knows the minutes spent on sessions and which are skipped, until that is taken back', () => {
    const spent = (session: string, minutes: number): StudyEventBody => ({
      kind: 'session-spent',
      plan: 'p',
      session,
      minutes,
    })
    const skipped = (session: string, on: boolean): StudyEventBody => ({
      kind: 'session-skipped',
      plan: 'p',
      session,
      on,
    })
    const bodies = [
      spent('a', 20),
      spent('b', 15),
      spent('a', 45),
      spent('b', 0),
      skipped('c', true),
      skipped('d', true),
    ]
    const study = studyOf([...bodies, skipped('d', false)])
    expect([...(study.spent.get('p') ?? [])]).toEqual([['a', 45]])
    expect([...(study.skipped.get('p')?.keys() ?? [])]).toEqual(['c'])
  })

  it('knows which sessions are ticked, and since when; taking one off forgets it', () => {
    const { ticks } = studyOf([
      ticked('p', 's1', true),
      ticked('p', 's2', true),
      ticked('other', 's1', true),
      ticked('p', 's1', false),
    ])
    expect(Object.fromEntries(ticks.get('p') ?? [])).toEqual({ s2: '2026-11-22T10:00:01.000Z' })
    expect(Object.fromEntries(ticks.get('other') ?? [])).toEqual({ s1: '2026-11-22T10:00:02.000Z' })
  })

  it('knows why what was missed was missed, once the attempt is over', () => {
    const why = (reason: MissReason | null, question = 'q1'): StudyEventBody => ({
      kind: 'miss-explained',
      attempt: 'a',
      question,
      why: reason,
    })
    const ended = [started('a'), finished('a', 'ww-')]
    const missesOf = (...bodies: StudyEventBody[]) => studyOf(bodies).finished.get('a')?.misses
    expect(missesOf(...ended)).toEqual({})
    expect(missesOf(...ended, why('time'), why('misread'), why('knowledge', 'q2'))).toEqual({
      q1: 'misread',
      q2: 'knowledge',
    })
    expect(missesOf(...ended, why('misread'), why(null))).toEqual({})
    expect(missesOf(started('a'), why('time'), finished('a', 'ww-'))).toEqual({})
  })

  it('knows the real exams that were sat, the last word on each', () => {
    const sat = (sitting: string, outcome: 'passed' | 'failed' | null): StudyEventBody => ({
      kind: 'exam-sat',
      sitting,
      programme: 'aws-mla-c02',
      on: '2026-11-20',
      outcome,
      said: 0.7,
    })
    const about = { programme: 'aws-mla-c02', on: '2026-11-20', said: 0.7 }
    const { sat: exams } = studyOf([sat('one', 'failed'), sat('two', 'failed'), sat('two', 'passed'), sat('one', null)])
    expect([...exams]).toEqual([['two', { ...about, passed: true, at: at(2) }]])
  })

  it('has the cards that are kept, in the order they were kept last', () => {
    const kept = (question: string, on: boolean): StudyEventBody => ({
      kind: 'takeaway-kept',
      pack: 'p',
      question,
      on,
      front: `About ${question}?`,
      back: 'So.',
      topics: [],
    })
    const { kept: cards } = studyOf([
      kept('q1', true),
      kept('q2', true),
      kept('q3', true),
      kept('q2', false),
      kept('q1', true),
    ])
    expect([...cards.keys()]).toEqual(['p/q3', 'p/q1'])
    expect(cards.get('p/q1')).toEqual({
      pack: 'p',
      question: 'q1',
      front: 'About q1?',
      back: 'So.',
      topics: [],
      at: at(4),
    })
  })

  it('passes over events of attempts that never started, as after a repair', () => {
    expect(studyOf([{ kind: 'answer-checked', attempt: 'gone', question: 'q' }]).running.size).toBe(0)
  })

  it('is the same however often it is folded anew, and never throws', () => {
    fc.assert(
      fc.property(anyStory, (bodies) => {
        expect(studyOf(bodies)).toEqual(studyOf(bodies))
      }),
    )
  })

  it('is that of the events so far plus one more: any cut gives the same', () => {
    fc.assert(
      fc.property(anyStory, fc.nat(50), (bodies, cut) => {
        const study = studyOf(bodies.slice(0, cut))
        for (const [i, body] of bodies.slice(cut).entries()) foldEvent(study, placed(body, cut + i))
        expect(study).toEqual(studyOf(bodies))
      }),
    )
  })
})

describe('the form of events', () => {
  it('takes every event the program makes', () => {
    fc.assert(fc.property(anyBody, (body) => studyEventBody.safeParse(body).success))
  })

  it.each<[string, unknown]>([
    ['an unknown kind', { kind: 'attempt-deleted', attempt: 'a' }],
    ['a further field', { ...started('a'), cheat: true }],
    ['no questions', { ...started('a'), questions: [] }],
    ['an answer of no type', { kind: 'question-answered', attempt: 'a', question: 'q', answer: {}, ms: 0 }],
    ['time that went backwards', { kind: 'question-answered', attempt: 'a', question: 'q', answer: null, ms: -1 }],
    ['a confidence there is not', { kind: 'confidence-given', attempt: 'a', question: 'q', confidence: 'very' }],
    ['marks of other letters', { ...finished('a'), marks: 'rx' }],
    [
      'a clock that ran backwards',
      { kind: 'question-shown', attempt: 'a', question: 'q', clock: { run: 'b', ms: -1 } },
    ],
    ['a note without end', { kind: 'question-noted', attempt: 'a', question: 'q', note: 'x'.repeat(4001) }],
    ['a deadline that is no instant', { ...started('a'), deadline: 'tomorrow' }],
  ])('refuses %s', (_name, body) => {
    expect(studyEventBody.safeParse(body).success).toBe(false)
  })
})
