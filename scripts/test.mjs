import { endToEnd, lint, runChecks, types, unit } from './lib/checks.mjs'
import { ensurePackages } from './lib/packages.mjs'
import { prepareToDrive } from './lib/prepare.mjs'
import { main } from './lib/say.mjs'
import { ensureSystem } from './lib/system.mjs'

/** @param {readonly string[]} args for Playwright */
async function driven(args) {
  const { env, close } = await prepareToDrive({ tests: true })
  try {
    return await endToEnd(env, args)
  } finally {
    close()
  }
}

/** `npm test`: every check there is. `npm run test:e2e -- <filter>`: only those that drive the app. */
main(async () => {
  const [only, ...args] = process.argv.slice(2)
  const setUp = async () => {
    await ensurePackages()
    await ensureSystem({ tests: true })
  }
  if (only === 'e2e') return runChecks(setUp, [() => driven(args)])
  return runChecks(setUp, [lint, types, unit, () => driven([])])
})
