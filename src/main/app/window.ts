/** The main window: sandboxed, remembered, and back at the same screen after a crash of its page. */
import { BrowserWindow, nativeTheme } from 'electron'
import { appOrigin } from './protocol'
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

// Two crashes within this many milliseconds are a loop, and reloading would only repeat it.
const crashLoop = 10_000

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
  let crashed = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || ticks() - crashed < crashLoop) return
    crashed = ticks()
    // The address holds the screen, and every answer is already on disk.
    window.webContents.reload()
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
