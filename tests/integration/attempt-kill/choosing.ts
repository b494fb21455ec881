/** What the learner of the program that is killed does next. */
import type { Answer } from '../../../src/core/practice/answer'
import type { Attempt } from '../../../src/core/practice/attempt'
import { sectionAt, sectionSpans } from '../../../src/core/practice/sections'
import type { QuestionView } from '../../../src/core/practice/view'
import type { Chance } from '../kill/making'
import type { Act } from './protocol'

export type Screen = { attempt: Attempt; questions: readonly QuestionView[] }

const some = <T>(chance: Chance, items: readonly T[]): T[] => items.filter(() => chance.happens(0.5))

const one = <T>(chance: Chance, items: readonly T[]): T => {
  const item = items[chance.below(items.length)]
  if (item === undefined) throw new Error('there is nothing to choose from')
  return item
}

function answerTo({ type, options, prompts }: QuestionView, chance: Chance): Answer | null {
  const ids = options.map(({ id }) => id)
  if (chance.happens(0.1)) return null
  if (type === 'single') return { type, option: one(chance, ids) }
  if (type === 'multiple') return { type, options: some(chance, ids) }
  const turned = chance.below(ids.length)
  const mixed = [...ids.slice(turned), ...ids.slice(0, turned)]
  if (type === 'ordering') return { type, order: mixed }
  const pairs = some(chance, prompts).flatMap(({ id }, i) => (mixed[i] === undefined ? [] : [[id, mixed[i]]]))
  return { type, pairs: Object.fromEntries(pairs) }
}

/** The next question: of this part of the paper, or the first of the next part when this one is closed. */
function nextQuestion({ attempt, questions }: Screen, chance: Chance): string {
  const place = questions.findIndex(({ id }) => id === attempt.current)
  const here = sectionAt(attempt, place)
  const { from, to } = here?.closed
    ? (sectionSpans(attempt).find(({ closed }) => !closed) ?? here)
    : (here ?? { from: 0, to: questions.length })
  return one(chance, questions.slice(from, here?.closed ? from + 1 : to)).id
}

/** One act that the page allows on what is on screen; `n` is a number that no other act has. */
export function nextAct(screen: Screen, chance: Chance, n: number): Act {
  const { attempt, questions } = screen
  if (!attempt.clock.running) return { kind: 'resume' }
  const current = questions.find(({ id }) => id === attempt.current)
  const place = questions.findIndex(({ id }) => id === attempt.current)
  const here = sectionAt(attempt, place)
  if (!current || here?.closed || chance.happens(0.25)) return { kind: 'show', question: nextQuestion(screen, chance) }
  const question = current.id
  const last = sectionSpans(attempt).filter(({ closed }) => !closed).length === 1
  const acts: (() => Act)[] = [
    () => ({ kind: 'answer', question, answer: answerTo(current, chance) }),
    () => ({ kind: 'answer', question, answer: answerTo(current, chance) }),
    () => ({ kind: 'flag', question, on: chance.happens(0.6) }),
    () => ({ kind: 'strike', question, option: one(chance, current.options).id, on: chance.happens(0.7) }),
    () => ({ kind: 'confide', question, confidence: one(chance, ['unsure', 'fairly', 'sure', null]) }),
    () => ({ kind: 'note', question, note: chance.happens(0.1) ? '' : `thought ${n}` }),
    () => ({ kind: 'highlight', question, highlights: [{ part: 'stem', from: 0, to: 1 + (n % 90) }] }),
    () => ({ kind: 'scratch', text: `reckoning ${n}` }),
    () => (attempt.terms.pace === 'practice' ? { kind: 'pause' } : { kind: 'scratch', text: `${n}` }),
    () =>
      here && !last && chance.happens(0.2) ? { kind: 'close', section: here.place } : { kind: 'scratch', text: '' },
  ]
  return one(chance, acts)()
}

/** A second act at the same moment, of another kind; null when there is none to add. */
export function besides(first: Act, { attempt }: Screen, chance: Chance, n: number): Act | null {
  if (!attempt.clock.running || !chance.happens(0.15)) return null
  const question = attempt.current
  if (first.kind === 'answer') return { kind: 'flag', question, on: chance.happens(0.5) }
  if (first.kind === 'note') return { kind: 'scratch', text: `beside ${n}` }
  return null
}
