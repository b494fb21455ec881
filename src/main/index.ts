/** The composition root: reads paths, builds services, opens the window. No logic of its own. */
import './platform/web-crypto'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow, ipcMain, Menu, shell } from 'electron'
import type { EventName } from '../shared/ipc/channels'
import type { Events } from '../shared/ipc/contract'
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
import { askForFile, askForFolder, askWhereToSave, confirmLink } from './platform/dialogs'
import { createLog } from './platform/log'
import { chooseProfileFolder, paths } from './platform/paths'
import { system, ticks } from './platform/system'
import { appService } from './services/app'
import { catalogService } from './services/catalog'
import { dataService } from './services/data'
import { holdingsIn } from './services/data/holdings'
import { keepUp } from './services/data/upkeep'
import { openLibrary } from './services/library'
import { planService } from './services/plan'
import { practiceService } from './services/practice'
import { readinessService } from './services/readiness'
import { freeBytes, realDisk } from './storage/disk'
import { createNotices } from './storage/notices'
import { type LearnerData, openLearnerData } from './storage/open'

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
  const tell = <E extends EventName>(event: E, payload: Events[E]) => window?.webContents.send(event, payload)
  const notices = createNotices(system.newId, (notice) => tell('store-notice', notice))
  const library = openLibrary(paths.resources())
  const printer = createPrinter({ preload: paths.preload() })
  const saveAs = (name: string, kind: { name: string; extension: string }) =>
    askWhereToSave(theWindow(), join(paths.documents(), name), kind)

  const servicesOver = ({ store, ...home }: LearnerData) => {
    const data = dataService({
      ...home,
      store,
      library,
      system,
      disk: realDisk,
      deviceName: hostname(),
      freeBytes,
      askWhereToSave: saveAs,
      askForFile: (kind) => askForFile(theWindow(), kind),
      askForFolder: (question) => askForFolder(theWindow(), question),
      toBin: (path) => shell.trashItem(path),
      progress: (progress) => tell('data-progress', progress),
      changed: (change) => tell('data-changed', change),
    })
    return {
      store,
      notices,
      data,
      catalog: catalogService(library),
      practice: practiceService(store, library, system, {
        disk: realDisk,
        askWhereToSave: saveAs,
        printResult: (attempt, paper) => printer.print({ attempt }, paper),
      }),
      readiness: readinessService(store, library, system),
      plan: planService(store, library, system, {
        disk: realDisk,
        askWhereToSave: saveAs,
        askForFile: (kind) => askForFile(theWindow(), kind),
        printPlan: (plan, paper, options) => printer.print({ plan, options: JSON.stringify(options) }, paper),
      }),
      app: appService({
        info: appInfo(),
        safeLink,
        confirmLink: (url) => confirmLink(theWindow(), url),
        openLink: openInBrowser,
        openFolder: async () => void (await shell.openPath(store.folder)),
        ready(page) {
          printer.pageReady(page.id)
          if (process.env.LECTERN_BENCH && page.id === window?.webContents.id) console.log('LECTERN_INTERACTIVE')
        },
      }),
    }
  }
  // The window loads while the store opens; what the page asks meanwhile is answered as soon as it is open.
  const home = openLearnerData({
    ...system,
    disk: realDisk,
    notices,
    profile: paths.profile(),
    places: paths.places(),
    holdings: holdingsIn(realDisk),
  })
  const services = home.then(servicesOver)
  serveRequests(ipcMain, {
    handlers: services.then(createHandlers),
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
  const upkeep = services.then(({ data }) => keepUp(data, log))
  finishBeforeQuit(app, async () => {
    await (await upkeep).stop()
    await (await home).store.close()
  })
  await services
}

if (app.requestSingleInstanceLock()) {
  start().catch((error: unknown) => {
    console.error('Lectern could not start:', error)
    app.exit(1)
  })
} else {
  app.quit()
}
