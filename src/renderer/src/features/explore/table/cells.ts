/** The two lines of each cell of a row. A line that is missing is `null`; a value that is unknown says so. */
import type { Programme, ProgrammeSummary } from '../types'
import { effortWords, gist, priceWords, questionsWords, shortMonths, yearsWords } from '../words'

export type Cell = {
  main: string
  /** The main line stands for something nobody could find, so it is printed quietly. */
  unknown: boolean
  below: string | null
}

const cell = (main: string, below: string | null = null): Cell => ({ main, unknown: false, below })
const unknown = (main: string, below: string | null = null): Cell => ({ main, unknown: true, below })

/** Longer remarks stand on the programme's own page only. */
const short = (text: string | null, most: number): string | null => (text !== null && text.length <= most ? text : null)

/** Provider, and the code or the level by which people tell two exams apart. */
export function nameBelow({ provider, code, kind, level }: ProgrammeSummary): string {
  const mark = code ?? (kind === 'certification' ? level.value : kind === 'course' ? null : kind)
  return mark === null ? provider : `${provider} · ${code === null ? gist(mark) : mark}`
}

/** What became of it: the first clause about its status, and what replaced it. */
export function statusBelow({ status, replacedBy }: Pick<Programme, 'status' | 'replacedBy'>, label: LabelOf): string {
  const became = status.detail === null ? null : shortMonths(gist(status.detail, /;/))
  const by = replacedBy
    .map(({ programme, name }) => (programme === null ? name : (label(programme) ?? name)))
    .filter((name) => !became?.includes(name))
  return [became, by.length > 0 ? `→ ${by.join(', ')}` : null].filter((part) => part !== null).join(' ')
}

/** What a row calls another programme; null when the catalog does not have it. */
export type LabelOf = (id: string) => string | null

export function priceCell({ price }: ProgrammeSummary): Cell {
  if (price.value === null) return unknown(price.missing ?? 'not found')
  const { text, rest } = priceWords(price.value)
  return cell(text, rest ?? short(price.detail, 16))
}

/** Minutes and questions of an exam, or the hours and weeks of a course. */
export function effortCell({ minutes, questions, effort }: ProgrammeSummary): Cell {
  const asked = questions.value === null ? null : questionsWords(questions.value).text
  if (minutes.value !== null) return cell(`${minutes.value} min`, asked ?? `count ${questions.missing ?? 'not found'}`)
  if (asked !== null) return cell(asked, `time ${minutes.missing ?? 'not found'}`)
  if (effort.value !== null) {
    const { text, rest } = effortWords(effort.value)
    return cell(text, rest)
  }
  return unknown(
    effort.missing === 'not found' ? 'not found' : (minutes.missing ?? 'not found'),
    short(effort.detail, 22),
  )
}

/** How long it counts and how it is kept, in a few words. */
export function validCell({ validityYears, renewal }: ProgrammeSummary): Cell {
  if (validityYears.value !== null) {
    return cell(yearsWords(validityYears.value).text, renewal.value === null ? null : short(gist(renewal.value), 24))
  }
  return unknown(short(validityYears.detail, 34) ?? validityYears.missing ?? 'not found')
}
