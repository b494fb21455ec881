/** Values of the catalog in words, the same in the table, on the page of a programme and in a comparison. */
import type { Effort, Level, Price, ProgrammeKind, QuestionType, Weight } from './types'

/** What is said first, and what explains it. */
export type Words = { text: string; rest: string | null }

const words = (text: string, rest: string | null = null): Words => ({ text, rest })

export const kindWord: Record<ProgrammeKind, string> = {
  certification: 'Certification',
  course: 'Course',
  specialization: 'Specialization',
  nanodegree: 'Nanodegree',
  badge: 'Badge',
}

export const levelWord: Record<Level, string> = {
  foundational: 'Foundational',
  associate: 'Associate',
  intermediate: 'Intermediate',
  professional: 'Professional',
  specialty: 'Specialty',
  expert: 'Expert',
}

const typeWord: Record<QuestionType, string> = {
  single: 'one answer',
  multiple: 'several answers',
  ordering: 'ordering',
  matching: 'matching',
  case: 'case study',
  lab: 'hands-on lab',
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The first clause of a sentence, for the second line of a row: up to the first semicolon or comma. */
export const gist = (text: string, until: RegExp = /[;,]/): string => capitalised(text.split(until)[0] ?? text).trim()

const longMonth = /\b(January|February|March|April|June|July|August|September|October|November|December)\b/g

/** `28 September 2026` → `28 Sep 2026`, where a line has room for few words. */
export const shortMonths = (text: string): string => text.replace(longMonth, (month) => month.slice(0, 3))

/** Things in a row; semicolons where one of them has a comma of its own. */
export const listWords = (parts: readonly string[]): Words =>
  words(capitalised(parts.join(parts.some((part) => part.includes(',')) ? '; ' : ', ')))

const number = (n: number): string => n.toLocaleString('en-GB')

const range = (min: number, max: number): string => (min === max ? number(min) : `${number(min)}–${number(max)}`)

export function priceWords({ amount, basis }: Price): Words {
  if (amount === 0) return words('Free')
  const dollars = `$${number(amount)}`
  return basis === 'month' ? words(dollars, 'a month') : words(dollars)
}

export const questionsWords = (questions: { min: number; max: number; scored: number | null }): Words =>
  words(
    `${range(questions.min, questions.max)} questions`,
    questions.scored === null ? null : `${number(questions.scored)} scored`,
  )

export const typesWords = (types: readonly QuestionType[]): Words =>
  words(capitalised(types.map((type) => typeWord[type]).join(', ')))

export const passWords = ({
  score,
  scaleMin,
  scaleMax,
}: {
  score: number
  scaleMin: number
  scaleMax: number
}): Words => words(`${number(score)} of ${number(scaleMax)}`, scaleMin > 0 ? 'scaled' : null)

export const yearsWords = (years: number): Words => words(years === 1 ? '1 year' : `${number(years)} years`)

const weeksText = (weeks: number): string => (weeks === 1 ? '1 week' : `${number(weeks)} weeks`)

function hoursText(min: number | null, max: number | null): string | null {
  if (min !== null && max !== null) return max < 1 ? `${Math.round(max * 60)} min` : `${range(min, max)} h`
  if (min !== null) return `${number(min)} h or more`
  return max === null ? null : `up to ${number(max)} h`
}

/** Hours in all first, weeks second; what is open upwards says "or more". */
export function effortWords({ hoursMin, hoursMax, weeks }: Effort): Words {
  const hours = hoursText(hoursMin, hoursMax)
  if (hours !== null) return words(hours, weeks === null ? null : weeksText(weeks))
  return words(weeks === null ? 'length open' : weeksText(weeks))
}

/** Percent of the exam: `28 %` is said by the caller, `28` or `25–30` here. */
export const weightText = ({ min, max }: Weight): string => range(min, max)
