/** Checking a pack before any of it is believed: taken whole, or refused whole with sentences its author can act on. */
import { z } from 'zod'
import { casesProblems } from './case-rules'
import { hiddenCharacters } from './hidden-characters'
import { type Pack, packLimits, pack as packSchema, type Question, question as questionSchema } from './pack-schema'
import { questionProblems } from './question-rules'
import { repeated } from './text-rules'

export type PackProblem = {
  /** Which question or case and which field of it: `question mlops-001, options/canary/text`. */
  where: string
  /** What is wrong and what would be right. */
  says: string
}

/** Ids a pack may refer to: objectives of the catalog's blueprints, and leaves of the topic tree. */
export type Known = { objectives: ReadonlySet<string>; topics: ReadonlySet<string> }

export type PackCheck = { ok: boolean; problems: PackProblem[]; pack: Pack | null }

/** More problems than anybody would read. */
const mostShown = 200
/** Past so many nothing more is looked at: a hostile file must not make millions of them. */
const mostCounted = 10_000
/** Entries of any list but that of the questions, far more than one needs. */
const longestList = 1_000

type Step = string | number | symbol
type Path = readonly Step[]

const childOf = (value: unknown, step: Step): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined

/** A name out of an unchecked file, fit to be printed. */
const printable = (name: string): string => name.slice(0, 80).replace(/[^\x20-\x7E]/gu, '?')

/** A place in a pack as its author knows it: cases, questions, options and prompts by their id, other entries counted from 1. */
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
  const [first, id, ...field] = names
  const kind = first === 'questions' ? 'question' : first === 'cases' ? 'case' : null
  if (kind === null || id === undefined) return `pack, ${names.join('/') || 'the whole file'}`
  return field.length > 0 ? `${kind} ${id}, ${field.join('/')}` : `${kind} ${id}`
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

/** The first problems, and how many there are. */
type Findings = { shown: PackProblem[]; count: number }

function tell(found: Findings, where: string, says: string): void {
  found.count += 1
  if (found.shown.length < mostShown) found.shown.push({ where, says })
}

const isFull = ({ count }: Findings): boolean => count >= mostCounted

function refused(found: Findings): PackCheck {
  const more = found.count - found.shown.length
  const says = isFull(found) ? `There are at least ${more} more problems.` : `There are ${more} more problems.`
  const rest = { where: 'pack, the whole file', says }
  return { ok: false, problems: more > 0 ? [...found.shown, rest] : found.shown, pack: null }
}

// Questions are read one by one, so that a file of nothing but mistakes costs no more than a good one.
const frame = packSchema.extend({ questions: z.array(z.unknown()).min(1) })

/** `value`, which is at `path` of the file, by its schema; null when it does not keep it, which is told. */
function read<T>(schema: z.ZodType<T>, value: unknown, path: Path, input: unknown, found: Findings): T | null {
  const children: [string, unknown][] = typeof value === 'object' && value !== null ? Object.entries(value) : []
  const before = found.count
  for (const [name, entry] of children) {
    if (typeof entry !== 'object' || entry === null || (name === 'questions' && path.length === 0)) continue
    const where = () => whereIs(input, [...path, name])
    const { length } = Array.isArray(entry) ? entry : Object.keys(entry)
    if (length > longestList) tell(found, where(), `It may have at most ${longestList} entries.`)
    // The schemas drop this name where they should refuse it.
    if (Object.hasOwn(entry, '__proto__')) tell(found, where(), 'No id is __proto__; choose another.')
  }
  if (found.count > before) return null
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    tell(found, whereIs(input, [...path, ...issue.path]), sentence(issue, value))
  }
  return null
}

/** The pack in `input` when it keeps the format. */
function readPack(input: unknown, found: Findings): Pack | null {
  const about = read(frame, input, [], input, found)
  const raw = childOf(input, 'questions')
  const questions: Question[] = []
  for (const [i, entry] of (Array.isArray(raw) ? raw : []).entries()) {
    if (isFull(found)) break
    const question = read(questionSchema, entry, ['questions', i], input, found)
    if (question) questions.push(question)
  }
  return about && found.count === 0 ? { ...about, questions } : null
}

/** Rules about the pack as a whole, and about each question by itself. */
function applyRules({ questions, ...about }: Pack, known: Known, found: Findings): void {
  const invisible = (value: unknown, within: Path) => {
    for (const { path, name } of hiddenCharacters(value)) {
      const where = whereIs({ ...about, questions }, [...within, ...path])
      tell(found, where, `The invisible character ${name} is in this text; take it out.`)
    }
  }
  for (const id of repeated(questions.map((question) => question.id))) {
    tell(found, `question ${id}, id`, 'Two questions have this id; give each its own, and never reuse one.')
  }
  invisible(about, [])
  for (const { where, says } of casesProblems({ ...about, questions })) tell(found, where, says)
  for (const [i, question] of questions.entries()) {
    if (isFull(found)) break
    invisible(question, ['questions', i])
    for (const { field, says } of questionProblems(question, about.programme, known)) {
      tell(found, `question ${question.id}, ${field}`, says)
    }
  }
}

/**
 * Checks the parsed JSON of a pack file: its form and caps (`packLimits`; the size in bytes is for the reader of the
 * file), then what a form cannot say. The pack is returned only when there is no problem at all. Never throws.
 */
export function checkPack(input: unknown, known: Known): PackCheck {
  const found: Findings = { shown: [], count: 0 }
  const questions = childOf(input, 'questions')
  if (Array.isArray(questions) && questions.length > packLimits.questions) {
    const says = `A pack holds at most ${packLimits.questions} questions and this one has ${questions.length}.`
    tell(found, 'pack, questions', says)
    return refused(found)
  }
  const pack = readPack(input, found)
  if (pack) applyRules(pack, known, found)
  return pack && found.count === 0 ? { ok: true, problems: [], pack } : refused(found)
}
