/** The main window: sandboxed, remembered, and back at the same screen after a crash of its page. */
import { app, BrowserWindow, nativeTheme } from 'electron'
import { recoverFromCrashes } from './crashes'
import { appOrigin } from './protocol'
import { askAfterCrashes, mayGoUnsaved } from './window-questions'
import { readWindowState, rememberWindow } from './window-state'

/** What every page of Lectern runs with. */
export const securePage = (preload: string) =>
  ({
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
  }) as const

export function createMainWindow(places: { preload: string; state: string }, ticks: () => number): BrowserWindow {
  const { bounds, maximised } = readWindowState(places.state)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 720,
    minHeight: 520,
    show: false,
    title: 'Lectern',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1D1B18' : '#FBF8F2',
    webPreferences: securePage(places.preload),
  })
  rememberWindow(window, places.state)
  window.once('ready-to-show', () => {
    if (maximised) window.maximize()
    window.show()
  })
  recoverFromCrashes(window.webContents, {
    ticks,
    ask: () => askAfterCrashes(window),
    quit: () => app.quit(),
  })
  window.webContents.on('will-prevent-unload', (event) => {
    if (mayGoUnsaved(window)) event.preventDefault()
  })
  void window.loadURL(`${appOrigin}/index.html`)
  return window
}

/** Brings the window to the front, as a second start should. */
export function focusWindow(window: BrowserWindow | null): void {
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
