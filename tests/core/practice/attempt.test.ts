import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Attempt, type AttemptEvent, applyToAttempt, nextAttempt } from '../../../src/core/practice/attempt'

type Act = AttemptEvent extends infer E ? (E extends AttemptEvent ? Omit<E, 'at' | 'attempt'> : never) : never

const at = (n: number) => new Date(Date.UTC(2026, 10, 22, 10, 0, n)).toISOString()
const event = (act: Act, n = 0): AttemptEvent => ({ ...act, attempt: 'a-1', at: at(n) }) as AttemptEvent

const start = event({
  kind: 'attempt-started',
  mode: 'study',
  title: 'Sample, study session',
  pack: 'sample',
  packVersion: '1.0.0',
  programme: null,
  seed: 5,
  questions: ['q1', 'q2', 'q3'],
  deadline: null,
  planned: { plan: 'p', session: 's' },
})

const answered = (question: string, option: string | null, ms = 1000): Act => ({
  kind: 'question-answered',
  question,
  answer: option === null ? null : { type: 'single', option },
  ms,
})

function fold(...acts: Act[]): Attempt {
  const first = nextAttempt(undefined, start)
  if (!first) throw new Error('the start makes an attempt')
  return acts.reduce((attempt, act, n) => applyToAttempt(attempt, event(act, n + 1)), first)
}

const item = (attempt: Attempt, question: string) => attempt.items.find((one) => one.question === question)

describe('an attempt', () => {
  it('begins with every question untouched, at the first one', () => {
    const attempt = fold()
    expect(attempt).toMatchObject({ id: 'a-1', startedAt: at(0), current: 'q1', finished: null, seed: 5 })
    expect(attempt.planned).toEqual({ plan: 'p', session: 's' })
    expect(attempt.items).toEqual(
      ['q1', 'q2', 'q3'].map((question) => ({
        question,
        seen: false,
        answer: null,
        flagged: false,
        struck: [],
        checked: false,
        ms: 0,
        before: null,
        changes: 0,
      })),
    )
  })

  it('stays at the question last shown, and remembers which were seen', () => {
    const attempt = fold({ kind: 'question-shown', question: 'q3' }, { kind: 'question-shown', question: 'q2' })
    expect(attempt.current).toBe('q2')
    expect(attempt.items.map((one) => one.seen)).toEqual([false, true, true])
  })

  it('keeps the last answer, adds up the time and counts changes of an answer', () => {
    const attempt = fold(answered('q1', 'a', 400), answered('q1', 'b', 600), answered('q2', 'c', 50))
    expect(item(attempt, 'q1')).toMatchObject({ answer: { option: 'b' }, ms: 1000, changes: 1 })
    expect(item(attempt, 'q2')).toMatchObject({ answer: { option: 'c' }, ms: 50, changes: 0 })
  })

  it('counts a change of mind about several options once a visit, and building an answer up not at all', () => {
    const shown: Act = { kind: 'question-shown', question: 'q1' }
    const ticked = (...options: string[]): Act => ({
      kind: 'question-answered',
      question: 'q1',
      answer: { type: 'multiple', options },
      ms: 1,
    })
    const changes = (...acts: Act[]) => item(fold(shown, ...acts), 'q1')?.changes
    expect(changes(ticked('a'), ticked('a', 'b'), ticked('a', 'b', 'c'))).toBe(0)
    expect(changes(ticked('a', 'b'), shown)).toBe(0)
    expect(changes(ticked('a', 'b'), shown, ticked('b', 'a'))).toBe(0)
    expect(changes(ticked('a', 'b'), shown, ticked('a'), ticked('a', 'c'))).toBe(1)
    expect(changes(ticked('a', 'b'), shown, ticked('a', 'c'), shown, ticked('b', 'c'))).toBe(2)
  })

  it('takes an answer back', () => {
    expect(item(fold(answered('q1', 'a'), answered('q1', null)), 'q1')?.answer).toBeNull()
  })

  it('flags and unflags, strikes and unstrikes, each option once', () => {
    const strike = (option: string, on: boolean): Act => ({ kind: 'option-struck', question: 'q1', option, on })
    const attempt = fold(
      { kind: 'question-flagged', question: 'q1', on: true },
      { kind: 'question-flagged', question: 'q2', on: true },
      { kind: 'question-flagged', question: 'q2', on: false },
      strike('a', true),
      strike('a', true),
      strike('b', true),
      strike('a', false),
      strike('c', false),
    )
    expect(attempt.items.map((one) => one.flagged)).toEqual([true, false, false])
    expect(item(attempt, 'q1')?.struck).toEqual(['b'])
  })

  it('lets a checked answer stand, whatever comes after', () => {
    const attempt = fold(answered('q1', 'a'), { kind: 'answer-checked', question: 'q1' }, answered('q1', 'b', 9))
    expect(item(attempt, 'q1')).toMatchObject({ answer: { option: 'a' }, checked: true, ms: 1000, changes: 0 })
  })

  it('ends once, and nothing changes it after that', () => {
    const ended = fold(answered('q1', 'a'), { kind: 'attempt-finished', reason: 'learner' })
    expect(ended.finished).toEqual({ at: at(2), reason: 'learner' })
    const later: Act[] = [
      answered('q1', 'b'),
      { kind: 'question-shown', question: 'q2' },
      { kind: 'question-flagged', question: 'q1', on: true },
      { kind: 'option-struck', question: 'q1', option: 'a', on: true },
      { kind: 'answer-checked', question: 'q1' },
      { kind: 'attempt-finished', reason: 'time' },
    ]
    for (const act of later) expect(applyToAttempt(ended, event(act, 60))).toEqual(ended)
  })

  it('ends by its deadline, however much later somebody looks, and earlier when the learner ends it', () => {
    const timed = nextAttempt(undefined, { ...start, deadline: at(30) } as AttemptEvent)
    if (!timed) throw new Error('the start makes an attempt')
    const end = (n: number) =>
      applyToAttempt(timed, event({ kind: 'attempt-finished', reason: 'time' }, n)).finished?.at
    expect([end(10), end(30), end(3000)]).toEqual([at(10), at(30), at(30)])
  })

  it('passes over questions it does not hold', () => {
    const before = fold()
    for (const act of [answered('q9', 'a'), { kind: 'question-shown', question: 'q9' }] satisfies Act[]) {
      expect(applyToAttempt(before, event(act))).toEqual(before)
    }
  })

  it('is not begun by anything but its start, and not begun twice', () => {
    expect(nextAttempt(undefined, event(answered('q1', 'a')))).toBeUndefined()
    const going = fold(answered('q1', 'a'))
    expect(nextAttempt(going, start)).toEqual(going)
  })
})

