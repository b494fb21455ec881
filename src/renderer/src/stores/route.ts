/** Where the learner is. The address holds it, so a reload or a crash comes back to the same screen. */
import { create } from 'zustand'

/** `#/explore/aws-mla-c02?tab=sources` → parts `['explore', 'aws-mla-c02']`, query `tab=sources`. */
export type Route = { parts: readonly string[]; query: URLSearchParams }

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const parts = path.split('/').filter((part) => part !== '')
  return { parts: parts.length === 0 ? ['today'] : parts, query: new URLSearchParams(query) }
}

export const useRoute = create<Route>(() => parseRoute(window.location.hash))

window.addEventListener('hashchange', () => useRoute.setState(parseRoute(window.location.hash), true))

/** Goes to a route such as `#/plan`; `replace` leaves no step to come back to. */
export function go(to: string, replace = false): void {
  if (replace) window.history.replaceState(null, '', to)
  else window.location.hash = to
  if (replace) useRoute.setState(parseRoute(to), true)
}
