import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @type {Record<string, string>} */
const executables = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }

/** @typedef {{ folder: string, executable: string, version: string }} Release */

/**
 * An unpacked Electron release: the executable in its folder, and the version that its `version` file names.
 * @param {string} folder
 * @param {string} [platform]
 * @returns {Release | undefined}
 */
export function releaseIn(folder, platform = process.platform) {
  const executable = join(folder, executables[platform] ?? 'electron')
  const file = join(folder, 'version')
  if (!existsSync(executable) || !existsSync(file)) return undefined
  return { folder, executable, version: readFileSync(file, 'utf8').trim().replace(/^v/, '') }
}
