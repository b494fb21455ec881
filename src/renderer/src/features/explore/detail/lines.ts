/** The facts of a programme as lines of the ledger, in the order in which people ask for them. */
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

export type Line = { label: string; fact: Fact<unknown>; words: Words | null }

/** Facts with nothing to tell, gathered: what they are, and why there is nothing. */
export type Nothing = { labels: readonly string[]; missing: string; detail: string | null; checked: string | null }

const line = <T>(label: string, fact: Fact<T>, words: (value: T) => Words): Line => ({
  label,
  fact,
  words: fact.value === null ? null : words(fact.value),
})

const plain = (text: string): Words => ({ text, rest: null })

const price = (programme: Programme) => line('Fee', programme.price, priceWords)
const level = (programme: Programme) => line('Level', programme.level, (value) => plain(levelWord[value]))
const certificate = (programme: Programme) => line('Certificate', programme.certificate, plain)
const effort = (programme: Programme) => line('Effort', programme.effort, effortWords)

const exam = ({ minutes, questions, questionTypes, passMark, validityYears, renewal, retake }: Programme) => [
  line('Length', minutes, (value) => plain(`${value} min`)),
  line('Questions', questions, questionsWords),
  line('Question types', questionTypes, typesWords),
  line('To pass', passMark, passWords),
  line('Valid for', validityYears, yearsWords),
  line('Renewal', renewal, plain),
  line('After a fail', retake, plain),
]

const around = ({ prerequisites, experience, delivery, languages }: Programme) => [
  line('Required', prerequisites, plain),
  line('Advised', experience, plain),
  line('Where and how', delivery, listWords),
  line('Languages', languages, listWords),
]

const tells = ({ fact }: Line): boolean => fact.value !== null || fact.claims.length > 0

/**
 * The lines of the ledger below the status. An exam shows every fact, also where there is nothing to tell; of a
 * course, what nobody could find beyond the fee, the effort and the certificate is gathered in `nothing`.
 */
export function linesOf(programme: Programme): { lines: Line[]; nothing: Nothing[] } {
  if (programme.kind === 'certification') {
    const own = [certificate(programme), effort(programme)].filter(tells)
    const lines = [level(programme), price(programme), ...exam(programme), ...around(programme), ...own]
    return { lines, nothing: [] }
  }
  const always = [price(programme), effort(programme), certificate(programme)]
  const others = [level(programme), ...around(programme), ...exam(programme)]
  return { lines: [...always, ...others.filter(tells)], nothing: gathered(others) }
}

function gathered(lines: readonly Line[]): Nothing[] {
  const groups = new Map<string, Nothing>()
  for (const one of lines) {
    if (tells(one)) continue
    const { missing, detail, checked } = one.fact
    const key = `${missing} ${detail}`
    const labels = [...(groups.get(key)?.labels ?? []), one.label.toLowerCase()]
    groups.set(key, { labels, missing: missing ?? 'not found', detail, checked })
  }
  return [...groups.values()]
}

/** How many facts sources disagree about. */
export const disputed = (facts: readonly Fact<unknown>[]): number =>
  facts.filter(({ claims }) => claims.length > 1).length

/**
 * A source in one to four words for the edge of the ledger: `Exam guide MLA-C02, tasks and skills` → `Exam guide`.
 * Its whole title, its address and its kind are on the page of sources.
 */
export function shortSource(title: string, label: string): string {
  const head = title.split(/[,:(]| - | and /)[0] ?? title
  const rest = head.replace(label, '').replace(/\s+/g, ' ').trim()
  return capitalised(rest === '' ? head.trim() : rest)
}
