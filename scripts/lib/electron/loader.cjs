// Stands in for Electron's default_app: opens the app folder named on the command line, after any `-r <module>`.
const { resolve } = require('node:path')
const electron = require('electron')

/** @typedef {import('electron').App & { setAppPath(path: string): void, setVersion(version: string): void }} OpenedApp */
const app = /** @type {OpenedApp} */ (electron.app)

const args = process.argv.slice(1)
for (let at = args.indexOf('-r'); at >= 0; at = args.indexOf('-r')) {
  const [, module = ''] = args.splice(at, 2)
  require(resolve(module))
}
const folder = resolve(args.find((arg) => !arg.startsWith('-')) ?? '.')
const manifest = require(resolve(folder, 'package.json'))

app.setAppPath(folder)
app.setName(manifest.productName ?? manifest.name)
if (manifest.version) app.setVersion(manifest.version)
if (manifest.desktopName) app.setDesktopName(manifest.desktopName)
require(resolve(folder, manifest.main))
