/** The first gate: only the top frame of one of our own pages may ask. */
import type { IpcMainInvokeEvent } from 'electron'

/** True when the request comes from a page's top frame at `origin`. */
export function isOurFrame(event: Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>, origin: string): boolean {
  const frame = event.senderFrame
  if (!frame || frame.parent !== null) return false
  if (!URL.canParse(frame.url)) return false
  const { protocol, host } = new URL(frame.url)
  return `${protocol}//${host}` === origin
}
