// The least that an Electron app with Lectern's security settings can be: the yardstick of `npm run bench`.
const { join } = require('node:path')
const { app, BrowserWindow, ipcMain } = require('electron')

ipcMain.on('ready', () => process.stdout.write('LECTERN_INTERACTIVE\n'))
app.on('window-all-closed', () => app.quit())
app.whenReady().then(() => {
  const webPreferences = { preload: join(__dirname, 'preload.cjs'), sandbox: true, contextIsolation: true }
  new BrowserWindow({ width: 1280, height: 800, webPreferences }).loadFile(join(__dirname, 'index.html'))
})
