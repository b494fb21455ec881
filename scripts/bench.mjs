import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './lib/paths.mjs'
import { prepareToDrive } from './lib/prepare.mjs'
import { main, say } from './lib/say.mjs'

/**
 * `npm run bench`: every `scripts/bench/*.bench.mjs`, or those whose names contain an argument. Each has a `title` and
 * a `run` that returns the lines of its result.
 * @typedef {Awaited<ReturnType<typeof prepareToDrive>>} Prepared
 * @typedef {{ title: string, run: (prepared: Prepared) => Promise<readonly string[]> }} Bench
 */
main(async () => {
  const filters = process.argv.slice(2)
  const folder = join(root, 'scripts', 'bench')
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.bench.mjs') && filters.every((filter) => name.includes(filter)))
    .sort()
  const prepared = await prepareToDrive()
  try {
    for (const name of names) {
      /** @type {Bench} */
      const bench = await import(pathToFileURL(join(folder, name)).href)
      say(`\n${bench.title}`)
      for (const line of await bench.run(prepared)) say(`  ${line}`)
    }
  } finally {
    prepared.close()
  }
  say(
    `\nMeasured on Electron ${prepared.runtime.version}, ${prepared.runtime.official ? 'the release shipped' : 'not the release shipped'}.`,
  )
})
