import { join } from 'node:path'
import { electronEnv } from './lib/electron.mjs'
import { root } from './lib/paths.mjs'
import { prepareApp } from './lib/prepare.mjs'
import { run } from './lib/run.mjs'
import { main, say } from './lib/say.mjs'
import { hasDisplay } from './lib/system.mjs'

/** `npm start`: sets up what is missing and opens the app, or without a display runs the tour. */
main(async () => {
  const args = process.argv.slice(2)
  const { runtime, flags } = await prepareApp()
  const env = { ...process.env, ...electronEnv(runtime) }
  if (hasDisplay()) return (await run(runtime.executable, [...flags, '.', ...args], { live: true, env })).code
  say('There is no display here, so the tour runs under Xvfb instead.')
  return (await run(process.execPath, [join(root, 'scripts', 'tour.mjs'), ...args], { live: true, env })).code
})
