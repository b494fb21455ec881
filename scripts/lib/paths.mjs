import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Trouble } from './say.mjs'

/** The repository's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** What the scripts keep between runs; git ignores it and it can be deleted at any time. */
export const cache = join(root, '.cache')

/**
 * @param {string} path
 * @returns {any} the parsed JSON
 */
export const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

/**
 * The file behind a package's command, so that it runs under this Node without a shell or npx.
 * @param {string} name
 * @returns {string}
 */
export function toolPath(name) {
  const folder = join(root, 'node_modules', name)
  try {
    const { bin } = readJson(join(folder, 'package.json'))
    return join(folder, typeof bin === 'string' ? bin : Object.values(bin)[0])
  } catch {
    throw new Trouble(`The package ${name} is not installed in node_modules; run npm ci and try again.`)
  }
}
