/** Rules for ids and texts wherever in a pack they stand. */

export type FieldProblem = { field: string; says: string }

/** A text, where it stands, and what it must not begin with besides. */
export type Text = { field: string; text: string; lettering?: RegExp }

/** What occurs more than once, each named once. */
export function repeated(texts: readonly string[]): string[] {
  const seen = new Set<string>()
  const again = texts.filter((text) => seen.has(text) || !seen.add(text))
  return [...new Set(again)]
}

/** Ids in a sentence. */
export const list = (ids: readonly string[]): string => ids.join(', ')

/** What is wrong with the ids of one list. */
export function idProblems(field: string, ids: readonly string[]): FieldProblem[] {
  const twice = repeated(ids).map((id) => ({ field, says: `The id ${id} is used twice; each must have its own.` }))
  // The only name of the format's ids that every JavaScript object already has.
  const taken = ids.includes('constructor') ? [{ field, says: 'The id constructor is reserved; choose another.' }] : []
  return [...twice, ...taken]
}

// Upper-case letters only, since "a" is also an article, and no I, since it is also a pronoun.
const byLetter = /\b(?:[Oo]ption|[Aa]nswer|[Cc]hoice|[Aa]lternative)s? [("'*_`]*[A-HJ-L](?![\w/'’+#-])/

/** Texts that call an option by a letter, or begin with one. */
export const letterProblems = (texts: readonly Text[]): FieldProblem[] =>
  texts
    .filter(({ text, lettering }) => byLetter.test(text) || lettering?.test(text))
    .map(({ field }) => ({
      field,
      says: 'Options are shuffled, so none can be named by a letter; say what the option is.',
    }))

// Eight quotes and lists inside each other are more than anybody reads; thousands are more than a stack holds.
const nested = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=\s|$))){9}/m

/** Texts with quotes and lists nested too deep. */
export const nestingProblems = (texts: readonly Text[]): FieldProblem[] =>
  texts
    .filter(({ text }) => nested.test(text))
    .map(({ field }) => ({ field, says: 'Quotes and lists may be nested eight deep at most.' }))
