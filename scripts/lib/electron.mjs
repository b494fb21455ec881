import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fallbackVersion, findFallback, provideFallback } from './electron/fallback.mjs'
import { downloadOfficial, findOfficial, recentlyRefused, rememberRefusal } from './electron/official.mjs'
import { cache, readJson, root } from './paths.mjs'
import { say, Trouble } from './say.mjs'
import { isRoot } from './system.mjs'

/**
 * @typedef {object} Runtime
 * @property {string} executable
 * @property {string} version
 * @property {boolean} official whether this is the very release that Lectern is built for and shipped on
 */

/**
 * What getting Electron touches outside this process; the tests pass their own.
 * @typedef {object} Effects
 * @property {string} electronPackage the folder of the npm package `electron`
 * @property {string} cache
 * @property {string} platform
 * @property {string} arch
 * @property {() => Date} now
 * @property {typeof downloadOfficial} download
 * @property {typeof provideFallback} fallback
 */

/** @type {Effects} */
const real = {
  electronPackage: join(root, 'node_modules', 'electron'),
  cache,
  platform: process.platform,
  arch: process.arch,
  now: () => new Date(),
  download: downloadOfficial,
  fallback: provideFallback,
}

/**
 * The Electron to run: the official release, or where that cannot be downloaded, on Linux x64, an older genuine build
 * for development and tests.
 * @param {Partial<Effects>} [given]
 * @returns {Promise<Runtime>}
 */
export async function ensureElectron(given = {}) {
  const effects = { ...real, ...given }
  const wanted = readJson(join(effects.electronPackage, 'package.json')).version
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (named) return namedByHand(named, wanted)

  const present = findOfficial(effects.electronPackage, wanted)
  if (present) return { executable: present, version: wanted, official: true }

  const hasFallback = effects.platform === 'linux' && effects.arch === 'x64'
  if (!hasFallback || !recentlyRefused(effects.cache, wanted, effects.now())) {
    const reason = await effects.download(effects.electronPackage, effects.cache, wanted)
    const downloaded = findOfficial(effects.electronPackage, wanted)
    if (downloaded) return { executable: downloaded, version: wanted, official: true }
    if (!hasFallback) {
      throw new Trouble(
        `Electron ${wanted} cannot be downloaded (${reason.split('\n')[0]}); check the connection, or name a mirror in ` +
          'ELECTRON_MIRROR, and try again.',
      )
    }
    rememberRefusal(effects.cache, wanted, effects.now(), reason)
  }

  say(`Electron ${wanted} cannot be downloaded here; using Electron ${fallbackVersion} for development and tests.`)
  const executable = findFallback(effects.cache) ?? (await effects.fallback(effects.cache))
  return { executable, version: fallbackVersion, official: false }
}

/**
 * @param {string} folder as Electron's own package understands ELECTRON_OVERRIDE_DIST_PATH
 * @param {string} wanted
 * @returns {Runtime}
 */
function namedByHand(folder, wanted) {
  const executable = join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron')
  if (!existsSync(executable)) {
    throw new Trouble(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, where there is no Electron; correct or unset it.`)
  }
  const file = join(folder, 'version')
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown'
  return { executable, version, official: version === wanted }
}

/** Chromium refuses to start its sandbox as root, and where the system keeps user namespaces from it. */
export function chromiumFlags() {
  if (process.platform !== 'linux') return []
  const settings = {
    '/proc/sys/kernel/apparmor_restrict_unprivileged_userns': '1',
    '/proc/sys/kernel/unprivileged_userns_clone': '0',
  }
  const withheld = Object.entries(settings).some(
    ([file, value]) => existsSync(file) && readFileSync(file, 'utf8').trim() === value,
  )
  return isRoot || withheld ? ['--no-sandbox'] : []
}

/**
 * Tells Electron's package, electron-vite and Playwright which Electron this is.
 * @param {Runtime} runtime
 * @returns {NodeJS.ProcessEnv}
 */
export const electronEnv = ({ executable }) => ({
  ELECTRON_OVERRIDE_DIST_PATH: dirname(executable),
  ELECTRON_EXEC_PATH: executable,
})
