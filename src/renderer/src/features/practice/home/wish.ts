/** What a link from elsewhere asks Practice to have ready, and how many questions can be chosen. Pure. */

export type Wish = {
  pack: string
  mode: 'exam' | 'study'
  domain: string | null
  count: number | null
  planned: { plan: string; session: string } | null
}

/** `?pack=…&mode=exam&domain=2&count=10&plan=…&session=…`; null when no pack is named. */
export function wishOf(query: URLSearchParams): Wish | null {
  const pack = query.get('pack')
  if (!pack) return null
  const plan = query.get('plan')
  const session = query.get('session')
  const count = Number(query.get('count'))
  return {
    pack,
    mode: query.get('mode') === 'exam' ? 'exam' : 'study',
    domain: query.get('domain'),
    count: Number.isInteger(count) && count > 0 ? count : null,
    planned: plan && session ? { plan, session } : null,
  }
}

/** Sizes of a study session that make a difference when there are `available` questions; the last one is all of them. */
export function sizes(available: number, wished: number | null): number[] {
  const some = [5, 10, 20, ...(wished === null ? [] : [wished])].filter((n) => n < available)
  return [...new Set([...some, available])].sort((a, b) => a - b)
}
