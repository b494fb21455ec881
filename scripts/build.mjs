import { ensureBuild } from './lib/build.mjs'
import { ensurePackages } from './lib/packages.mjs'
import { main, say } from './lib/say.mjs'

main(async () => {
  await ensurePackages()
  if (!(await ensureBuild())) say('Nothing changed since the last build.')
})
