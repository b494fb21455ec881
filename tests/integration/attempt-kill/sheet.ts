/** What a page shows of an attempt, and what each act has to make of it: written anew here, apart from the program. */
import { isDeepStrictEqual } from 'node:util'
import type { Attempt } from '../../../src/core/practice/attempt'
import type { Act } from './protocol'

type Entry = {
  answer: unknown
  flagged: boolean
  struck: readonly string[]
  confidence: string | null
  note: string
  highlights: unknown
}

const blank: Entry = { answer: null, flagged: false, struck: [], confidence: null, note: '', highlights: [] }

export type Sheet = Readonly<{
  current: string
  scratchpad: string
  closed: readonly number[]
  entries: Readonly<Record<string, Entry>>
}>

/** Nothing done yet. */
export const blankSheet = (questions: readonly string[]): Sheet => ({
  current: questions[0] ?? '',
  scratchpad: '',
  closed: [],
  entries: Object.fromEntries(questions.map((question) => [question, blank])),
})

export const sheetOf = ({ current, scratchpad, closed, items }: Attempt): Sheet => ({
  current,
  scratchpad,
  closed: [...closed].sort(),
  entries: Object.fromEntries(
    items.map(({ question, answer, flagged, struck, confidence, note, highlights }) => [
      question,
      { answer, flagged, struck: [...struck].sort(), confidence, note, highlights },
    ]),
  ),
})

function withEntry(sheet: Sheet, question: string, change: (entry: Entry) => Partial<Entry>): Sheet {
  const entry = sheet.entries[question]
  if (!entry) throw new Error(`there is no question ${question}`)
  return { ...sheet, entries: { ...sheet.entries, [question]: { ...entry, ...change(entry) } } }
}

export function after(sheet: Sheet, act: Act): Sheet {
  switch (act.kind) {
    case 'show':
      return { ...sheet, current: act.question }
    case 'answer':
      return withEntry(sheet, act.question, () => ({ answer: act.answer }))
    case 'flag':
      return withEntry(sheet, act.question, () => ({ flagged: act.on }))
    case 'strike':
      return withEntry(sheet, act.question, ({ struck }) => {
        const others = struck.filter((option) => option !== act.option)
        return { struck: act.on ? [...others, act.option].sort() : others }
      })
    case 'confide':
      return withEntry(sheet, act.question, () => ({ confidence: act.confidence }))
    case 'note':
      return withEntry(sheet, act.question, () => ({ note: act.note }))
    case 'highlight':
      return withEntry(sheet, act.question, () => ({ highlights: act.highlights }))
    case 'scratch':
      return { ...sheet, scratchpad: act.text }
    case 'close':
      return { ...sheet, closed: [...sheet.closed, act.section].sort() }
    case 'start':
    case 'open':
    case 'pause':
    case 'resume':
      return sheet
  }
}

/** What differs, in words. */
export function differences(must: Sheet, seen: Sheet): string[] {
  const tell = (what: string, a: unknown, b: unknown) =>
    isDeepStrictEqual(a, b) ? [] : [`${what} is ${JSON.stringify(b)} and not ${JSON.stringify(a)}`]
  return [
    ...tell('the question on screen', must.current, seen.current),
    ...tell('the scratchpad', must.scratchpad, seen.scratchpad),
    ...tell('what is closed', must.closed, seen.closed),
    ...Object.entries(must.entries).flatMap(([question, entry]) =>
      Object.entries(entry).flatMap(([field, value]) => {
        const found = Object.entries(seen.entries[question] ?? {}).find(([name]) => name === field)
        return tell(`${field} of ${question}`, value, found?.[1])
      }),
    ),
  ]
}
