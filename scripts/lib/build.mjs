import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, toolPath } from './paths.mjs'
import { must } from './run.mjs'

const inputs = ['src', 'resources', 'electron.vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json']
const stamp = join('out', '.built-from')

/**
 * A fingerprint of everything the build reads: names and contents, not times, so that a fresh clone agrees with itself.
 * @param {string} folder
 */
export function fingerprint(folder) {
  const hash = createHash('sha256')
  for (const input of inputs) {
    const path = join(folder, input)
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory()
    const names = isFolder ? readdirSync(path, { recursive: true, encoding: 'utf8' }).sort() : ['']
    for (const name of names) {
      const file = join(path, name)
      if (statSync(file, { throwIfNoEntry: false })?.isFile())
        hash
          .update(`${file.slice(folder.length)}\0`)
          .update(readFileSync(file))
          .update('\0')
    }
  }
  return hash.digest('hex')
}

/**
 * @param {string} folder
 * @param {string} print
 */
export function isBuilt(folder, print) {
  try {
    return readFileSync(join(folder, stamp), 'utf8') === print
  } catch {
    return false
  }
}

/** Builds main, preload and renderer into out/ where their sources changed since the last build. */
export async function ensureBuild() {
  const print = fingerprint(root)
  if (isBuilt(root, print)) return false
  rmSync(join(root, stamp), { force: true })
  await must(process.execPath, [toolPath('electron-vite'), 'build'], {
    label: 'Building',
    trouble: 'The build failed (its last lines are above); correct the sources and try again.',
  })
  writeFileSync(join(root, stamp), print)
  return true
}
