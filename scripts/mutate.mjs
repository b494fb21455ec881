import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { ensurePackages } from './lib/packages.mjs'
import { root, toolPath } from './lib/paths.mjs'
import { must } from './lib/run.mjs'
import { main, say, Trouble } from './lib/say.mjs'

/**
 * @typedef {{ seed: number, mutation: string, paths: string[], complaints: string[] }} Failure
 * @typedef {{
 *   cases: number, byMutation: Record<string, Record<string, number>>,
 *   damaged: number, recovered: number, lost: number, failures: Failure[]
 * }} Tally
 */

const program = join(root, 'tests', 'integration', 'mutations', 'main.ts')

/** @param {number} n */
const number = (n) => n.toLocaleString('en-GB')

/** Profiles of one process, after which the next takes its place. */
const each = 2500

/** @param {Failure} failure */
const told = ({ seed, mutation, paths, complaints }) =>
  `  profile ${seed}, ${mutation}, ${paths.join(', ')}:\n    ${complaints.join('\n    ')}`

/**
 * @param {number} first
 * @param {number} count
 * @returns {Promise<Tally>}
 */
async function runPart(first, count) {
  const label = `profiles ${number(first)} to ${number(first + count - 1)}`
  const trouble = `${label} could not be tried; the reason is above.`
  const command = [toolPath('tsx'), program, `${first}`, `${count}`]
  const { output } = await must(process.execPath, command, { label, trouble, every: 60_000 })
  // Warnings of Node may come before it.
  /** @type {Tally} */
  const tally = JSON.parse(output.slice(output.lastIndexOf('\n{') + 1))
  const { failures, damaged, recovered } = tally
  say(`  ${label}: ${failures.length} broke a promise, ${recovered} of ${damaged} damaged documents came back`)
  for (const failure of failures) say(told(failure))
  return tally
}

/**
 * @param {number} count
 * @returns {Promise<Tally[]>}
 */
async function runAll(count) {
  /** @type {Tally[]} */
  const tallies = []
  let next = 1
  const runner = async () => {
    while (next <= count) {
      const first = next
      next += each
      tallies.push(await runPart(first, Math.min(each, count - first + 1)))
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, runner))
  return tallies
}

/**
 * @param {Tally[]} tallies
 * @returns {[string, Map<string, number>][]} mutation → outcome → cases
 */
function byMutation(tallies) {
  /** @type {Map<string, Map<string, number>>} */
  const rows = new Map()
  for (const [mutation, outcomes] of tallies.flatMap((tally) => Object.entries(tally.byMutation))) {
    const row = rows.get(mutation) ?? new Map()
    for (const [outcome, cases] of Object.entries(outcomes)) row.set(outcome, (row.get(outcome) ?? 0) + cases)
    rows.set(mutation, row)
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** @param {readonly (readonly [string, Map<string, number>])[]} rows */
function table(rows) {
  const outcomes = [...new Set(rows.flatMap(([, row]) => [...row.keys()]))].sort()
  const width = Math.max(...rows.map(([mutation]) => mutation.length))
  say(`\n${outcomes.map((outcome, n) => `  [${n + 1}] ${outcome}`).join('\n')}\n`)
  say(`${''.padEnd(width)}  ${outcomes.map((_, n) => `[${n + 1}]`.padStart(8)).join('')}`)
  for (const [mutation, row] of rows) {
    say(`${mutation.padEnd(width)}  ${outcomes.map((outcome) => number(row.get(outcome) ?? 0).padStart(8)).join('')}`)
  }
}

/**
 * `npm run test:mutations`: damages 100,000 profiles, or as many as the argument says, one file or two in each, and
 * opens, uses, closes and opens them again.
 */
main(async () => {
  const count = Number(process.argv[2] ?? 100_000)
  if (!Number.isSafeInteger(count) || count < 1) throw new Trouble('The argument is how many profiles to damage.')
  await ensurePackages()
  const tallies = await runAll(count)
  /** @param {(tally: Tally) => number} of */
  const sum = (of) => tallies.reduce((all, tally) => all + of(tally), 0)
  const rows = byMutation(tallies)
  /** @type {Map<string, number>} */
  const all = new Map()
  for (const [outcome, cases] of rows.flatMap(([, row]) => [...row])) all.set(outcome, (all.get(outcome) ?? 0) + cases)
  table([...rows, ['all', all]])
  const [damaged, recovered] = [sum((tally) => tally.damaged), sum((tally) => tally.recovered)]
  const failures = tallies.flatMap((tally) => tally.failures)
  say(`\n${number(sum((tally) => tally.cases))} profiles, ${number(failures.length)} that broke a promise`)
  say(
    `${number(sum((tally) => tally.lost))} study events that no copy had or that could not be read back, each told of`,
  )
  say(`${number(recovered)} of ${number(damaged)} damaged documents with a backup came back by themselves`)
  return failures.length === 0 ? 0 : 1
})
