/** Lectern with other resources than its own. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './app'

/** More for the command line: what would be read from `resources/` is read from `folder`. The hook is put into `profile`. */
export function withResources(folder: string, profile: string): string[] {
  const hook = join(profile, 'resources.cjs')
  writeFileSync(
    hook,
    `const disk = require('node:fs/promises')
    const [from, to] = ${JSON.stringify([join(root, 'resources'), folder])}
    for (const name of ['readFile', 'readdir']) {
      const own = disk[name]
      disk[name] = (path, ...more) => own(String(path).startsWith(from) ? to + String(path).slice(from.length) : path, ...more)
    }`,
  )
  return ['-r', hook]
}
