/** The facts of a programme as lines of the ledger, in the order in which people ask for them. */
import type { Fact } from '../../../../../core/catalog/schema'
import type { Programme } from '../types'
import {
  capitalised,
  effortWords,
  levelWord,
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
const listed = (parts: readonly string[]): Words => plain(capitalised(parts.join(', ')))

const cost = ({ price }: Programme) => line('Fee', price, priceWords)
const level = (programme: Programme) => line('Level', programme.level, (value) => plain(levelWord[value]))

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
  line('Where and how', delivery, listed),
  line('Languages', languages, listed),
]

const certificate = (programme: Programme) => line('Certificate', programme.certificate, plain)
const effort = (programme: Programme) => line('Effort', programme.effort, effortWords)

const tells = ({ fact }: Line): boolean => fact.value !== null || fact.claims.length > 0

/** The lines of the ledger below the status. What an exam has and a course lacks is gathered in `nothing`. */
export function linesOf(programme: Programme): { lines: Line[]; nothing: Nothing[] } {
  const about = exam(programme)
  if (programme.kind === 'certification') {
    const own = [certificate(programme), effort(programme)].filter(tells)
    return { lines: [level(programme), cost(programme), ...about, ...around(programme), ...own], nothing: [] }
  }
  const own = [level(programme), cost(programme), effort(programme), certificate(programme)]
  return { lines: [...own, ...around(programme), ...about.filter(tells)], nothing: gathered(about) }
}

function gathered(lines: readonly Line[]): Nothing[] {
  const groups = new Map<string, Nothing>()
  for (const { label, fact, ...rest } of lines) {
    if (tells({ label, fact, ...rest })) continue
    const missing = fact.missing ?? 'not found'
    const key = `${missing} ${fact.detail}`
    const labels = [...(groups.get(key)?.labels ?? []), label.toLowerCase()]
    groups.set(key, { labels, missing, detail: fact.detail, checked: fact.checked })
  }
  return [...groups.values()]
}

/** How many facts sources disagree about. */
export const disputed = (lines: readonly Line[]): number => lines.filter(({ fact }) => fact.claims.length > 1).length
