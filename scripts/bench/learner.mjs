import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root, toolPath } from '../lib/paths.mjs'
import { must } from '../lib/run.mjs'

/** @typedef {{ name: string, events: number, years: number }} Size */

/** @type {readonly Size[]} */
export const sizes = [
  { name: '1,000', events: 1000, years: 1 },
  { name: '500,000', events: 500_000, years: 10 },
]

/**
 * A profile with a synthetic learner's data.
 * @param {Size} size
 * @param {string} folder
 */
export async function makeLearner({ name, events, years }, folder) {
  const profile = join(folder, String(events))
  const data = join(profile, 'data')
  mkdirSync(profile)
  const generator = [toolPath('tsx'), join(root, 'scripts', 'growth', 'main.ts'), data]
  const options = ['--events', String(events), '--years', String(years)]
  await must(process.execPath, [...generator, ...options], {
    label: `Making a learner of ${name} events`,
    trouble: `The learner of ${name} events could not be made (the last lines are above).`,
  })
  return { name, profile, data }
}
