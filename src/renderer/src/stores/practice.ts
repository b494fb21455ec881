/** What can be practised, what was attempted and what was kept of it, as main told it. */
import { create } from 'zustand'
import type { KeptCard } from '../../../core/progress/study'
import type { Input } from '../../../shared/ipc/contract'
import type { AttemptSummary, AttemptView, PackView, StudiedDay } from '../../../shared/ipc/views'
import { api } from '../api'
import { useCatalog } from './catalog'
import { idle, type Load, loader } from './load'
import { notify, say } from './messages'
import { go } from './route'

export type StartRequest = Input<'practice.start'>

type Home = {
  packs: readonly PackView[]
  attempts: readonly AttemptSummary[]
  days: readonly StudiedDay[]
  /** Takeaways kept as cards, newest first. */
  kept: readonly KeptCard[]
}

type State = {
  home: Load<Home>
  load: () => Promise<void>
  /** The pack last looked at, as long as Lectern runs; null before that. */
  chosen: string | null
  choose: (pack: string) => void
  /** True between asking for a new attempt and its first question. */
  starting: boolean
  /** Begins an attempt and goes to its first question. */
  start: (request: StartRequest) => Promise<void>
  /** Begins the ten questions of that day, YYYY-MM-DD, or goes on with them. */
  daily: (pack: string, day: string) => Promise<void>
  /** Takes a card out of those kept, and offers to put it back. */
  discard: (card: KeptCard) => Promise<void>
}

export const usePractice = create<State>((set, get) => {
  const run = loader<Home>((home) => {
    // What is known stays on screen while it is asked for again.
    if (home.state === 'loading' && get().home.state === 'ready') return
    set({ home })
  })

  const begin = async (ask: () => Promise<AttemptView>): Promise<void> => {
    if (get().starting) return
    set({ starting: true })
    try {
      const { attempt } = await ask()
      go(`#/practice/attempt/${attempt.id}`)
    } catch (error) {
      notify(error)
    } finally {
      set({ starting: false })
    }
  }

  /** Takes a card out or puts it back; true when that was done. */
  const put = async ({ pack, question }: KeptCard, undo: boolean): Promise<boolean> => {
    try {
      const kept = await api.practice.discard({ pack, question, undo })
      const { home } = get()
      if (home.state === 'ready') set({ home: { state: 'ready', data: { ...home.data, kept } } })
      return true
    } catch (error) {
      notify(error)
      return false
    }
  }

  return {
    home: idle,
    chosen: null,
    choose: (chosen) => set({ chosen }),
    starting: false,
    load: () =>
      run(async () => {
        const [packs, attempts, days, kept] = await Promise.all([
          api.practice.packs(),
          api.practice.attempts(),
          api.practice.days(),
          api.practice.kept(),
        ])
        const named = [...packs, ...attempts].flatMap(({ programme }) => (programme === null ? [] : [programme]))
        const { open } = useCatalog.getState()
        // A programme the catalog no longer has leaves its attempts without a name, and nothing else.
        await Promise.all([...new Set(named)].map((programme) => open([programme]).catch(() => undefined)))
        return { packs, attempts, days, kept }
      }),
    start: (request) => begin(() => api.practice.start(request)),
    daily: (pack, day) => begin(() => api.practice.daily({ pack, day })),
    discard: async (card) => {
      if (!(await put(card, false))) return
      say('This takeaway is no longer a card.', 'done', { label: 'Undo', act: () => void put(card, true) })
    },
  }
})
