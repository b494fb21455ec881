/** Short messages at the foot of the window: what went wrong and what to do, or what was done. */
import { create } from 'zustand'
import { sentenceFor } from '../text/errors'

/** What can be done about it, such as undo it. */
export type Action = { label: string; act: () => void }
export type Message = { id: number; tone: 'done' | 'problem'; text: string; action: Action | null }

let last = 0

export const useMessages = create<{ messages: readonly Message[] }>(() => ({ messages: [] }))

export function say(text: string, tone: Message['tone'] = 'done', action: Action | null = null): void {
  last += 1
  const message = { id: last, tone, text, action }
  // Newer messages do not push out what can still be done.
  useMessages.setState(({ messages }) => ({
    messages: [...messages.filter((other, i) => other.action || i >= messages.length - 2), message],
  }))
}

/** Says what went wrong in a sentence. */
export const notify = (error: unknown): void => say(sentenceFor(error), 'problem')

export function dismiss(id: number): void {
  useMessages.setState(({ messages }) => ({ messages: messages.filter((message) => message.id !== id) }))
}
