import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type StudyEvent, type StudyEventBody, studyEventBody } from '../../../src/core/progress/events'
import type { PlacedEvent } from '../../../src/core/progress/order'
import { emptyStudy, foldEvent } from '../../../src/core/progress/study'
import { anyBody } from '../../main/storage/bodies'

const eventOf = (body: StudyEventBody, seq: number): StudyEvent => ({
  v: 1,
  id: `id-${seq}`,
  seq,
  at: new Date(Date.UTC(2026, 10, 22, 10, 0, seq)).toISOString(),
  zone: 'UTC',
  device: 'd',
  ...body,
})

const event = (body: StudyEventBody, seq: number): PlacedEvent => {
  const made = eventOf(body, seq)
  return { event: made, place: { order: made.at, device: made.device, seq: made.seq, id: made.id } }
}

function studyOf(bodies: readonly StudyEventBody[]) {
  const study = emptyStudy()
  for (const [i, body] of bodies.entries()) foldEvent(study, event(body, i))
  return study
}

const started = (attempt: string): StudyEventBody => ({
  kind: 'attempt-started',
  attempt,
  mode: 'study',
  title: 't',
  pack: 'p',
  packVersion: '1.0.0',
  programme: null,
  seed: 1,
  questions: ['q'],
  deadline: null,
  planned: null,
})

const ticked = (plan: string, session: string, on: boolean): StudyEventBody => ({
  kind: 'session-ticked',
  plan,
  session,
  on,
})

describe('what is folded from the journal', () => {
  it('keeps attempts apart', () => {
    const shown: StudyEventBody = { kind: 'question-flagged', attempt: 'b', question: 'q', on: true }
    const { running } = studyOf([started('a'), started('b'), shown])
    expect([...running.keys()]).toEqual(['a', 'b'])
    expect([...running.values()].map(({ attempt }) => attempt.items[0]?.flagged)).toEqual([false, true])
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

  it('passes over events of attempts that never started, as after a repair', () => {
    expect(studyOf([{ kind: 'answer-checked', attempt: 'gone', question: 'q' }]).running.size).toBe(0)
  })

  it('is the same however often it is folded anew, and never throws', () => {
    fc.assert(
      fc.property(fc.array(anyBody, { maxLength: 30 }), (bodies) => {
        expect(studyOf(bodies)).toEqual(studyOf(bodies))
      }),
    )
  })

  it('is that of the events so far plus one more: any cut gives the same', () => {
    fc.assert(
      fc.property(fc.array(anyBody, { maxLength: 20 }), fc.nat(20), (bodies, cut) => {
        const study = studyOf(bodies.slice(0, cut))
        for (const [i, body] of bodies.slice(cut).entries()) foldEvent(study, event(body, cut + i))
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
    ['a deadline that is no instant', { ...started('a'), deadline: 'tomorrow' }],
  ])('refuses %s', (_name, body) => {
    expect(studyEventBody.safeParse(body).success).toBe(false)
  })
})
