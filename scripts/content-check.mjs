import { join } from 'node:path'
import { ensurePackages } from './lib/packages.mjs'
import { root, toolPath } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { main } from './lib/say.mjs'

/**
 * `npm run content:check`: whether the catalog and the packs keep to their rules, as a table and as sentences.
 * `-- --write` first writes `docs/pack.schema.json` anew; a folder as argument stands in for `resources`.
 */
main(async () => {
  await ensurePackages()
  const command = [toolPath('tsx'), join(root, 'scripts', 'content', 'check.ts'), ...process.argv.slice(2)]
  return (await run(process.execPath, command, { live: true })).code
})
