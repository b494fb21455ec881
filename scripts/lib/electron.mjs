import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fallbackVersion, findFallback, provideFallback } from './electron/fallback.mjs'
import { downloadOfficial, findOfficial, recentlyRefused, rememberRefusal } from './electron/official.mjs'
import { releaseIn } from './electron/release.mjs'
import { cache, readJson, root } from './paths.mjs'
import { say, Trouble } from './say.mjs'
import { isRoot } from './system.mjs'

/**
 * @typedef {import('./electron/release.mjs').Release} Release
 * @typedef {Release & { official: boolean }} Runtime
 * `official`: whether this is the very release that Lectern is built for and shipped on
 */

/**
 * What getting Electron touches outside this process; the tests pass their own.
 * @typedef {object} Effects
 * @property {string} electronPackage the folder of the npm package `electron`
 * @property {string | undefined} named a folder chosen by hand, as Electron's own package understands it
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
  named: process.env.ELECTRON_OVERRIDE_DIST_PATH,
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
  const { electronPackage, named, cache, platform, arch, now, download, fallback } = { ...real, ...given }
  const wanted = readJson(join(electronPackage, 'package.json')).version
  if (named) return namedByHand(named, platform, wanted)

  const present = findOfficial(electronPackage, wanted, platform)
  if (present) return { ...present, official: true }

  const hasFallback = platform === 'linux' && arch === 'x64'
  if (!hasFallback || !recentlyRefused(cache, wanted, now())) {
    const reason = await download(electronPackage, cache, wanted)
    const downloaded = findOfficial(electronPackage, wanted, platform)
    if (downloaded) return { ...downloaded, official: true }
    if (!hasFallback) {
      throw new Trouble(
        `Electron ${wanted} cannot be downloaded (${reason.split('\n')[0]}); check the connection, or name a mirror in ` +
          'ELECTRON_MIRROR, and try again.',
      )
    }
    rememberRefusal(cache, wanted, now(), reason)
  }

  say(`Electron ${wanted} cannot be downloaded here; using Electron ${fallbackVersion} for development and tests.`)
  return { ...(findFallback(cache) ?? (await fallback(cache))), official: false }
}

/**
 * @param {string} folder
 * @param {string} platform
 * @param {string} wanted
 * @returns {Runtime}
 */
function namedByHand(folder, platform, wanted) {
  const release = releaseIn(folder, platform)
  if (release) return { ...release, official: release.version === wanted }
  throw new Trouble(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, where there is no Electron; correct or unset it.`)
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
export const electronEnv = ({ folder, executable }) => ({
  ELECTRON_OVERRIDE_DIST_PATH: folder,
  ELECTRON_EXEC_PATH: executable,
})
