import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuild } from './lib/build.mjs'
import { ensureElectron } from './lib/electron.mjs'
import { ensurePackages } from './lib/packages.mjs'
import { root, toolPath } from './lib/paths.mjs'
import { must, programPath } from './lib/run.mjs'
import { main, say, Trouble } from './lib/say.mjs'

const asCheck = '--allow-fallback-runtime'

/** `npm run dist` makes the installers of this platform, `npm run dist:dir` the unpacked app they would install. */
main(async () => {
  const args = process.argv.slice(2)
  await ensurePackages()
  const runtime = await ensureElectron()
  if (!runtime.official && !args.includes(asCheck)) {
    throw new Trouble(
      `Nothing was packaged: Electron ${runtime.version} is only for development and tests, and an installer made ` +
        `from it would put an outdated browser on people's machines; with ${asCheck} it is made as a check, not to be given away.`,
    )
  }
  await ensureBuild()

  const output = runtime.official ? 'dist' : join('dist', 'check-only')
  rmSync(join(root, output), { recursive: true, force: true })
  const settings = {
    electronDist: runtime.folder,
    electronVersion: runtime.version,
    'directories.output': output,
    // A fuse that the older build does not have yet, and refuses to be asked for.
    ...(runtime.official ? { 'electronFuses.grantFileProtocolExtraPrivileges': false } : {}),
  }
  const command = [
    toolPath('electron-builder'),
    ...args.filter((arg) => arg !== asCheck),
    ...['--config', 'electron-builder.yml', '--publish', 'never'],
    ...Object.entries(settings).map(([name, value]) => `-c.${name}=${value}`),
  ]
  // Where the system has these tools, electron-builder need not download its own.
  const tools = { ELECTRON_BUILDER_7ZIP_PATH: programPath('7za'), CUSTOM_FPM_PATH: programPath('fpm') }
  await must(process.execPath, command, {
    label: 'Packaging',
    env: { ...tools, ...process.env },
    trouble: 'electron-builder could not package the app (its last lines are above); correct that and try again.',
  })
  say(`Packaged with Electron ${runtime.version} in ${output}${runtime.official ? '' : ', as a check only'}.`)
})
