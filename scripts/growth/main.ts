/** The command behind `npm run learner`. */
import { parseArgs } from 'node:util'
import { writeLearner } from './write'

const usage = 'npm run learner -- DIR [--events 1000] [--years 1] [--seed 1] [--end 2026-11-22] [--zone Europe/Vienna]'

function request() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      events: { type: 'string', default: '1000' },
      years: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      end: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      zone: { type: 'string', default: 'Europe/Vienna' },
    },
  })
  const [folder, ...others] = positionals
  if (folder === undefined || others.length > 0) throw new RangeError('Name one folder that is new or empty.')
  const { events, years, seed, end, zone } = values
  return { folder, wanted: { events: Number(events), years: Number(years), seed: Number(seed), end, zone } }
}

try {
  const { folder, wanted } = request()
  const bytes = await writeLearner(folder, wanted)
  console.log(`${folder}: ${wanted.events} events up to ${wanted.end}, ${(bytes / 1e6).toFixed(1)} MB of journal.`)
} catch (error) {
  const expected = error instanceof RangeError || error instanceof TypeError
  console.error(expected ? `${error.message}\n${usage}` : error)
  process.exitCode = 1
}
