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

/** Any study event that its schema allows. */
export const anyBody: fc.Arbitrary<StudyEventBody> = fc.oneof(
  fc.record({
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
  }),
  fc.record({ kind: fc.constant('question-shown' as const), ...about }),
  fc.record({ kind: fc.constant('question-answered' as const), ...about, answer: fc.option(answer), ms: fc.nat() }),
  fc.record({ kind: fc.constant('question-flagged' as const), ...about, on: fc.boolean() }),
  fc.record({ kind: fc.constant('option-struck' as const), ...about, option: id, on: fc.boolean() }),
  fc.record({ kind: fc.constant('answer-checked' as const), ...about }),
  fc.record({
    kind: fc.constant('attempt-finished' as const),
    attempt: id,
    reason: fc.constantFrom('learner' as const, 'time' as const),
  }),
  fc.record({ kind: fc.constant('session-ticked' as const), plan: id, session: id, on: fc.boolean() }),
)

/** A small event that can be told from its neighbours. */
export const tick = (n: number): StudyEventBody => ({
  kind: 'session-ticked',
  plan: 'plan',
  session: `session ${n}`,
  on: n % 2 === 0,
})
