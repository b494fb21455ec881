import type { Fact, Programme } from './schema'

/** The facts of a comparison, in the order in which it shows them. */
export const comparedFacts = [
  'status',
  'level',
  'price',
  'minutes',
  'questions',
  'questionTypes',
  'passMark',
  'delivery',
  'languages',
  'prerequisites',
  'experience',
  'validityYears',
  'renewal',
  'retake',
  'certificate',
  'effort',
] as const
export type ComparedFact = (typeof comparedFacts)[number]

/** How a fact stands to the first programme's; `unknown` when either of them is not known, `first` for itself. */
export type Standing = 'first' | 'same' | 'differs' | 'unknown'
export type ComparedCell = { readonly programme: string; readonly fact: Fact<unknown>; readonly standing: Standing }
export type ComparedRow = { readonly fact: ComparedFact; readonly cells: readonly ComparedCell[] }

/** A value as text that is equal for equal values: keys sorted, and lists too, since their order says nothing. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, own]) => `${key}:${canonical(own)}`)
  return `{${entries.sort().join()}}`
}

/** The facts of `programmes` side by side, each marked against the first programme's. Claims and details differ freely. */
export function compareFacts(programmes: readonly Programme[]): ComparedRow[] {
  return comparedFacts.map((name) => {
    const first = programmes[0]?.[name].value ?? null
    const cells = programmes.map((programme, i): ComparedCell => {
      const fact: Fact<unknown> = programme[name]
      const standing = ((): Standing => {
        if (i === 0) return 'first'
        if (first === null || fact.value === null) return 'unknown'
        return canonical(first) === canonical(fact.value) ? 'same' : 'differs'
      })()
      return { programme: programme.id, fact, standing }
    })
    return { fact: name, cells }
  })
}
