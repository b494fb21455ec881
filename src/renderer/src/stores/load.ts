/** The four states of something asked from main, so that no screen forgets one. */
import type { AppError } from '../api'

export type Load<T> =
  | { state: 'idle' }
  | { state: 'loading' }
  | { state: 'ready'; data: T }
  | { state: 'failed'; error: AppError | Error }

export const idle = { state: 'idle' } as const

/** Runs `ask` and reports each state; an older answer never overwrites a newer one's. */
export function loader<T>(set: (load: Load<T>) => void): (ask: () => Promise<T>) => Promise<void> {
  let turn = 0
  return async (ask) => {
    turn += 1
    const mine = turn
    set({ state: 'loading' })
    try {
      const data = await ask()
      if (mine === turn) set({ state: 'ready', data })
    } catch (error) {
      if (mine === turn) set({ state: 'failed', error: error instanceof Error ? error : new Error(String(error)) })
    }
  }
}
