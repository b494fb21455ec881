import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/core/practice/answer'
import { fits, grade, keyOf } from '../../../src/core/practice/grade'
import type { Question } from '../../../src/core/practice/pack-schema'
import { type Grader, lectern, promises } from './grade-promise'

const chosenIn = (answer: Answer): string[] => {
  switch (answer.type) {
    case 'single':
      return [answer.option]
    case 'multiple':
      return answer.options
    case 'ordering':
      return answer.order
    case 'matching':
      return Object.values(answer.pairs)
  }
}

/** The grader with one mistake: an answer that makes it is right. */
const alsoRight = (mistake: (question: Question, answer: Answer) => boolean): Grader => ({
  ...lectern,
  grade: (question, answer) =>
    answer !== null && question.type === answer.type && chosenIn(answer).length > 0 && mistake(question, answer)
      ? 'right'
      : grade(question, answer),
})

const keysOf = (question: Question): string[] => chosenIn(keyOf(question))

/** The grader with another reading of an answer before it is graded. */
const reading = (read: (question: Question, answer: Answer | null) => Answer | null): Grader => ({
  ...lectern,
  grade: (question, answer) => grade(question, read(question, answer)),
})

/** Mistakes a grader could make, none of which the promises may let through. */
const mutants: Record<string, Grader> = {
  'some of the correct options are enough': alsoRight(
    (question, answer) => answer.type === 'multiple' && answer.options.every((id) => keysOf(question).includes(id)),
  ),
  'more than the correct options are as good': alsoRight(
    (question, answer) => answer.type === 'multiple' && keysOf(question).every((id) => answer.options.includes(id)),
  ),
  'half of it right counts as right': alsoRight((question, answer) => {
    const key = keysOf(question)
    return chosenIn(answer).filter((id, i) => key[i] === id).length * 2 >= key.length
  }),
  'the order of steps is not looked at': alsoRight(
    (question, answer) => answer.type === 'ordering' && answer.order.length === question.options.length,
  ),
  'only the first step is looked at': alsoRight(
    (question, answer) => answer.type === 'ordering' && answer.order[0] === keysOf(question)[0],
  ),
  'only the first pair is looked at': alsoRight(
    (question, answer) => answer.type === 'matching' && Object.values(answer.pairs)[0] === keysOf(question)[0],
  ),
  'pairs that were made are looked at, and not those left open': alsoRight(
    (question, answer) =>
      question.type === 'matching' &&
      answer.type === 'matching' &&
      Object.entries(answer.pairs).every(([prompt, option]) => question.key[prompt] === option),
  ),
  'the order in which options are ticked counts': {
    ...lectern,
    grade: (question, answer) =>
      answer?.type === 'multiple' && answer.options.length > 0 && answer.options.join() !== keysOf(question).join()
        ? 'wrong'
        : grade(question, answer),
  },
  'nothing chosen counts as wrong': {
    ...lectern,
    grade: (question, answer) => (answer !== null && chosenIn(answer).length === 0 ? 'wrong' : grade(question, answer)),
  },
  'no answer counts as wrong': {
    ...lectern,
    grade: (question, answer) => (answer === null ? 'wrong' : grade(question, answer)),
  },
  'an order nobody touched is taken as it is shown': reading((question, answer) =>
    answer === null && question.type === 'ordering'
      ? { type: 'ordering', order: question.options.map(({ id }) => id) }
      : answer,
  ),
  'options that are not there are passed over': reading((question, answer) =>
    answer?.type === 'multiple'
      ? { ...answer, options: answer.options.filter((id) => question.options.some((option) => option.id === id)) }
      : answer,
  ),
  'prompts that are not there are passed over': reading((question, answer) =>
    answer?.type === 'matching' && question.type === 'matching'
      ? {
          ...answer,
          pairs: Object.fromEntries(question.prompts.map(({ id }) => [id, answer.pairs[id] ?? ''])),
        }
      : answer,
  ),
  'an option ticked twice stands for two': alsoRight(
    (question, answer) =>
      answer.type === 'multiple' &&
      answer.options.length === keysOf(question).length &&
      answer.options.every((id) => keysOf(question).includes(id)),
  ),
  'texts are compared and not options': alsoRight((question, answer) => {
    const textOf = (id: string | undefined) => question.options.find((option) => option.id === id)?.text
    return answer.type === 'single' && textOf(answer.option) === textOf(keysOf(question)[0])
  }),
  'the place of an option is compared and not the option': {
    ...lectern,
    grade: (question, answer) =>
      answer?.type === 'single' && question.options[0]?.id !== answer.option ? 'wrong' : grade(question, answer),
  },
  'unknown options fit': {
    ...lectern,
    fits: (question, answer) =>
      fits(question, answer) || (answer.type === 'multiple' && new Set(answer.options).size === answer.options.length),
  },
  'options given twice fit': {
    ...lectern,
    fits: (question, answer) =>
      fits(question, answer) || chosenIn(answer).every((id) => question.options.some((option) => option.id === id)),
  },
  'an answer taken back still counts': {
    ...lectern,
    standing: (given) => given.filter((answer) => answer !== null).at(-1) ?? null,
  },
  'the first answer counts': { ...lectern, standing: (given) => given[0] ?? null },
}

const broken = (grader: Grader): string[] =>
  promises.flatMap(([name, holds]) => {
    try {
      holds(grader)
      return []
    } catch {
      return [name]
    }
  })

describe('a grader', () => {
  it('keeps every promise when it is Lectern’s', () => {
    expect(broken(lectern)).toEqual([])
  })

  it.each(Object.entries(mutants))('is found out when %s', (_name, mutant) => {
    expect(broken(mutant)).not.toEqual([])
  })
})
