/** Characters nobody sees, which can make a text read differently from what it is (CVE-2021-42574). */

// All that Unicode ignores by default (zero-width, direction marks, soft hyphens, tags), direction controls, other
// controls, private and broken code points, and its own line separators. Line breaks and tabs are plain text, and the
// two variation selectors belong to emoji.
const hidden = /(?!\n|\r|\t|\uFE0E|\uFE0F)[\p{DI}\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/u

export type Hidden = {
  path: (string | number)[]
  /** The code point, as in `U+202E`. */
  name: string
}

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** The first hidden character of every text inside `value`, keys of records included, with the path to it. */
export function hiddenCharacters(value: unknown, path: (string | number)[] = []): Hidden[] {
  if (typeof value === 'string') {
    const found = hidden.exec(value)
    return found ? [{ path, name: nameOf(found[0]) }] : []
  }
  if (Array.isArray(value)) return value.flatMap((entry, i) => hiddenCharacters(entry, [...path, i]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, entry]) => hiddenCharacters(entry, [...path, key]))
}
