import { describe, expect, it } from 'vitest'
import { type Attempt, type AttemptEvent, applyToAttempt, nextAttempt } from '../../../src/core/practice/attempt'
import { usedAt } from '../../../src/core/practice/clock'
import { type Act, answered, at, event, fold, item, sectioned, start } from './attempt-acts'

describe('sections', () => {
  const act = (attempt: Attempt, ...acts: Act[]) => acts.reduce((so, one) => applyToAttempt(so, event(one)), attempt)

  it('stand as they were left, and are not opened again', () => {
    const left = act(
      sectioned(),
      answered('q1', 'a'),
      { kind: 'question-shown', question: 'q3' },
      {
        kind: 'section-closed',
        section: 0,
      },
    )
    expect(left.closed).toEqual([0])
    const later: Act[] = [
      answered('q1', 'b'),
      answered('q2', 'a'),
      { kind: 'question-shown', question: 'q1' },
      { kind: 'question-flagged', question: 'q2', on: true },
      { kind: 'question-noted', question: 'q1', note: 'too late' },
      { kind: 'section-closed', section: 0 },
    ]
    for (const one of later) expect(act(left, one)).toEqual(left)
    expect(item(act(left, answered('q3', 'a')), 'q3')?.answer).toEqual({ type: 'single', option: 'a' })
  })

  it('that there are not, or that do not lock, cannot be closed', () => {
    expect(act(sectioned(), { kind: 'section-closed', section: 2 }).closed).toEqual([])
    expect(fold({ kind: 'section-closed', section: 0 }).closed).toEqual([])
  })
})

describe('the time of an attempt', () => {
  const timed = (act: Act, ms: number, run = 'boot'): AttemptEvent =>
    event({ ...act, clock: { run, ms } } as Act, Math.round(ms / 1000))
  const clockOf = (pace: 'strict' | 'practice', ...events: AttemptEvent[]) =>
    events.reduce(applyToAttempt, sectioned(pace)).clock

  const shown: Act = { kind: 'question-shown', question: 'q2' }
  const note: Act = { kind: 'question-noted', question: 'q1', note: 'hm' }
  const paused: Act = { kind: 'attempt-paused' }
  const resumed: Act = { kind: 'attempt-resumed' }

  it('is added up over all that is done', () => {
    expect(clockOf('practice', timed(shown, 5000), timed(note, 8000)).used).toBe(8000)
    expect(clockOf('strict', timed(shown, 5000), timed(answered('q2', 'a'), 9000)).used).toBe(9000)
  })

  it('stands still from a pause to going on, where it can be paused', () => {
    const events = [
      timed(shown, 5000),
      timed(paused, 8000),
      timed(note, 20_000),
      timed(resumed, 60_000),
      timed(shown, 61_000),
    ]
    expect(clockOf('practice', ...events)).toMatchObject({ used: 9000, running: true })
    expect(clockOf('strict', ...events)).toMatchObject({ used: 61_000, running: true })
    expect(clockOf('practice', ...events.slice(0, 2))).toMatchObject({ used: 8000, running: false })
  })

  it('does not count what the program was closed for, where it can be paused', () => {
    const events = [timed(shown, 5000), timed(resumed, 500_000), timed(shown, 501_000)]
    expect(clockOf('practice', ...events).used).toBe(6000)
    expect(clockOf('strict', ...events).used).toBe(501_000)
  })

  it('is not begun again by a second start', () => {
    const again = { ...start, clock: { run: 'boot', ms: 70_000 } } as AttemptEvent
    expect(clockOf('practice', timed(shown, 5000), again)).toMatchObject({ used: 5000 })
  })
})

describe('an attempt of an old journal, without terms and clocks', () => {
  const old = (mode: 'exam' | 'study', deadline: string | null) =>
    nextAttempt(undefined, { ...start, mode, deadline } as AttemptEvent)

  it('is a strict exam that ends by its deadline, or a study session without one', () => {
    expect(old('exam', at(90))?.terms).toEqual({
      pace: 'strict',
      limit: 90_000,
      factor: 1,
      feedback: 'end',
      sections: [],
    })
    expect(old('study', null)?.terms).toEqual({
      pace: 'strict',
      limit: null,
      factor: 1,
      feedback: 'each',
      sections: [],
    })
  })

  it('has as much time left as there is until its deadline, whatever was done', () => {
    const begun = old('exam', at(90))
    if (!begun) throw new Error('the start makes an attempt')
    const done = [event({ kind: 'question-shown', question: 'q2' }, 20), event(answered('q2', 'a'), 50)]
    const attempt = done.reduce(applyToAttempt, begun)
    for (const clock of [null, { run: 'boot', ms: 7 }]) {
      expect(usedAt(attempt.clock, { at: at(60), clock })).toBe(60_000)
      // The clock was put back between two acts; the deadline stands.
      expect(usedAt(attempt.clock, { at: at(30), clock })).toBe(30_000)
    }
  })
})
