/** Words of the printed plan, made from its data: pure, so that they can be tested. */
import type { Fact } from '../../../core/catalog/schema'
import type { SessionKind } from '../../../core/plan/types'
import { dayMonth, shortDate } from '../text/dates'

export const kindWord: Record<SessionKind, string> = { learn: 'Learn', drill: 'Drill', review: 'Review', mock: 'Mock' }

/** `Mock exam 2, part 1 of 2`: a session with its part, where it was cut to fit into its days. */
export const sessionTitle = (session: { title: string; part: { n: number; of: number } | null }): string =>
  session.part ? `${session.title}, part ${session.part.n} of ${session.part.of}` : session.title

/** `23 to 29 November`, `30 November to 6 December`, `15 February`. */
export function dateRange(from: string, to: string): string {
  if (from === to) return dayMonth(to)
  const sameMonth = from.slice(0, 7) === to.slice(0, 7)
  return `${sameMonth ? Number(from.slice(8)) : dayMonth(from)} to ${dayMonth(to)}`
}

/** As many of `parts` as stay within `most` characters, in order, with dots between them; always the first. */
export function joined(parts: readonly string[], most: number): string {
  const [first = '', ...others] = parts
  let text = first
  for (const part of others) {
    if (text.length + 3 + part.length > most) break
    text = `${text} · ${part}`
  }
  return text
}

/** The name as a heading: a comma where the vendor sets a dash between name and level. */
export const headingName = (name: string): string => name.replace(' - ', ', ')

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** When a fact was read or looked for, and in which of the numbered sources. */
export function seen(fact: Pick<Fact<unknown>, 'source' | 'checked'>, numbers: ReadonlyMap<string, number>): string {
  const number = fact.source === null ? undefined : numbers.get(fact.source)
  const date = fact.checked === null ? 'undated' : shortDate(fact.checked)
  return number === undefined ? date : `${date} [${number}]`
}
