/** The rows of a comparison in words: what each programme says, how it differs from the pinned one, which is best. */
import { type ComparedFact, compareFacts, type Standing } from '../../../../../core/catalog/compare'
import type { Fact } from '../../../../../core/catalog/schema'
import type { Programme } from '../types'
import {
  capitalised,
  effortWords,
  levelWord,
  listWords,
  passWords,
  priceWords,
  questionsWords,
  typesWords,
  type Words,
  yearsWords,
} from '../words'

export type CompareCell = {
  programme: string
  fact: Fact<unknown>
  standing: Standing
  /** null where the value is not known. */
  words: Words | null
  /** `+50` against the pinned programme; null where there is nothing to count. */
  change: string | null
  best: boolean
}
export type CompareRow = { fact: ComparedFact; label: string; cells: readonly CompareCell[] }

const plain = (text: string): Words => ({ text, rest: null })
const say = <T>({ value }: Fact<T>, words: (value: T) => Words): Words | null => (value === null ? null : words(value))

type Kind = {
  label: string
  words: (programme: Programme) => Words | null
  /** A plain number that differences can be counted in; null when it is not known or not comparable. */
  number?: (programme: Programme) => number | null
  best?: 'least' | 'most'
  of?: 'exam' | 'course'
}

const short = (text: string | null): string | null => (text !== null && text.length <= 20 ? text : null)

const kinds: Record<ComparedFact, Kind> = {
  status: { label: 'Status', words: ({ status }) => say(status, (value) => plain(capitalised(value))) },
  level: { label: 'Level', words: ({ level }) => say(level, (value) => plain(levelWord[value])) },
  price: {
    label: 'Fee',
    words: ({ price }) =>
      say(price, (value) => ({ ...priceWords(value), rest: priceWords(value).rest ?? short(price.detail) })),
    number: ({ price }) => (price.value === null || price.value.basis === 'month' ? null : price.value.amount),
    best: 'least',
  },
  minutes: {
    label: 'Length',
    words: ({ minutes }) => say(minutes, (value) => plain(`${value} min`)),
    number: ({ minutes }) => minutes.value,
    of: 'exam',
  },
  questions: { label: 'Questions', words: ({ questions }) => say(questions, questionsWords), of: 'exam' },
  questionTypes: { label: 'Question types', words: ({ questionTypes }) => say(questionTypes, typesWords), of: 'exam' },
  passMark: { label: 'Pass rule', words: ({ passMark }) => say(passMark, passWords), of: 'exam' },
  validityYears: {
    label: 'Valid for',
    words: ({ validityYears }) => say(validityYears, yearsWords),
    number: ({ validityYears }) => validityYears.value,
    best: 'most',
    of: 'exam',
  },
  renewal: { label: 'Renewal', words: ({ renewal }) => say(renewal, plain), of: 'exam' },
  retake: { label: 'After a fail', words: ({ retake }) => say(retake, plain), of: 'exam' },
  prerequisites: { label: 'Required', words: ({ prerequisites }) => say(prerequisites, plain) },
  experience: { label: 'Advised', words: ({ experience }) => say(experience, plain) },
  delivery: { label: 'Where and how', words: ({ delivery }) => say(delivery, listWords) },
  languages: { label: 'Languages', words: ({ languages }) => say(languages, listWords) },
  certificate: { label: 'Certificate', words: ({ certificate }) => say(certificate, plain), of: 'course' },
  effort: { label: 'Effort', words: ({ effort }) => say(effort, effortWords), of: 'course' },
}

/** The order of the rows; the blueprint follows them. */
const order: readonly ComparedFact[] = [
  'status',
  'level',
  'price',
  'effort',
  'minutes',
  'questions',
  'questionTypes',
  'passMark',
  'validityYears',
  'renewal',
  'retake',
  'certificate',
  'prerequisites',
  'experience',
  'delivery',
  'languages',
]

const signed = (n: number): string => `${n > 0 ? '+' : '−'}${Math.abs(n).toLocaleString('en-GB')}`

/** The value that is best, when not every known one is; null when it makes no sense to say. */
function bestOf(numbers: readonly (number | null)[], best: Kind['best']): number | null {
  const known = numbers.filter((n) => n !== null)
  if (best === undefined || new Set(known).size < 2) return null
  return best === 'least' ? Math.min(...known) : Math.max(...known)
}

/** Every row that says something about these programmes; the first of them is the pinned one. */
export function compareRows(programmes: readonly Programme[]): CompareRow[] {
  const compared = new Map(compareFacts(programmes).map((row) => [row.fact, row.cells]))
  const exams = programmes.some(({ kind }) => kind === 'certification')
  const courses = programmes.some(({ kind }) => kind !== 'certification')
  return order.flatMap((fact) => {
    const { label, words, number, best, of } = kinds[fact]
    const numbers = programmes.map((programme) => number?.(programme) ?? null)
    const top = bestOf(numbers, best)
    const cells = (compared.get(fact) ?? []).map((cell, i): CompareCell => {
      const programme = programmes[i]
      const mine = numbers[i] ?? null
      const pinned = numbers[0] ?? null
      return {
        ...cell,
        words: programme ? words(programme) : null,
        change: mine === null || pinned === null || mine === pinned ? null : signed(mine - pinned),
        best: top !== null && mine === top,
      }
    })
    const applies = (exams && of !== 'course') || (courses && of !== 'exam')
    return applies || cells.some((cell) => cell.words !== null) ? [{ fact, label, cells }] : []
  })
}

/** Whether a row tells the programmes apart; a row nobody knows anything for does not. */
export const differs = ({ cells }: CompareRow): boolean =>
  cells.some(({ words }) => words !== null) && cells.some(({ standing }) => standing !== 'first' && standing !== 'same')

/** The first and the last day on which the facts shown were read; null when none is dated. */
export function checkedBetween(rows: readonly CompareRow[]): { first: string; last: string } | null {
  const days = rows
    .flatMap(({ cells }) => cells.map(({ words, fact }) => (words === null ? null : fact.checked)))
    .filter((day) => day !== null)
    .sort()
  const [first] = days
  const last = days.at(-1)
  return first !== undefined && last !== undefined ? { first, last } : null
}
