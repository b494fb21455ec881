/** Lectern from a terminal. Needs Node and nothing else: no Electron, no network, and it writes no files. */
import { fileURLToPath } from 'node:url'
import { Temporal } from 'temporal-polyfill'
import { run } from './run'

// `lectern catalog | head` closes the pipe early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  today: () => Temporal.Now.plainDateISO().toString(),
  now: () => Temporal.Now.instant().round({ smallestUnit: 'second' }).toString(),
  resources: fileURLToPath(new URL('../../resources', import.meta.url)),
})
