import fc from 'fast-check'
import type { StudyEventBody } from '../../../src/core/progress/events'

const id = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 })
const about = { attempt: id, question: id }
const answer = fc.oneof(
  fc.record({ type: fc.constant('single' as const), option: id }),
  fc.record({ type: fc.constant('multiple' as const), options: fc.array(id, { maxLength: 12 }) }),
  fc.record({ type: fc.constant('ordering' as const), order: fc.array(id, { maxLength: 12 }) }),
  fc.record({
    type: fc.constant('matching' as const),
    pairs: fc.dictionary(
      id.filter((key) => key !== '__proto__'),
      id,
      { noNullPrototype: true },
    ),
  }),
)

const clock = fc.option(fc.record({ run: fc.constantFrom('boot', 'later'), ms: fc.nat() }), { nil: undefined })

/** A field that may be left out. */
const maybe = <K extends string, T>(key: K, value: fc.Arbitrary<T | undefined>) =>
  value.map((one): Partial<Record<K, T>> => {
    const made: Partial<Record<K, T>> = {}
    if (one !== undefined) made[key] = one
    return made
  })

const timed = maybe('clock', clock)

const withTime = <T>(body: fc.Arbitrary<T>) => fc.tuple(body, timed).map(([one, time]) => ({ ...one, ...time }))

const terms = fc.record({
  pace: fc.constantFrom('strict' as const, 'practice' as const),
  limit: fc.option(fc.integer({ min: 1, max: 9_000_000 })),
  factor: fc.constantFrom(1, 1.25, 1.5, 2),
  feedback: fc.constantFrom('each' as const, 'end' as const),
  sections: fc.array(fc.record({ title: id, questions: fc.integer({ min: 1, max: 3 }), locks: fc.boolean() }), {
    maxLength: 3,
  }),
})

const part = fc.constantFrom('scenario' as const, 'stem' as const, 'ask' as const)
const highlights = fc.array(fc.record({ part, from: fc.nat(90), to: fc.integer({ min: 1, max: 99 }) }), {
  maxLength: 3,
})
const confidence = fc.constantFrom('unsure' as const, 'fairly' as const, 'sure' as const)
const why = fc.constantFrom('knowledge' as const, 'misread' as const, 'reasoning' as const, 'time' as const)
const marks = fc.string({ unit: fc.constantFrom('r', 'w', 'u', '-'), maxLength: 6 })

/** Any study event that its schema allows. */
export const anyBody: fc.Arbitrary<StudyEventBody> = fc.oneof(
  withTime(
    fc
      .record({
        kind: fc.constant('attempt-started' as const),
        attempt: id,
        mode: fc.constantFrom('exam' as const, 'study' as const),
        title: id,
        pack: id,
        packVersion: id,
        programme: fc.constantFrom(null, 'aws-mla-c02'),
        seed: fc.integer(),
        questions: fc.array(id, { minLength: 1, maxLength: 5 }),
        deadline: fc.constantFrom(null, '2026-11-22T12:00:00.000Z'),
        planned: fc.option(fc.record({ plan: id, session: id })),
      })
      .chain((body) => maybe('terms', fc.option(terms, { nil: undefined })).map((more) => ({ ...body, ...more }))),
  ),
  withTime(fc.record({ kind: fc.constant('question-shown' as const), ...about })),
  withTime(
    fc.record({ kind: fc.constant('question-answered' as const), ...about, answer: fc.option(answer), ms: fc.nat() }),
  ),
  withTime(fc.record({ kind: fc.constant('question-flagged' as const), ...about, on: fc.boolean() })),
  withTime(fc.record({ kind: fc.constant('option-struck' as const), ...about, option: id, on: fc.boolean() })),
  withTime(fc.record({ kind: fc.constant('confidence-given' as const), ...about, confidence: fc.option(confidence) })),
  withTime(fc.record({ kind: fc.constant('question-noted' as const), ...about, note: fc.string() })),
  withTime(fc.record({ kind: fc.constant('text-highlighted' as const), ...about, highlights })),
  withTime(fc.record({ kind: fc.constant('scratchpad-written' as const), attempt: id, text: fc.string() })),
  withTime(
    fc
      .record({ kind: fc.constant('answer-checked' as const), ...about })
      .chain((body) =>
        maybe('right', fc.option(fc.boolean(), { nil: undefined })).map((more) => ({ ...body, ...more })),
      ),
  ),
  withTime(fc.record({ kind: fc.constant('section-closed' as const), attempt: id, section: fc.nat(4) })),
  withTime(fc.record({ kind: fc.constant('attempt-paused' as const), attempt: id })),
  withTime(fc.record({ kind: fc.constant('attempt-resumed' as const), attempt: id })),
  withTime(
    fc
      .record({
        kind: fc.constant('attempt-finished' as const),
        attempt: id,
        reason: fc.constantFrom('learner' as const, 'time' as const),
      })
      .chain((body) => maybe('marks', fc.option(marks, { nil: undefined })).map((more) => ({ ...body, ...more }))),
  ),
  fc.record({ kind: fc.constant('miss-explained' as const), ...about, why: fc.option(why) }),
  fc.record({
    kind: fc.constant('takeaway-kept' as const),
    pack: id,
    question: id,
    on: fc.boolean(),
    front: fc.string(),
    back: fc.string(),
    topics: fc.array(id, { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('exam-sat' as const),
    sitting: id,
    programme: fc.constantFrom('aws-mla-c02', 'databricks-ml-associate'),
    on: fc.constantFrom('2026-11-22', '2027-01-30'),
    outcome: fc.constantFrom('passed' as const, 'failed' as const, null),
    said: fc.option(fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)),
  }),
  fc.record({ kind: fc.constant('session-ticked' as const), plan: id, session: id, on: fc.boolean() }),
  fc.record({ kind: fc.constant('session-spent' as const), plan: id, session: id, minutes: fc.nat(1440) }),
  fc.record({ kind: fc.constant('session-skipped' as const), plan: id, session: id, on: fc.boolean() }),
)

/** A small event that can be told from its neighbours. */
export const tick = (n: number): StudyEventBody => ({
  kind: 'session-ticked',
  plan: 'plan',
  session: `session ${n}`,
  on: n % 2 === 0,
})
