/** The first gate: only the top frame of one of our own pages may ask. */
import type { IpcMainInvokeEvent } from 'electron'

/** True when the request comes from a page's top frame at `origin`. */
export function isOurFrame(event: Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>, origin: string): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && frame.url.startsWith(`${origin}/`)
}
