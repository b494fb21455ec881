/** Using what the learner owns: courses, books and videos become the sessions that learn. */
import { apportion } from '../base/apportion'
import type { Blueprint } from '../catalog/schema'
import type { OwnResource } from './types'

/** Minutes of a resource that belong to one domain. */
export type Stock = { readonly resource: string; readonly minutes: number }

/** The stock of each domain, by its place in the blueprint: a resource's minutes go to its domains by their shares. */
export function stocksOf(
  { domains }: Blueprint,
  shares: readonly number[],
  resources: readonly OwnResource[],
): readonly (readonly Stock[])[] {
  const given = resources.map(({ id, minutes, domains: about }) => {
    const meant = domains.map((domain) => about.length === 0 || about.includes(domain.id))
    const weights = meant.map((yes, i) => (yes ? (shares[i] ?? 0) : 0))
    return { id, minutes: meant.includes(true) ? apportion(minutes, weights) : [] }
  })
  return domains.map((_, i) => given.flatMap(({ id, minutes }) => ({ resource: id, minutes: minutes[i] ?? 0 })))
}

/** The resource in use at `position`, in minutes of a domain's learning; null after the last one. */
export function resourceAt(stocks: readonly Stock[], position: number): string | null {
  let end = 0
  for (const { resource, minutes } of stocks) {
    end += minutes
    if (position < end) return resource
  }
  return null
}
