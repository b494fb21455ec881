import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AttemptEvent, applyToAttempt, nextAttempt } from '../../../src/core/practice/attempt'
import { closedQuestions } from '../../../src/core/practice/sections'
import { type Act, answered, at, event, fold, item, sectioned, start } from './attempt-acts'

describe('an attempt', () => {
  it('begins with every question untouched, at the first one', () => {
    const attempt = fold()
    expect(attempt).toMatchObject({ id: 'a-1', startedAt: at(0), current: 'q1', finished: null, seed: 5 })
    expect(attempt.planned).toEqual({ plan: 'p', session: 's' })
    expect(attempt).toMatchObject({ scratchpad: '', closed: [] })
    expect(attempt.items).toEqual(
      ['q1', 'q2', 'q3'].map((question) => ({
        question,
        seen: false,
        answer: null,
        flagged: false,
        struck: [],
        confidence: null,
        note: '',
        highlights: [],
        checked: false,
        right: null,
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

  it('keeps the confidence given last, until the answer is checked', () => {
    const confided = (confidence: 'unsure' | 'sure' | null): Act => ({
      kind: 'confidence-given',
      question: 'q1',
      confidence,
    })
    expect(item(fold(confided('unsure'), confided('sure')), 'q1')?.confidence).toBe('sure')
    expect(item(fold(confided('sure'), confided(null)), 'q1')?.confidence).toBeNull()
    const checked = fold(confided('sure'), { kind: 'answer-checked', question: 'q1', right: false }, confided('unsure'))
    expect(item(checked, 'q1')).toMatchObject({ confidence: 'sure', right: false })
  })

  it('keeps the last note, all the highlights of the last change, and the scratchpad', () => {
    const mark = (from: number, to: number) => ({ part: 'stem' as const, from, to })
    const attempt = fold(
      { kind: 'question-noted', question: 'q1', note: 'first thought' },
      { kind: 'question-noted', question: 'q1', note: 'second thought' },
      { kind: 'question-noted', question: 'q2', note: 'a thought' },
      { kind: 'question-noted', question: 'q2', note: '' },
      { kind: 'text-highlighted', question: 'q1', highlights: [mark(0, 4), mark(6, 9)] },
      { kind: 'text-highlighted', question: 'q1', highlights: [mark(6, 9)] },
      { kind: 'scratchpad-written', text: '65 / 130' },
      { kind: 'scratchpad-written', text: '65 / 130 = 0.5' },
    )
    expect(attempt.items.map(({ note }) => note)).toEqual(['second thought', '', ''])
    expect(attempt.items.map(({ highlights }) => highlights)).toEqual([[mark(6, 9)], [], []])
    expect(attempt.scratchpad).toBe('65 / 130 = 0.5')
  })

  it('remembers what a check said, and its first word only', () => {
    const checked = (right?: boolean): Act => ({
      kind: 'answer-checked',
      question: 'q1',
      ...(right !== undefined && { right }),
    })
    expect(item(fold(checked(true), checked(false)), 'q1')?.right).toBe(true)
    expect(item(fold(checked()), 'q1')).toMatchObject({ checked: true, right: null })
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
const anyAct = fc.oneof(
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
  fc.record({
    kind: fc.constant('confidence-given' as const),
    question,
    confidence: fc.constantFrom('unsure' as const, 'sure' as const, null),
  }),
  fc.record({ kind: fc.constant('question-noted' as const), question, note: fc.string({ maxLength: 5 }) }),
  fc.record({
    kind: fc.constant('text-highlighted' as const),
    question,
    highlights: fc.constantFrom([], [{ part: 'ask' as const, from: 5, to: 2 }]),
  }),
  fc.record({ kind: fc.constant('scratchpad-written' as const), text: fc.string({ maxLength: 5 }) }),
  fc.record({ kind: fc.constant('section-closed' as const), section: fc.nat(3) }),
  fc.constantFrom({ kind: 'attempt-paused' as const }, { kind: 'attempt-resumed' as const }),
  fc.record({ kind: fc.constant('miss-explained' as const), question, why: fc.constant('misread' as const) }),
  fc.record({ kind: fc.constant('answer-checked' as const), question }),
  fc.record({
    kind: fc.constant('attempt-finished' as const),
    reason: fc.constantFrom('learner' as const, 'time' as const),
  }),
)

/** Acts of any clock: of this run, of another, or of none, as of another device or of an old journal. */
const anyEvents: fc.Arbitrary<AttemptEvent[]> = fc.array(
  fc
    .tuple(anyAct, fc.nat(300), fc.constantFrom('boot', 'later', null), fc.nat(300_000))
    .map(([act, n, run, ms]) => event({ ...act, ...(run !== null && { clock: { run, ms } }) } as Act, n)),
  { maxLength: 40 },
)

const anyBeginning = fc.constantFrom(fold(), sectioned('strict'), sectioned('practice'))

describe('any history', () => {
  it('folds without throwing, keeps its questions, only ever adds time, and stays ended', () => {
    fc.assert(
      fc.property(anyBeginning, anyEvents, (first, events) => {
        let attempt = first
        for (const one of events) {
          const next = applyToAttempt(attempt, one)
          expect(next.items.map(({ question }) => question)).toEqual(['q1', 'q2', 'q3'])
          expect(['q1', 'q2', 'q3']).toContain(next.current)
          expect(next.clock.used).toBeGreaterThanOrEqual(attempt.clock.used)
          expect(next.closed.slice(0, attempt.closed.length)).toEqual(attempt.closed)
          const gone = closedQuestions(attempt)
          for (const [i, item] of next.items.entries()) {
            const was = attempt.items[i]
            expect(item.ms).toBeGreaterThanOrEqual(was?.ms ?? 0)
            if (was?.checked) expect([item.checked, item.answer, item.right]).toEqual([true, was.answer, was.right])
            if (gone.has(item.question)) expect(item).toEqual(was)
          }
          if (attempt.finished) expect(next).toEqual(attempt)
          attempt = next
        }
      }),
    )
  })

  it('leaves the attempt it was given alone', () => {
    fc.assert(
      fc.property(anyBeginning, anyEvents, (first, events) => {
        const copy = structuredClone(first)
        events.reduce(applyToAttempt, first)
        expect(first).toEqual(copy)
      }),
    )
  })
})
