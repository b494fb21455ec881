/** What a tool just did, for whoever cannot see it: one quiet line for the whole attempt. */
import { create } from 'zustand'

export const useTold = create<{ text: string }>(() => ({ text: '' }))

/** Says it; the same words once more are said once more. */
export const tell = (text: string): void =>
  useTold.setState((told) => ({ text: told.text === text ? `${text}\u00a0` : text }))
