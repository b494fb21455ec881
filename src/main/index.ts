/** The composition root: reads paths, builds services, opens the window. No logic of its own. */
import './platform/web-crypto'
import { join } from 'node:path'
import { app, type BrowserWindow, ipcMain, Menu, shell } from 'electron'
import { guardEverything, openInBrowser, safeLink } from './app/guards'
import { buildMenu } from './app/menu'
import { appOrigin, declareProtocol, serveApp } from './app/protocol'
import { finishBeforeQuit } from './app/quit'
import { createMainWindow, focusWindow } from './app/window'
import { createHandlers } from './ipc/handlers'
import { serveRequests } from './ipc/router'
import { isOurFrame } from './ipc/sender'
import { createPrinter } from './pdf/printer'
import { appInfo } from './platform/app-info'
import { askWhereToSave, confirmLink } from './platform/dialogs'
import { createLog } from './platform/log'
import { chooseProfileFolder, paths } from './platform/paths'
import { system, ticks } from './platform/system'
import { appService } from './services/app'
import { catalogService } from './services/catalog'
import { openLibrary } from './services/library'
import { planService } from './services/plan'
import { practiceService } from './services/practice'
import { createNotices } from './storage/notices'
import { openStore, type Store } from './storage/store'

// Asking for the sandbox where the system was told to go without one would only keep the program from starting.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
chooseProfileFolder()
declareProtocol()

async function start(): Promise<void> {
  let window: BrowserWindow | null = null
  const theWindow = (): BrowserWindow => {
    if (!window) throw new Error('there is no window')
    return window
  }
  const log = createLog(paths.logs)
  app.on('second-instance', () => focusWindow(window))
  guardEverything(app)
  await app.whenReady()

  serveApp(paths.pages(), system.newId)
  const notices = createNotices(system.newId, (notice) => window?.webContents.send('store-notice', notice))
  const library = openLibrary(paths.resources())
  const printer = createPrinter({ preload: paths.preload() })

  const servicesOver = (store: Store) => ({
    store,
    notices,
    catalog: catalogService(library),
    practice: practiceService(store, library, system),
    plan: planService(store, library, system, {
      askWhereToSave: (name, kind) => askWhereToSave(theWindow(), join(paths.documents(), name), kind),
      printPlan: printer.print,
    }),
    app: appService({
      info: appInfo(paths.data()),
      safeLink,
      confirmLink: (url) => confirmLink(theWindow(), url),
      openLink: openInBrowser,
      openFolder: async () => void (await shell.openPath(paths.data())),
      ready(page) {
        printer.pageReady(page.id)
        if (process.env.LECTERN_BENCH && page.id === window?.webContents.id) console.log('LECTERN_INTERACTIVE')
      },
    }),
  })
  // The window loads while the store opens; what the page asks meanwhile is answered as soon as it is open.
  const store = openStore(paths.data(), { ...system, notices })
  serveRequests(ipcMain, {
    handlers: store.then(servicesOver).then(createHandlers),
    trusts: (event) => isOurFrame(event, appOrigin),
    log,
  })

  const open = () => {
    window = createMainWindow({ preload: paths.preload(), state: paths.windowState() }, ticks)
    window.on('closed', () => {
      window = null
    })
  }
  const navigate = (to: string) => {
    focusWindow(window)
    window?.webContents.send('navigate', { to })
  }
  Menu.setApplicationMenu(buildMenu(navigate, () => window))
  open()
  app.on('activate', () => (window ? focusWindow(window) : open()))
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  finishBeforeQuit(app, async () => (await store).close())
  await store
}

if (app.requestSingleInstanceLock()) {
  start().catch((error: unknown) => {
    console.error('Lectern could not start:', error)
    app.exit(1)
  })
} else {
  app.quit()
}
