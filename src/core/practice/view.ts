/** How a question looks in an attempt: before its answer stands, and after. */
import type { Answer } from './answer'
import type { Attempt, AttemptItem } from './attempt'
import { grade, keyOf, type Verdict } from './grade'
import type { Case, Option, PackImage, Question } from './pack-schema'
import { optionOrder } from './paper'

/** An image as a page shows it: `src` is a data URL; width and height are in pixels. */
export type ImageView = { src: string; width: number; height: number; alt: string }

/** The scenario that several questions share. */
export type CaseView = { id: string; title: string; scenario: string; image: ImageView | null }

/** A question as it may be shown before it is answered: options in the attempt's order, nothing of the key. */
export type QuestionView = {
  id: string
  type: Question['type']
  title: string
  /** Id of the case it belongs to. */
  case: string | null
  stem: string | null
  image: ImageView | null
  ask: string
  options: { id: string; text: string }[]
  prompts: { id: string; text: string }[]
  /** How many options to choose; for ordering and matching, how many places to fill. */
  choose: number
}

/** What opens once the answer stands. */
export type Solution = {
  verdict: Verdict
  /** The right answer, in the shape of a learner's. */
  key: Answer
  /** By option id. */
  rationales: Record<string, string>
  takeaway: string
  objectives: string[]
  topics: string[]
  references: { title: string; url: string; checked: string }[]
}

const places = (question: Question): number => {
  switch (question.type) {
    case 'single':
      return 1
    case 'multiple':
    case 'ordering':
      return question.key.length
    case 'matching':
      return question.prompts.length
  }
}

const viewImage = ({ mime, width, height, alt, data }: PackImage): ImageView => ({
  src: `data:${mime};base64,${data}`,
  width,
  height,
  alt,
})

/** A case as it is shown above each of its questions. */
export const viewCase = ({ id, title, scenario, image }: Case): CaseView => ({
  id,
  title,
  scenario,
  image: image ? viewImage(image) : null,
})

/** The question as this attempt shows it; `seed` is the attempt's. */
export function viewQuestion(question: Question, seed: number): QuestionView {
  const byId = new Map(question.options.map((option: Option) => [option.id, option.text]))
  return {
    id: question.id,
    type: question.type,
    title: question.title,
    case: question.case ?? null,
    stem: question.stem,
    image: question.image ? viewImage(question.image) : null,
    ask: question.ask,
    options: optionOrder(question, seed).map((id) => ({ id, text: byId.get(id) ?? '' })),
    prompts: question.type === 'matching' ? question.prompts : [],
    choose: places(question),
  }
}

/** True once a question's key may be shown: the attempt is over, or its answer was checked. */
export const isOpen = (attempt: Attempt, item: AttemptItem): boolean => attempt.finished !== null || item.checked

/** Key, rationales and sources of a question, with the verdict on `answer`. */
export function solutionOf(question: Question, answer: Answer | null): Solution {
  const { takeaway, objectives, topics, references } = question
  return {
    verdict: grade(question, answer),
    key: keyOf(question),
    rationales: Object.fromEntries(question.options.map((option) => [option.id, option.rationale])),
    takeaway,
    objectives,
    topics,
    references: references.map(({ title, url, checked }) => ({ title, url, checked })),
  }
}
