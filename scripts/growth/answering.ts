/** What a synthetic learner answers: the key or a real mistake, and the choices that lead there one by one. */
import { shuffled } from '../../src/core/base/random'
import type { Answer } from '../../src/core/practice/answer'
import { grade, keyOf } from '../../src/core/practice/grade'
import type { Question } from '../../src/core/practice/pack-schema'
import type { Chance } from './chance'

/** Any answer that fits the question, as somebody gives it who has no idea. */
function guess(question: Question, chance: Chance): Answer {
  const ids = shuffled(
    question.options.map(({ id }) => id),
    chance.number,
  )
  switch (question.type) {
    case 'single':
      return { type: 'single', option: chance.pick(ids) }
    case 'multiple':
      return { type: 'multiple', options: ids.slice(0, question.key.length) }
    case 'ordering':
      return { type: 'ordering', order: ids }
    case 'matching':
      return { type: 'matching', pairs: Object.fromEntries(question.prompts.map(({ id }, i) => [id, ids[i] ?? ''])) }
  }
}

export function answerTo(question: Question, knows: boolean, chance: Chance): Answer {
  if (knows) return keyOf(question)
  let answer = guess(question, chance)
  while (grade(question, answer) === 'right') answer = guess(question, chance)
  return answer
}

/**
 * The answers in between, the last of them `answer`: options are ticked one by one, pairs made one by one, and rows
 * sent to their places from the order `shown`.
 */
export function choices(answer: Answer, shown: readonly string[]): Answer[] {
  switch (answer.type) {
    case 'single':
      return [answer]
    case 'multiple':
      return answer.options.map((_, i) => ({ type: 'multiple', options: answer.options.slice(0, i + 1) }))
    case 'matching': {
      const pairs = Object.entries(answer.pairs)
      return pairs.map((_, i) => ({ type: 'matching', pairs: Object.fromEntries(pairs.slice(0, i + 1)) }))
    }
    case 'ordering': {
      const steps: Answer[] = []
      let order = [...shown]
      for (const [place, id] of answer.order.entries()) {
        if (order[place] === id) continue
        const others = order.filter((other) => other !== id)
        order = [...others.slice(0, place), id, ...others.slice(place)]
        steps.push({ type: 'ordering', order })
      }
      // An order that was right as shown is put down once, or it would be no answer.
      return steps.length > 0 ? steps : [answer]
    }
  }
}

/**
 * The probability of a right answer by the logistic model of item response theory (Rasch 1960), with ability and
 * difficulty on one scale; `progress` runs from 0, at the first event, to 1. From about 40 % to about 85 % of
 * questions of middle difficulty.
 */
export function chanceOfRight(progress: number, difficulty: number): number {
  const ability = 2.2 * (1 - Math.exp(-3 * progress)) - 0.4
  return 1 / (1 + Math.exp((difficulty - 3) * 0.45 - ability))
}
