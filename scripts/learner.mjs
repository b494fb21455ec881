import { join, relative } from 'node:path'
import { ensurePackages } from './lib/packages.mjs'
import { root, toolPath } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { main } from './lib/say.mjs'

/**
 * `npm run learner -- DIR --events 500000 --years 10 --seed 1 --end 2026-11-22`: a data folder of somebody who does not
 * exist, for tests and benchmarks. A profile keeps it as `data`: `LECTERN_DATA_DIR=profile` after `-- profile/data`.
 */
main(async () => {
  await ensurePackages()
  // npm runs scripts from the root folder, yet the folder is meant from where the person is.
  const here = process.cwd()
  const cwd = relative(root, here) === '' ? (process.env.INIT_CWD ?? here) : here
  const command = [toolPath('tsx'), join(root, 'scripts', 'growth', 'main.ts'), ...process.argv.slice(2)]
  return (await run(process.execPath, command, { live: true, cwd })).code
})
