/**
 * What grading promises, as checks that any grader can be put to. The examples follow AWS, "AWS Certified Machine
 * Learning Engineer - Associate (MLA-C01) exam guide", Question types,
 * docs.aws.amazon.com/aws-certification/latest/examguides/machine-learning-engineer-associate-01.html: multiple response
 * needs all correct responses, ordering the correct responses in the correct order, matching all pairs, and of a case
 * study each question counts by itself; unanswered is scored as incorrect, and there is no penalty for guessing.
 */
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Answer } from '../../../src/core/practice/answer'
import { type AttemptEvent, nextAttempt } from '../../../src/core/practice/attempt'
import { fits, grade, keyOf, type Verdict } from '../../../src/core/practice/grade'
import type { Question } from '../../../src/core/practice/pack-schema'
import { anyQuestion, matching, multiple, optionsOf, ordering, single } from './samples'

export type Grader = {
  grade: (question: Question, answer: Answer | null) => Verdict
  fits: (question: Question, answer: Answer) => boolean
  /** The answer that stands after these were given, one after the other; null takes back. */
  standing: (given: readonly (Answer | null)[]) => Answer | null
}

const at = '2026-11-22T10:00:00.000Z'

const start: AttemptEvent = {
  kind: 'attempt-started',
  attempt: 'a-1',
  at,
  mode: 'exam',
  title: 'Sample exam',
  pack: 'sample',
  packVersion: '1.0.0',
  programme: null,
  seed: 1,
  questions: ['q'],
  deadline: null,
  planned: null,
}

export const lectern: Grader = {
  grade,
  fits,
  standing: (given) => {
    const answers = given.map(
      (answer): AttemptEvent => ({ kind: 'question-answered', attempt: 'a-1', question: 'q', answer, ms: 0, at }),
    )
    let attempt = nextAttempt(undefined, start)
    for (const event of answers) attempt = nextAttempt(attempt, event)
    return attempt?.items[0]?.answer ?? null
  },
}

/** Two responses of five, as the guide describes the type. */
const twoOfFive = multiple({ options: optionsOf(['a', 'b', 'c', 'd', 'e']), key: ['b', 'd'] })
const chosen = (...options: string[]): Answer => ({ type: 'multiple', options })
const one = (option: string): Answer => ({ type: 'single', option })

/** Three steps of a task, to be put in order. */
const steps = ordering({ options: optionsOf(['split', 'train', 'deploy']), key: ['split', 'train', 'deploy'] })
const inOrder = (...order: string[]): Answer => ({ type: 'ordering', order })

/** Three prompts, as few as the guide names, with a response left over. */
const three = matching({
  options: optionsOf(['glue', 'athena', 'kinesis', 'emr']),
  prompts: ['catalog', 'query', 'stream'].map((id) => ({ id, text: `What is for ${id}?` })),
  key: { catalog: 'glue', query: 'athena', stream: 'kinesis' },
})
const paired = (pairs: Record<string, string>): Answer => ({ type: 'matching', pairs })

/** Two options that read alike and are two all the same. */
const alike = single({
  options: optionsOf(['batch', 'cache', 'again']).map((option) =>
    option.id === 'again' ? { ...option, text: 'Serve it in batches' } : option,
  ),
  key: 'batch',
})

type Example = [name: string, question: Question, answer: Answer | null, verdict: Verdict]

const examples: readonly Example[] = [
  ['the one correct response', single(), one('cache'), 'right'],
  ['a distractor', single(), one('batch'), 'wrong'],
  ['a distractor that reads like the correct response', alike, one('again'), 'wrong'],
  ['all correct responses', twoOfFive, chosen('b', 'd'), 'right'],
  ['all correct responses, ticked the other way round', twoOfFive, chosen('d', 'b'), 'right'],
  ['one of the two correct responses', twoOfFive, chosen('b'), 'wrong'],
  ['all correct responses and one more', twoOfFive, chosen('b', 'd', 'e'), 'wrong'],
  ['one correct response and one distractor', twoOfFive, chosen('b', 'e'), 'wrong'],
  ['one correct response twice', twoOfFive, chosen('b', 'b'), 'wrong'],
  ['all correct responses and one the question does not have', twoOfFive, chosen('b', 'd', 'z'), 'wrong'],
  ['the correct order', steps, inOrder('split', 'train', 'deploy'), 'right'],
  ['the correct order but for the last two', steps, inOrder('split', 'deploy', 'train'), 'wrong'],
  ['the correct order but for the first two', steps, inOrder('train', 'split', 'deploy'), 'wrong'],
  ['the correct order without its end', steps, inOrder('split', 'train'), 'wrong'],
  ['all pairs', three, paired({ catalog: 'glue', query: 'athena', stream: 'kinesis' }), 'right'],
  ['all pairs but the last', three, paired({ catalog: 'glue', query: 'athena', stream: 'emr' }), 'wrong'],
  ['all pairs but the first', three, paired({ catalog: 'emr', query: 'athena', stream: 'kinesis' }), 'wrong'],
  ['the first pair alone', three, paired({ catalog: 'glue' }), 'wrong'],
  [
    'all pairs and one of a prompt that is not there',
    three,
    paired({ catalog: 'glue', query: 'athena', stream: 'kinesis', more: 'emr' }),
    'wrong',
  ],
  ['no response', single(), null, 'unanswered'],
  ['every tick taken away again', twoOfFive, chosen(), 'unanswered'],
  ['an order nobody touched', steps, null, 'unanswered'],
  ['an order put back', steps, inOrder(), 'unanswered'],
  ['every pair taken apart again', three, paired({}), 'unanswered'],
]

