/** Grading by the vendors' common rule: a question is right as a whole or not at all, and nothing is taken off for a wrong one. */
import type { Answer } from './answer'
import type { Question } from './pack-schema'

export type Verdict = 'right' | 'wrong' | 'unanswered'

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  new Set(a).size === a.length && a.length === b.length && a.every((x) => b.includes(x))

const sameOrder = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((x, i) => x === b[i])

/** True when two answers choose the same; the order in which options were ticked does not matter. */
export function sameAnswer(a: Answer | null, b: Answer | null): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b)
  if (a?.type === 'single') return b?.type === 'single' && a.option === b.option
  if (a?.type === 'multiple') return b?.type === 'multiple' && sameSet(a.options, b.options)
  if (a?.type === 'ordering') return b?.type === 'ordering' && sameOrder(a.order, b.order)
  if (a?.type !== 'matching' || b?.type !== 'matching') return false
  const { pairs } = b
  const made = Object.entries(a.pairs)
  return made.length === Object.keys(pairs).length && made.every(([prompt, option]) => pairs[prompt] === option)
}

/** True when the answer could be one to this question: its type, and only ids the question has, each at most once. */
export function fits(question: Question, answer: Answer): boolean {
  const ids = question.options.map((option) => option.id)
  const known = (chosen: readonly string[]) =>
    chosen.every((x) => ids.includes(x)) && new Set(chosen).size === chosen.length
  switch (answer.type) {
    case 'single':
      return question.type === 'single' && ids.includes(answer.option)
    case 'multiple':
      return question.type === 'multiple' && known(answer.options)
    case 'ordering':
      return question.type === 'ordering' && sameSet(answer.order, ids)
    case 'matching':
      return (
        question.type === 'matching' &&
        known(Object.values(answer.pairs)) &&
        Object.keys(answer.pairs).every((prompt) => question.prompts.some((p) => p.id === prompt))
      )
  }
}

/** True when nothing has been chosen yet: no answer, no option ticked or placed, no pair made. */
export function isEmpty(answer: Answer | null): boolean {
  if (answer === null) return true
  if (answer.type === 'multiple') return answer.options.length === 0
  if (answer.type === 'ordering') return answer.order.length === 0
  if (answer.type === 'matching') return Object.keys(answer.pairs).length === 0
  return false
}

/**
 * The verdict on one answer, all or nothing. An empty answer is `unanswered`; an answer that
 * does not fit the question (another type, unknown ids) is `wrong`.
 */
export function grade(question: Question, answer: Answer | null): Verdict {
  if (answer === null || isEmpty(answer)) return 'unanswered'
  return fits(question, answer) && isKey(question, answer) ? 'right' : 'wrong'
}

function isKey(question: Question, answer: Answer): boolean {
  switch (question.type) {
    case 'single':
      return answer.type === 'single' && answer.option === question.key
    case 'multiple':
      return answer.type === 'multiple' && sameSet(answer.options, question.key)
    case 'ordering':
      return answer.type === 'ordering' && sameOrder(answer.order, question.key)
    case 'matching': {
      if (answer.type !== 'matching') return false
      const prompts = question.prompts.map((prompt) => prompt.id)
      return prompts.every((prompt) => answer.pairs[prompt] === question.key[prompt])
    }
  }
}

/** The right answer to a question, in the shape of a learner's. */
export function keyOf(question: Question): Answer {
  switch (question.type) {
    case 'single':
      return { type: 'single', option: question.key }
    case 'multiple':
      return { type: 'multiple', options: question.key }
    case 'ordering':
      return { type: 'ordering', order: question.key }
    case 'matching':
      return { type: 'matching', pairs: question.key }
  }
}
