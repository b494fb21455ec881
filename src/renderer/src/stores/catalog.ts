/** The catalog as main told it: all rows, and the whole of the programmes that were opened. */
import { create } from 'zustand'
import type { Programme } from '../../../core/catalog/schema'
import type { Topic } from '../../../core/topics/schema'
import type { ProgrammeSummary } from '../../../shared/ipc/views'
import { api } from '../api'
import { idle, type Load, loader } from './load'

type State = {
  list: Load<ProgrammeSummary[]>
  topics: readonly Topic[]
  /** Asks once; what ships does not change while Lectern runs. */
  load: () => Promise<void>
  /** Whole programmes by id, as far as they were asked for. */
  programmes: Readonly<Record<string, Programme>>
  /** Makes sure these are in `programmes`. @throws {AppError} PROGRAMME_NOT_FOUND */
  open: (ids: readonly string[]) => Promise<void>
}

export const useCatalog = create<State>((set, get) => {
  const run = loader<ProgrammeSummary[]>((list) => set({ list }))
  return {
    list: idle,
    topics: [],
    programmes: {},
    load: async () => {
      if (get().list.state === 'ready' || get().list.state === 'loading') return
      await run(async () => {
        set({ topics: await api.catalog.topics() })
        return api.catalog.list()
      })
    },
    open: async (ids) => {
      const missing = ids.filter((id) => !(id in get().programmes))
      if (missing.length === 0) return
      const found = await api.catalog.get({ ids: missing })
      const added = Object.fromEntries(found.map((programme) => [programme.id, programme]))
      set(({ programmes }) => ({ programmes: { ...programmes, ...added } }))
    },
  }
})
