import { join } from 'node:path'
import { readJson, root } from './paths.mjs'
import { must, npm } from './run.mjs'

/** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages */

/**
 * Whether node_modules holds what the lock file asks for. npm writes `node_modules/.package-lock.json` as the last act
 * of an installation, so an interrupted one has none. Optional packages of other platforms are rightly absent.
 * @param {string} folder
 */
export function packagesMatch(folder) {
  try {
    /** @type {Packages} */
    const { '': _self, ...wanted } = readJson(join(folder, 'package-lock.json')).packages
    /** @type {Packages} */
    const found = readJson(join(folder, 'node_modules', '.package-lock.json')).packages
    return (
      Object.entries(wanted).every(([path, { version, optional }]) =>
        found[path] ? found[path].version === version : optional === true,
      ) && Object.keys(found).every((path) => path in wanted)
    )
  } catch {
    return false
  }
}

/** Installs the npm packages where something is missing or of another version. */
export async function ensurePackages() {
  if (packagesMatch(root)) return
  const [command, args] = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  await must(command, args, {
    label: 'Installing npm packages',
    trouble: 'npm could not install the packages (its last lines are above); check the connection and try again.',
  })
}
