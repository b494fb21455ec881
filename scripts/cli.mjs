import { join, relative } from 'node:path'
import { ensurePackages } from './lib/packages.mjs'
import { root, toolPath } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { main, speakOn } from './lib/say.mjs'

/** `npm run cli -- <command>`: the command line; its standard output is the result and nothing else. */
main(async () => {
  speakOn(process.stderr)
  await ensurePackages()
  // npm runs scripts from the root folder, yet file names are meant from where the person is.
  const here = process.cwd()
  const cwd = relative(root, here) === '' ? (process.env.INIT_CWD ?? here) : here
  const command = [toolPath('tsx'), join(root, 'src', 'cli', 'index.ts'), ...process.argv.slice(2)]
  return (await run(process.execPath, command, { live: true, cwd })).code
})
