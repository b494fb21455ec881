/** What makes one question sound beyond its form: a key that can be given, options that stand alone, links that lead somewhere. */
import { imageProblems } from './image-rules'
import type { Question, QuestionOf } from './pack-schema'
import { type FieldProblem, idProblems, letterProblems, list, nestingProblems, repeated, type Text } from './text-rules'

type Known = { objectives: ReadonlySet<string>; topics: ReadonlySet<string> }

const unknownOptions = (question: Question, chosen: readonly string[]): FieldProblem[] => {
  const strangers = chosen.filter((id) => !question.options.some((option) => option.id === id))
  return strangers.length > 0
    ? [{ field: 'key', says: `The key names ${list(strangers)}, which is no option of this question.` }]
    : []
}

function multipleKey(question: QuestionOf<'multiple'>): FieldProblem[] {
  const { key, options } = question
  if (repeated(key).length > 0) return [{ field: 'key', says: `The key names ${list(repeated(key))} twice.` }]
  if (key.length < options.length) return []
  return [{ field: 'key', says: 'All options are right, so there is nothing to choose; add a wrong one.' }]
}

function orderingKey({ key, options }: QuestionOf<'ordering'>): FieldProblem[] {
  const missing = options.map((option) => option.id).filter((id) => !key.includes(id))
  if (repeated(key).length > 0) return [{ field: 'key', says: `The key names ${list(repeated(key))} twice.` }]
  if (missing.length === 0) return []
  return [{ field: 'key', says: `The key leaves out ${list(missing)}; an order names every option once.` }]
}

function matchingKey({ key, prompts }: QuestionOf<'matching'>): FieldProblem[] {
  const ids = prompts.map((prompt) => prompt.id)
  const open = ids.filter((id) => !Object.hasOwn(key, id))
  const strangers = Object.keys(key).filter((id) => !ids.includes(id))
  const shared = repeated(Object.values(key))
  return [
    ...(open.length > 0 ? [{ field: 'key', says: `The key gives no option to ${list(open)}.` }] : []),
    ...(strangers.length > 0 ? [{ field: 'key', says: `The key names ${list(strangers)}, which is no prompt.` }] : []),
    ...(shared.length > 0
      ? [{ field: 'key', says: `${list(shared)} is given to two prompts; each needs its own.` }]
      : []),
  ]
}

function keyProblems(question: Question): FieldProblem[] {
  switch (question.type) {
    case 'single':
      return unknownOptions(question, [question.key])
    case 'multiple':
      return [...unknownOptions(question, question.key), ...multipleKey(question)]
    case 'ordering':
      return [...unknownOptions(question, question.key), ...orderingKey(question)]
    case 'matching':
      return [
        ...idProblems(
          'prompts',
          question.prompts.map((prompt) => prompt.id),
        ),
        ...unknownOptions(question, Object.values(question.key)),
        ...matchingKey(question),
      ]
  }
}

const sweeping = [
  /\b(?:all|none|both|neither|any) (?:of )?the (?:above|below|(?:other|preceding|following) (?:options|answers|choices))\b/i,
  /^\W*(?:all|none|both|neither) of (?:these|them)\W*$/i,
]

const lettering = /^\s*\(?[A-L][).:]\s/

const textsOf = ({ stem, ask, takeaway, image, options }: Question): Text[] => [
  { field: 'stem', text: stem ?? '' },
  { field: 'ask', text: ask },
  { field: 'takeaway', text: takeaway },
  { field: 'image/alt', text: image?.alt ?? '' },
  ...options.flatMap(({ id, text, rationale }) => [
    { field: `options/${id}/text`, text, lettering },
    { field: `options/${id}/rationale`, text: rationale },
  ]),
]

function wordingProblems(question: Question): FieldProblem[] {
  const texts = textsOf(question)
  const prompts = question.type === 'matching' ? question.prompts : []
  const swept = question.options
    .filter(({ text }) => sweeping.some((form) => form.test(text)))
    .map(({ id }) => ({
      field: `options/${id}/text`,
      says: 'Options are shuffled and stand alone, so none can speak of all or none of the others.',
    }))
  return [
    ...letterProblems(texts),
    ...swept,
    ...nestingProblems([...texts, ...prompts.map(({ id, text }) => ({ field: `prompts/${id}/text`, text }))]),
  ]
}

function linkProblems(question: Question, programme: string | null, known: Known): FieldProblem[] {
  const { objectives, topics } = question
  const strange = objectives.filter((id) => !known.objectives.has(id))
  const unknown = topics.filter((id) => !known.topics.has(id))
  const [first] = objectives
  const astray = programme !== null && !first?.startsWith(`${programme}/`)
  return [
    ...strange.map((id) => ({ field: 'objectives', says: `No blueprint of the catalog has the objective ${id}.` })),
    ...unknown.map((id) => ({ field: 'topics', says: `The topic tree has no leaf ${id}.` })),
    ...(astray
      ? [{ field: 'objectives', says: `The first objective gives the domain, so it must be one of ${programme}.` }]
      : []),
  ]
}

/**
 * What is wrong with a question that keeps the format; empty when nothing is. `programme` is the pack's.
 * Option and prompt ids are compared within the question only.
 */
export function questionProblems(question: Question, programme: string | null, known: Known): FieldProblem[] {
  const { id, title, image, options } = question
  const ids = options.map((option) => option.id)
  const saying = (text: string) =>
    options.filter((option) => option.text.toLowerCase() === text).map((option) => option.id)
  const same = repeated(options.map((option) => option.text.toLowerCase())).map(saying)
  return [
    ...(id === 'constructor' ? idProblems('id', [id]) : []),
    ...idProblems('options', ids),
    ...same.map((alike) => ({ field: 'options', says: `The options ${list(alike)} say the same.` })),
    ...keyProblems(question),
    ...wordingProblems(question),
    ...(image ? imageProblems(image, title) : []),
    ...linkProblems(question, programme, known),
  ]
}
