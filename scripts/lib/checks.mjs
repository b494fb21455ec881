import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cache, root, toolPath } from './paths.mjs'
import { readPlaywright, readVitest, total } from './report.mjs'
import { lastLines, run } from './run.mjs'
import { say, seconds, Trouble } from './say.mjs'

/** @typedef {import('./report.mjs').Counts} Counts */

/**
 * A check that has one outcome.
 * @param {string} label
 * @param {readonly string[]} command arguments for Node
 * @returns {Promise<Counts>}
 */
async function one(label, command) {
  const { code, output, ms } = await run(process.execPath, command)
  say(`${label}: ${code === 0 ? 'passed' : 'failed'} (${seconds(ms)})`)
  if (code !== 0) say(lastLines(output, 200))
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

export const lint = () => one('Lint', [toolPath('@biomejs/biome'), 'check', '.'])

/** One check for every zone, since each compiles by itself. */
export async function types() {
  const zones = [...readdirSync(join(root, 'src')).map((zone) => join('src', zone)), 'tests', 'scripts']
  /** @type {Counts[]} */
  const counts = []
  for (const zone of zones) {
    const config = join(zone, 'tsconfig.json')
    if (existsSync(join(root, config)))
      counts.push(await one(`Types of ${zone}`, [toolPath('typescript'), '-p', config]))
  }
  return total(counts)
}

/**
 * @param {readonly string[]} [args]
 * @returns {Promise<Counts>}
 */
export async function unit(args = []) {
  const report = freshReport('vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const command = [toolPath('vitest'), 'run', '--config', 'tests/vitest.config.ts', ...reporters, ...args]
  const { code } = await run(process.execPath, command, { live: true })
  return readVitest(report, code)
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} [args]
 * @returns {Promise<Counts>}
 */
export async function endToEnd(env, args = []) {
  const report = freshReport('playwright.json')
  const command = [
    toolPath('@playwright/test'),
    'test',
    '-c',
    'tests/e2e/playwright.config.ts',
    '--reporter=list,json',
    ...args,
  ]
  const { code } = await run(process.execPath, command, {
    live: true,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
  return readPlaywright(report, code)
}

/** The last run's report must not stand in for one that was never written. @param {string} name */
function freshReport(name) {
  const file = join(cache, 'reports', name)
  rmSync(file, { force: true })
  return file
}

/**
 * Runs the checks one after another and ends with the one line over all of them. A check that cannot run, or a set-up
 * without which none can, is a failure with its sentence.
 * @param {() => Promise<void>} setUp
 * @param {readonly (() => Promise<Counts>)[]} checks
 * @returns {Promise<number>} the exit code
 */
export async function runChecks(setUp, checks) {
  /** @type {Counts[]} */
  const counts = []
  /** @param {() => Promise<Counts | void>} step */
  const attempt = async (step) => {
    try {
      const result = await step()
      if (result) counts.push(result)
    } catch (error) {
      if (!(error instanceof Trouble)) throw error
      say(error.message)
      counts.push({ passed: 0, failed: 1, skipped: 0 })
    }
  }
  await attempt(setUp)
  if (counts.length === 0) for (const check of checks) await attempt(check)
  const { passed, failed, skipped } = total(counts)
  if (skipped > 0) say(`${skipped} skipped`)
  say(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}
