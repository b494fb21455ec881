/** Figures about a pack that show whether its questions give themselves away or lean to one side. */
import { domainShares } from '../catalog/domain-shares'
import type { Blueprint } from '../catalog/schema'
import type { Pack, Question } from './pack-schema'
import { domainOf } from './paper'

export type PackStatistics = {
  questions: number
  byType: Record<Question['type'], number>
  /** Percent of the questions with more than one right option. */
  multiplePercent: number
  /** Single-choice questions by the place of their key in the file, from the first place on. */
  keyPositions: number[]
  /** Single-choice questions, and those whose key is longer than every other option. */
  longest: { single: number; key: number; percent: number }
  /** Percent of the questions in each domain against its share of the exam; empty without a blueprint. */
  domains: { id: string; questions: number; percent: number; wanted: number }[]
  cases: number
  /** Questions and cases with an image. */
  images: number
  /** Words to read before answering: stem, what is asked, prompts and options. */
  words: { median: number; most: number }
  /** Different objectives the questions name. */
  objectives: number
  references: number
  reviewed: number
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole)

/** Everything a learner reads before answering, in one text; the scenario of its case is read once for all of them. */
export function readingText(question: Question): string {
  const prompts = question.type === 'matching' ? question.prompts : []
  return [question.stem ?? '', question.ask, ...[...prompts, ...question.options].map(({ text }) => text)].join(' ')
}

/** Words of a text, parted by white space. */
export const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length

/** Words of `readingText`. */
export const readingWords = (question: Question): number => wordsIn(readingText(question))

function isLongest(question: Extract<Question, { type: 'single' }>): boolean {
  const lengths = question.options.map(({ id, text }) => ({ id, length: text.length }))
  const key = lengths.find(({ id }) => id === question.key)
  return key !== undefined && lengths.every(({ id, length }) => id === key.id || length < key.length)
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** The figures of one pack; `blueprint` is that of its programme, null when it has none. Percentages are not rounded. */
export function packStatistics({ questions, cases = [] }: Pack, blueprint: Blueprint | null): PackStatistics {
  const ofType = (type: Question['type']) => questions.filter((question) => question.type === type).length
  const single = questions.filter((question) => question.type === 'single')
  const positions = single.map((question) => question.options.findIndex(({ id }) => id === question.key))
  const widest = Math.max(0, ...single.map((question) => question.options.length))
  const longest = single.filter(isLongest).length
  const wanted = blueprint ? domainShares(blueprint) : []
  const words = questions.map(readingWords)
  return {
    questions: questions.length,
    byType: {
      single: single.length,
      multiple: ofType('multiple'),
      ordering: ofType('ordering'),
      matching: ofType('matching'),
    },
    multiplePercent: percent(ofType('multiple'), questions.length),
    keyPositions: Array.from({ length: widest }, (_, place) => positions.filter((p) => p === place).length),
    longest: { single: single.length, key: longest, percent: percent(longest, single.length) },
    domains: (blueprint?.domains ?? []).map(({ id }, i) => {
      const own = questions.filter((question) => domainOf(question) === id).length
      return { id, questions: own, percent: percent(own, questions.length), wanted: 100 * (wanted[i] ?? 0) }
    }),
    cases: cases.length,
    images: [...questions, ...cases].filter(({ image }) => image !== undefined).length,
    words: { median: median(words), most: words.reduce((most, n) => Math.max(most, n), 0) },
    objectives: new Set(questions.flatMap((question) => question.objectives)).size,
    references: questions.reduce((sum, question) => sum + question.references.length, 0),
    reviewed: questions.filter((question) => question.reviewed !== null).length,
  }
}
