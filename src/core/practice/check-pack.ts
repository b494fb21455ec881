/** Checking a pack before any of it is believed: taken whole, or refused whole with sentences its author can act on. */
import type { z } from 'zod'
import { hiddenCharacters } from './hidden-characters'
import { type Pack, packLimits, pack as packSchema } from './pack-schema'
import { questionProblems, repeated } from './question-rules'

export type PackProblem = {
  /** Which question and which field of it: `question mlops-001, options/canary/text`. */
  where: string
  /** What is wrong and what would be right. */
  says: string
}

/** Ids a pack may refer to: objectives of the catalog's blueprints, and leaves of the topic tree. */
export type Known = { objectives: ReadonlySet<string>; topics: ReadonlySet<string> }

export type PackCheck = { ok: boolean; problems: PackProblem[]; pack: Pack | null }

/** More problems than anybody would read; a hostile file must not make millions of them. */
const mostProblems = 200

type Step = string | number | symbol
type Path = readonly Step[]

const childOf = (value: unknown, step: Step): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined

/** A name out of an unchecked file, fit to be printed. */
const printable = (name: string): string => name.slice(0, 80).replace(/[^\x20-\x7E]/gu, '?')

/** A place in a pack as its author knows it: questions, options and prompts by their id, other entries counted from 1. */
export function whereIs(input: unknown, path: Path): string {
  const names: string[] = []
  let value = input
  for (const step of path) {
    value = childOf(value, step)
    const id = typeof step === 'number' ? childOf(value, 'id') : null
    names.push(
      typeof id === 'string' ? printable(id) : typeof step === 'number' ? `${step + 1}` : printable(String(step)),
    )
  }
  const [first, question, ...field] = names
  if (first !== 'questions' || question === undefined) return `pack, ${names.join('/') || 'the whole file'}`
  return field.length > 0 ? `question ${question}, ${field.join('/')}` : `question ${question}`
}

const units: Readonly<Record<string, string>> = { array: ' entries', string: ' characters' }

/** What a schema issue means for an author; formats with words of their own in the schema keep them. */
function sentence(issue: z.core.$ZodIssue, input: unknown): string {
  if (issue.code === 'unrecognized_keys') {
    return `The format has no field ${printable(issue.keys.join(', '))}; take it out or correct its name.`
  }
  if (issue.path.reduce<unknown>(childOf, input) === undefined) return 'This field is missing.'
  switch (issue.code) {
    case 'invalid_union':
      return 'The type must be single, multiple, ordering or matching.'
    case 'too_small':
      return `It needs at least ${issue.minimum}${units[issue.origin] ?? ''}.`
    case 'too_big':
      return `It may have at most ${issue.maximum}${units[issue.origin] ?? ''}.`
    case 'invalid_format':
      if (issue.format === 'url') return 'Give an address that begins with https.'
      return issue.message.startsWith('Invalid') ? `It must look like ${issue.pattern}.` : `Use ${issue.message}.`
    default:
      return `${issue.message}.`
  }
}

/** Refuses with the first problems; `count` is how many there are in all. */
function refused(problems: readonly PackProblem[], count: number): PackCheck {
  const shown = problems.slice(0, mostProblems)
  const more = count - shown.length
  const rest = { where: 'pack, the whole file', says: `There are ${more} more problems.` }
  return { ok: false, problems: more > 0 ? [...shown, rest] : shown, pack: null }
}

/** Rules about the pack as a whole, and about each question by itself. */
function rulesOf(pack: Pack, known: Known): PackProblem[] {
  const twice = repeated(pack.questions.map((question) => question.id))
  const repeats = twice.map((id) => ({
    where: `question ${id}, id`,
    says: 'Two questions have this id; give each its own, and never reuse one.',
  }))
  const hidden = hiddenCharacters(pack).map(({ path, name }) => ({
    where: whereIs(pack, path),
    says: `The invisible character ${name} is in this text; take it out.`,
  }))
  const questions = pack.questions.flatMap((question) =>
    questionProblems(question, pack.programme, known).map(({ field, says }) => ({
      where: `question ${question.id}, ${field}`,
      says,
    })),
  )
  return [...repeats, ...hidden, ...questions]
}

/**
 * Checks the parsed JSON of a pack file: its form and caps (`packLimits`; the size in bytes is for the reader of the
 * file), then what a form cannot say. The pack is returned only when there is no problem at all. Never throws.
 */
export function checkPack(input: unknown, known: Known): PackCheck {
  const questions = childOf(input, 'questions')
  if (Array.isArray(questions) && questions.length > packLimits.questions) {
    const says = `A pack holds at most ${packLimits.questions} questions and this one has ${questions.length}.`
    return refused([{ where: 'pack, questions', says }], 1)
  }
  const parsed = packSchema.safeParse(input)
  if (!parsed.success) {
    const { issues } = parsed.error
    const first = issues.slice(0, mostProblems)
    return refused(
      first.map((issue) => ({ where: whereIs(input, issue.path), says: sentence(issue, input) })),
      issues.length,
    )
  }
  const problems = rulesOf(parsed.data, known)
  return problems.length > 0 ? refused(problems, problems.length) : { ok: true, problems: [], pack: parsed.data }
}
