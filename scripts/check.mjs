import { lint, runChecks, types, unit } from './lib/checks.mjs'
import { ensurePackages } from './lib/packages.mjs'
import { main } from './lib/say.mjs'

/** `npm run check`: lint, types and the quick tests, in under a minute. */
main(async () => {
  const slow = ['integration', 'bench'].flatMap((folder) => ['--exclude', `tests/${folder}/**`])
  return runChecks(ensurePackages, [lint, types, () => unit(slow)])
})
