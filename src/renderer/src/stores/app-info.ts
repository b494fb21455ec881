import { create } from 'zustand'
import type { AppInfo } from '../../../shared/ipc/views'
import { api } from '../api'
import { idle, type Load, loader } from './load'

type State = { load: Load<AppInfo>; ask: () => Promise<void> }

export const useAppInfo = create<State>((set) => {
  const run = loader<AppInfo>((load) => set({ load }))
  return {
    load: idle,
    ask: () => run(api.app.info),
  }
})
