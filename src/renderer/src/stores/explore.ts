/** What the learner did in Explore: the view they left, the programmes they chose to compare, the one they opened. */
import { create } from 'zustand'
import { say } from './messages'

/** More columns than this cannot be read side by side. */
export const mostCompared = 5

type State = {
  /** Ids in the order they were chosen. */
  chosen: readonly string[]
  /** Search, filters and sorting as the query of the address, such as `q=mlops&status=active`. */
  query: string
  /** The programme whose page was opened last, so that the table can give the focus back to its row. */
  opened: string | null
}

export const useExplore = create<State>(() => ({ chosen: [], query: '', opened: null }))

/** The address of the table as it was left. */
export const tableAddress = (query: string): string => (query === '' ? '#/explore' : `#/explore?${query}`)

/** Chooses a programme, or lets it go. A sixth is refused and the reason said. */
export function choose(id: string, on: boolean): void {
  const { chosen } = useExplore.getState()
  if (!on) useExplore.setState({ chosen: chosen.filter((other) => other !== id) })
  else if (chosen.includes(id)) return
  else if (chosen.length < mostCompared) useExplore.setState({ chosen: [...chosen, id] })
  else say(`${mostCompared} programmes fit side by side. Let one go to choose another.`)
}

export const chooseOnly = (ids: readonly string[]): void => useExplore.setState({ chosen: ids.slice(0, mostCompared) })

export const compareAddress = (ids: readonly string[]): string => `#/explore/compare?ids=${ids.join(',')}`
