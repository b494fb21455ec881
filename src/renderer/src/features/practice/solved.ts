/** An answered question as rows with a mark each: what was right, what was chosen, and why. Pure. */

import { assertNever } from '../../../../core/base/assert-never'
import type { Answer } from '../../../../core/practice/answer'
import type { AttemptItem } from '../../../../core/practice/attempt'
import type { QuestionView } from '../../../../core/practice/view'
import type { SolutionView } from '../../../../shared/ipc/views'
import { chosenIn, pairsIn } from './answers'
import { capital, letter, placeName, plain } from './words'

export type SolvedRow = {
  key: string
  mark: 'right' | 'wrong' | 'none'
  /** Letter or number in the mark's place when nothing was judged. */
  badge: string
  /** The option; in a matching question the prompt, whose option is said below it. */
  text: string
  /** Said before the rationale, in the colour of its tone. */
  said: readonly { tone: 'right' | 'wrong' | 'plain'; text: string }[]
  rationale: string
}

type Parts = { question: QuestionView; solution: SolutionView; item: AttemptItem }

/** The rationale without the word that stands before it already. */
const why = (solution: SolutionView, option: string): string =>
  capital((solution.rationales[option] ?? '').replace(/^(?:correct|left over)[.:,]\s+/i, ''))

export function solvedRows(parts: Parts): SolvedRow[] {
  const { key } = parts.solution
  switch (key.type) {
    case 'single':
    case 'multiple':
      return choiceRows(parts, key)
    case 'ordering':
      return orderRows(parts, key.order)
    case 'matching':
      return pairRows(parts, key.pairs)
    default:
      return assertNever(key)
  }
}

function choiceRows({ question, solution, item }: Parts, key: Answer): SolvedRow[] {
  const right = chosenIn(key)
  const chosen = chosenIn(item.answer)
  const yours = item.changes > 0 ? 'our answer, changed.' : 'our answer.'
  return question.options.map(({ id, text }, i) => {
    const isKey = right.includes(id)
    const mine = chosen.includes(id)
    return {
      key: id,
      mark: isKey ? 'right' : mine ? 'wrong' : 'none',
      badge: letter(i),
      text,
      said: [
        ...(isKey ? [{ tone: 'right' as const, text: mine ? `Correct, y${yours}` : 'Correct.' }] : []),
        ...(mine && !isKey ? [{ tone: 'wrong' as const, text: `Y${yours}` }] : []),
      ],
      rationale: why(solution, id),
    }
  })
}

function orderRows({ question, solution, item }: Parts, order: readonly string[]): SolvedRow[] {
  const given = item.answer?.type === 'ordering' ? item.answer.order : null
  return order.map((id, i) => {
    const place = given?.indexOf(id) ?? -1
    const correct = place === i
    return {
      key: id,
      mark: given === null ? 'none' : correct ? 'right' : 'wrong',
      badge: String(i + 1),
      text: question.options.find((option) => option.id === id)?.text ?? '',
      said:
        given === null
          ? []
          : correct
            ? [{ tone: 'right', text: 'Correct.' }]
            : [{ tone: 'wrong', text: `You had it ${placeName(place)}.` }],
      rationale: why(solution, id),
    }
  })
}

function pairRows({ question, solution, item }: Parts, key: Readonly<Record<string, string>>): SolvedRow[] {
  const given = pairsIn(item.answer)
  const nameOf = (id: string) => plain(question.options.find((option) => option.id === id)?.text ?? '')
  const rows = question.prompts.map((prompt, i): SolvedRow => {
    const right = key[prompt.id] ?? ''
    const mine = given[prompt.id]
    const correct = { tone: 'right' as const, text: `Correct: ${nameOf(right)}.` }
    const wrong = mine !== undefined && mine !== right
    return {
      key: prompt.id,
      mark: mine === undefined ? 'none' : wrong ? 'wrong' : 'right',
      badge: letter(i),
      text: prompt.text,
      said: wrong ? [{ tone: 'wrong', text: `You chose “${nameOf(mine)}”.` }, correct] : [correct],
      rationale: why(solution, right),
    }
  })
  const used = Object.values(key)
  const left = question.options.filter((option) => !used.includes(option.id))
  return [
    ...rows,
    ...left.map(({ id, text }): SolvedRow => {
      const said = [{ tone: 'plain' as const, text: 'Left over.' }]
      return { key: `left-${id}`, mark: 'none', badge: '–', text, said, rationale: why(solution, id) }
    }),
  ]
}
