/** What a link from elsewhere asks Practice to have ready. Pure. */
import { everything, type Focus, focus, type PoolFilter } from '../../../../../core/practice/select'

export type Wish = {
  pack: string
  mode: 'exam' | 'study'
  focus: Focus | null
  domain: string | null
  objective: string | null
  topic: string | null
  /** A finished attempt, whose missed questions are wanted. */
  missedIn: string | null
  count: number | null
  planned: { plan: string; session: string } | null
}

/**
 * `?pack=…&mode=exam&plan=…&session=…` or `?pack=…&domain=2&count=10`, also with `objective`, `topic`, `focus` and
 * `missedIn`; null when no pack is named.
 */
export function wishOf(query: URLSearchParams): Wish | null {
  const pack = query.get('pack')
  if (!pack) return null
  const plan = query.get('plan')
  const session = query.get('session')
  const count = Number(query.get('count'))
  return {
    pack,
    mode: query.get('mode') === 'exam' ? 'exam' : 'study',
    focus: focus.safeParse(query.get('focus')).data ?? null,
    domain: query.get('domain'),
    objective: query.get('objective'),
    topic: query.get('topic'),
    missedIn: query.get('missedIn'),
    count: Number.isInteger(count) && count > 0 ? count : null,
    planned: plan && session ? { plan, session } : null,
  }
}

/** Whether a certain study session is asked for, and not just a pack to be shown. */
export const asksForStudy = ({ mode, pack: _pack, ...rest }: Wish): boolean =>
  mode === 'study' && Object.values(rest).some((value) => value !== null)

const one = (id: string | null): string[] => (id === null ? [] : [id])

export const filterOf = ({ focus: about, domain, objective, topic }: Wish): PoolFilter => ({
  ...everything,
  focus: about ?? 'all',
  domains: one(domain),
  objectives: one(objective),
  topics: one(topic),
})
