/** What can be practised and what was attempted, as main told it. */
import { create } from 'zustand'
import type { Input } from '../../../shared/ipc/contract'
import type { AttemptSummary, PackView, StudiedDay } from '../../../shared/ipc/views'
import { api } from '../api'
import { useCatalog } from './catalog'
import { idle, type Load, loader } from './load'
import { notify } from './messages'
import { go } from './route'

export type StartRequest = Input<'practice.start'>

type Home = { packs: readonly PackView[]; attempts: readonly AttemptSummary[]; days: readonly StudiedDay[] }

type State = {
  home: Load<Home>
  load: () => Promise<void>
  /** True between asking for a new attempt and its first question. */
  starting: boolean
  /** Begins an attempt and goes to its first question. */
  start: (request: StartRequest) => Promise<void>
}

export const usePractice = create<State>((set, get) => {
  const run = loader<Home>((home) => {
    // What is known stays on screen while it is asked for again.
    if (home.state === 'loading' && get().home.state === 'ready') return
    set({ home })
  })
  return {
    home: idle,
    starting: false,
    load: () =>
      run(async () => {
        const [packs, attempts, days] = await Promise.all([
          api.practice.packs(),
          api.practice.attempts(),
          api.practice.days(),
        ])
        const named = [...packs, ...attempts].flatMap(({ programme }) => (programme === null ? [] : [programme]))
        const { open } = useCatalog.getState()
        // A programme the catalog no longer has leaves its attempts without a name, and nothing else.
        await Promise.all([...new Set(named)].map((programme) => open([programme]).catch(() => undefined)))
        return { packs, attempts, days }
      }),
    start: async (request) => {
      if (get().starting) return
      set({ starting: true })
      try {
        const { attempt } = await api.practice.start(request)
        go(`#/practice/attempt/${attempt.id}`)
      } catch (error) {
        notify(error)
      } finally {
        set({ starting: false })
      }
    },
  }
})
