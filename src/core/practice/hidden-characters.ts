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

// Most texts are nothing but this, and it is much quicker to see.
const plain = /^[\n\r\t\x20-\x7E]*$/

function look(value: unknown, path: (string | number)[], found: Hidden[]): void {
  if (typeof value === 'string') {
    const first = plain.test(value) ? null : hidden.exec(value)
    if (first) found.push({ path: [...path], name: nameOf(first[0]) })
    return
  }
  if (typeof value !== 'object' || value === null) return
  const entries: Iterable<[string | number, unknown]> = Array.isArray(value) ? value.entries() : Object.entries(value)
  for (const [step, entry] of entries) {
    path.push(step)
    look(entry, path, found)
    path.pop()
  }
}

/** The first hidden character of every text inside `value`, with the path to it, which begins with `path`. */
export function hiddenCharacters(value: unknown, path: readonly (string | number)[] = []): Hidden[] {
  const found: Hidden[] = []
  look(value, [...path], found)
  return found
}
