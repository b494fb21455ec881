/** How an answer changes when an option is pressed, a row moved or a slot filled. Pure. */
import type { Answer } from '../../../../core/practice/answer'
import { isEmpty } from '../../../../core/practice/grade'
import type { QuestionView } from '../../../../core/practice/view'

/** The options chosen in an answer to a single or multiple question. */
export function chosenIn(answer: Answer | null): readonly string[] {
  if (answer?.type === 'single') return [answer.option]
  return answer?.type === 'multiple' ? answer.options : []
}

/**
 * The answer after `option` was pressed: chosen, or taken back when it was chosen already.
 * `'full'` when as many as the question asks for are chosen and this would be one more.
 */
export function press(question: QuestionView, answer: Answer | null, option: string): Answer | null | 'full' {
  const chosen = chosenIn(answer)
  if (question.type === 'single') return chosen.includes(option) ? null : { type: 'single', option }
  if (chosen.includes(option)) {
    const rest = chosen.filter((other) => other !== option)
    return rest.length === 0 ? null : { type: 'multiple', options: rest }
  }
  return chosen.length >= question.choose ? 'full' : { type: 'multiple', options: [...chosen, option] }
}

/** The order on screen: the learner's, or as the question was shown. */
export const orderIn = (question: QuestionView, answer: Answer | null): readonly string[] =>
  answer?.type === 'ordering' ? answer.order : question.options.map((option) => option.id)

/** `order` with `id` taken out and put in at `place`, from 0; a place outside the row is its nearest end. */
export function moveTo(order: readonly string[], id: string, place: number): string[] {
  const rest = order.filter((other) => other !== id)
  const at = Math.max(0, Math.min(place, rest.length))
  return [...rest.slice(0, at), id, ...rest.slice(at)]
}

export type Pairs = Readonly<Record<string, string>>

export const pairsIn = (answer: Answer | null): Pairs => (answer?.type === 'matching' ? answer.pairs : {})

/** An option stands for at most one prompt: placing it takes it from the one it stood for. */
export function place(pairs: Pairs, prompt: string, option: string): Answer {
  const others = Object.entries(pairs).filter(([key, value]) => key !== prompt && value !== option)
  return { type: 'matching', pairs: Object.fromEntries([...others, [prompt, option]]) }
}

/** Takes a prompt's option back; null when none is left. */
export function clear(pairs: Pairs, prompt: string): Answer | null {
  const rest = Object.entries(pairs).filter(([key]) => key !== prompt)
  return rest.length === 0 ? null : { type: 'matching', pairs: Object.fromEntries(rest) }
}

/** The first empty slot after `from`, going round; `from` itself when all are filled. */
export function nextEmpty(prompts: readonly { id: string }[], pairs: Pairs, from: number): number {
  const turn = prompts.map((_, step) => (from + 1 + step) % prompts.length)
  return turn.find((i) => !((prompts[i]?.id ?? '') in pairs)) ?? from
}

/** How many choices are still missing until the answer is one. */
export function missing(question: QuestionView, answer: Answer | null): number {
  if (isEmpty(answer)) return question.type === 'ordering' ? 1 : question.choose
  if (question.type === 'multiple') return question.choose - chosenIn(answer).length
  return question.type === 'matching' ? question.choose - Object.keys(pairsIn(answer)).length : 0
}
