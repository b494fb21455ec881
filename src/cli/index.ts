/** Lectern from a terminal. Needs Node and nothing else: no Electron, no network. It writes nothing but what `data check` repairs. */
import { fileURLToPath } from 'node:url'
import { run } from './run'

// `lectern catalog | head` closes the pipe early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const now = new Date()
// The date on the calendar here, not the one at Greenwich.
const localNow = new Date(now.getTime() - now.getTimezoneOffset() * 60_000)

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  today: () => localNow.toISOString().slice(0, 10),
  now: () => now.toISOString(),
  resources: fileURLToPath(new URL('../../resources', import.meta.url)),
})
