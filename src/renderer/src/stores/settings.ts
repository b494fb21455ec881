import { create } from 'zustand'
import { defaultSettings } from '../../../shared/default-settings'
import type { Settings } from '../../../shared/settings'
import { api } from '../api'
import { notify } from './messages'

type State = Settings & {
  load: () => Promise<void>
  /** Saves the change; what could not be saved is taken back and said. */
  change: (patch: Partial<Settings>) => Promise<void>
}

export const useSettings = create<State>((set) => ({
  ...defaultSettings,
  load: async () => set(await api.settings.get()),
  change: async (patch) => {
    set(patch)
    try {
      set(await api.settings.update(patch))
    } catch (error) {
      set(await api.settings.get())
      notify(error)
    }
  },
}))