const question = fc.constantFrom('q1', 'q2', 'q3', 'elsewhere')
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('question-shown' as const), question }),
  fc
    .tuple(question, fc.option(fc.constantFrom('a', 'b')), fc.nat(5000))
    .map(([q, option, ms]) => answered(q, option, ms)),
  fc.record({ kind: fc.constant('question-flagged' as const), question, on: fc.boolean() }),
  fc.record({
    kind: fc.constant('option-struck' as const),
    question,
    option: fc.constantFrom('a', 'b'),
    on: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('answer-checked' as const), question }),
  fc.record({
    kind: fc.constant('attempt-finished' as const),
    reason: fc.constantFrom('learner' as const, 'time' as const),
  }),
)

describe('any history', () => {
  it('folds without throwing, keeps its questions, and only ever adds time', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 40 }), (acts) => {
        let attempt = fold()
        for (const [n, act] of acts.entries()) {
          const next = applyToAttempt(attempt, event(act, n))
          expect(next.items.map((one) => one.question)).toEqual(['q1', 'q2', 'q3'])
          expect(['q1', 'q2', 'q3']).toContain(next.current)
          for (const [i, one] of next.items.entries()) {
            const was = attempt.items[i]
            expect(one.ms).toBeGreaterThanOrEqual(was?.ms ?? 0)
            if (was?.checked) expect([one.checked, one.answer]).toEqual([true, was.answer])
          }
          if (attempt.finished) expect(next).toEqual(attempt)
          attempt = next
        }
      }),
    )
  })

  it('leaves the attempt it was given alone', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 10 }), anyAct, (acts, last) => {
        const attempt = fold(...acts)
        const copy = structuredClone(attempt)
        applyToAttempt(attempt, event(last, 99))
        expect(attempt).toEqual(copy)
      }),
    )
  })
})
