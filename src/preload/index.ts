/** The bridge: one verb per channel and subscriptions to events. No schema, no logic, no other Electron. */
import { contextBridge, ipcRenderer } from 'electron'
import { channelNames, type EventName, eventNames } from '../shared/ipc/channels'

type Verb = (input?: unknown) => Promise<unknown>

const groups: Record<string, Record<string, Verb>> = {}
for (const name of channelNames) {
  const [group = '', verb = ''] = name.split('.')
  groups[group] = { ...groups[group], [verb]: (input) => ipcRenderer.invoke(name, input) }
}

function on(event: EventName, listener: (payload: unknown) => void): () => void {
  if (!eventNames.includes(event)) return () => undefined
  const forward = (_event: unknown, payload: unknown) => listener(payload)
  ipcRenderer.on(event, forward)
  return () => {
    ipcRenderer.off(event, forward)
  }
}

contextBridge.exposeInMainWorld('api', { ...groups, on })
