import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readJson } from '../paths.mjs'
import { lastLines, run } from '../run.mjs'
import { Trouble } from '../say.mjs'
import { releaseIn } from './release.mjs'

/** How long nothing may arrive before a download counts as refused. */
const stallSeconds = 20
/** How long a refusal is believed before the official download is tried again. */
const believedHours = 6

/**
 * Electron's own installer writes `path.txt` as its last act, so an interrupted installation is not found.
 * @param {string} folder the npm package `electron`
 * @param {string} version
 * @param {string} [platform]
 */
export function findOfficial(folder, version, platform) {
  const release = releaseIn(join(folder, 'dist'), platform)
  return release?.version === version && existsSync(join(folder, 'path.txt')) ? release : undefined
}

/**
 * Lets Electron's own installer download, check and unpack the release, and ends it when nothing arrives any more.
 * @param {string} folder the npm package `electron`
 * @param {string} cache
 * @param {string} version
 * @param {{ stall?: number }} [options]
 * @returns {Promise<string>} why there is no release now, if there is none
 */
export async function downloadOfficial(folder, cache, version, { stall = stallSeconds } = {}) {
  const incoming = join(cache, 'electron-download')
  rmSync(incoming, { recursive: true, force: true })
  mkdirSync(incoming, { recursive: true })
  const stop = new AbortController()
  let arrived = 0
  let quiet = 0
  const watch = setInterval(() => {
    const size = sizeOf(incoming) + sizeOf(join(folder, 'dist'))
    quiet = size === arrived ? quiet + 1 : 0
    arrived = size
    if (quiet >= stall) stop.abort()
  }, 1000)
  const temp = { TMPDIR: incoming, TEMP: incoming, TMP: incoming }
  const { code, output } = await run(process.execPath, [join(folder, 'install.js')], {
    label: `Downloading Electron ${version}`,
    env: { ...process.env, ...temp, ELECTRON_GET_NO_PROGRESS: '1' },
    signal: stop.signal,
  })
  clearInterval(watch)
  // An installer that was just ended may still be writing.
  rmSync(incoming, { recursive: true, force: true, maxRetries: 5 })
  if (code === 0) return ''
  if (/ENOSPC|no space left/i.test(output)) {
    throw new Trouble(`The disk is full: Electron ${version} needs 400 MB in ${folder}; make room and try again.`)
  }
  if (/checksum/i.test(output)) {
    throw new Trouble(
      `What was downloaded as Electron ${version} does not match the checksum in its package, so it was not used; ` +
        'try again, and if it stays so, do not trust that mirror.',
    )
  }
  return stop.signal.aborted ? `nothing arrived for ${stall} seconds` : lastLines(output)
}

/** @param {string} folder */
function sizeOf(folder) {
  let size = 0
  try {
    for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      size += statSync(join(folder, entry)).size
  } catch {
    // The installer moves files while they are counted; the next second counts again.
  }
  return size
}

/** @param {string} cache */
const refusalFile = (cache) => join(cache, 'electron-refused.json')

/**
 * @param {string} cache
 * @param {string} version
 * @param {Date} now
 */
export function recentlyRefused(cache, version, now) {
  try {
    const refusal = readJson(refusalFile(cache))
    const hours = (now.getTime() - Date.parse(refusal.at)) / 3_600_000
    return refusal.version === version && hours >= 0 && hours < believedHours
  } catch {
    return false
  }
}

/**
 * @param {string} cache
 * @param {string} version
 * @param {Date} now
 * @param {string} reason
 */
export function rememberRefusal(cache, version, now, reason) {
  mkdirSync(cache, { recursive: true })
  writeFileSync(refusalFile(cache), `${JSON.stringify({ version, at: now.toISOString(), reason }, null, 2)}\n`)
}