/** Answers that no page of Lectern could give. */
const misfits: readonly [name: string, question: Question, answer: Answer][] = [
  ['an option twice', twoOfFive, chosen('b', 'b')],
  ['an option it does not have', twoOfFive, chosen('b', 'z')],
  ['a single option it does not have', single(), one('z')],
  ['an order with a step twice', steps, inOrder('split', 'split', 'deploy')],
  ['an order with a step it does not have', steps, inOrder('split', 'train', 'z')],
  ['one response for two prompts', three, paired({ catalog: 'glue', query: 'glue' })],
  ['a response it does not have', three, paired({ catalog: 'z' })],
  ['a prompt it does not have', three, paired({ more: 'glue' })],
]

const runs = { seed: 1, numRuns: 60 }

/** The question with its options in another order, as a paper shows it. */
const otherwise = (question: Question, options: Question['options']): Question => ({ ...question, options })

const shownAnew = anyQuestion.chain((question) =>
  fc
    .shuffledSubarray(question.options, { minLength: question.options.length })
    .map((options) => ({ question, shown: otherwise(question, options) })),
)

export type Promised = readonly [name: string, holds: (grader: Grader) => void]

export const promises: readonly Promised[] = [
  ...examples.map(
    ([name, question, answer, verdict]): Promised => [
      `${question.type}: ${name} is ${verdict}`,
      (grader) => expect(grader.grade(question, answer)).toBe(verdict),
    ],
  ),
  ...misfits.map(
    ([name, question, answer]): Promised => [
      `${question.type}: ${name} does not fit`,
      (grader) => expect(grader.fits(question, answer)).toBe(false),
    ],
  ),
  [
    'the order in which options are shown changes nothing',
    (grader) =>
      fc.assert(
        fc.property(shownAnew, anyQuestion, ({ question, shown }, other) => {
          for (const answer of [keyOf(question), keyOf(other), null]) {
            expect(grader.grade(shown, answer)).toBe(grader.grade(question, answer))
          }
          expect(grader.grade(shown, keyOf(question))).toBe('right')
        }),
        runs,
      ),
  ],
  [
    'of all selections only the key is right',
    (grader) =>
      fc.assert(
        fc.property(fc.subarray(['a', 'b', 'c', 'd', 'e'], { minLength: 1 }), (options) => {
          const verdict = options.join() === 'b,d' ? 'right' : 'wrong'
          expect(grader.grade(twoOfFive, chosen(...options))).toBe(verdict)
        }),
        runs,
      ),
  ],
  [
    'of all orders only the key is right',
    (grader) =>
      fc.assert(
        fc.property(fc.shuffledSubarray(['split', 'train', 'deploy'], { minLength: 3 }), (order) => {
          const verdict = order.join() === 'split,train,deploy' ? 'right' : 'wrong'
          expect(grader.grade(steps, inOrder(...order))).toBe(verdict)
        }),
        runs,
      ),
  ],
  [
    'of several answers the last counts, and one taken back does not',
    (grader) => {
      const given = [one('cache'), one('batch')]
      expect(grader.grade(single(), grader.standing([one('batch'), one('cache')]))).toBe('right')
      expect(grader.grade(single(), grader.standing(given))).toBe('wrong')
      expect(grader.grade(single(), grader.standing([one('cache'), null]))).toBe('unanswered')
      expect(grader.grade(twoOfFive, grader.standing([chosen('b', 'd'), chosen()]))).toBe('unanswered')
    },
  ],
]
