import { join } from 'node:path'
import { ensurePackages } from './lib/packages.mjs'
import { root, toolPath } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { main } from './lib/say.mjs'

/**
 * `npm run readiness`: how well calibrated readiness is on synthetic learners, as the table of `docs/readiness.md`.
 * `-- --seed 1 --learners 2000` for others or fewer of them.
 */
main(async () => {
  await ensurePackages()
  const command = [toolPath('tsx'), join(root, 'scripts', 'readiness', 'main.ts'), ...process.argv.slice(2)]
  return (await run(process.execPath, command, { live: true })).code
})
