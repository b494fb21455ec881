import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../lib/paths.mjs'
import { must } from '../lib/run.mjs'
import { say } from '../lib/say.mjs'
import { bundle } from './bundle.mjs'
import { makeLearner, sizes } from './learner.mjs'
import { startOnce } from './measure.mjs'
import { report } from './store/report.mjs'

/**
 * @typedef {{ name: string, profile: string, data: string, seen: import('./store/report.mjs').Seen }} Contender
 */

const rounds = { open: 9, answer: 3, start: 5 }
const answers = 2000

export const title = 'The store with 500,000 study events of ten years against 1,000 of one, in alternating runs'

/** @param {import('../bench.mjs').Prepared} prepared */
export async function run({ runtime, flags, env }) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
  try {
    const programs = await bundle('scripts/bench/store', ['open', 'answers', 'bare'], join(folder, 'programs'))
    /** @type {Contender[]} */
    const contenders = []
    for (const size of sizes) {
      const seen = { first: [], opened: [], answered: [], started: [] }
      contenders.push({ ...(await makeLearner(size, folder)), seen })
    }
    /** @param {number} times @param {(of: Contender) => Promise<void>} once */
    const alternate = async (times, once) => {
      for (let round = 1; round <= times; round++) for (const each of contenders) await once(each)
    }

    // The first opening folds every event and keeps the fold; every day's opening is a later one.
    await alternate(1, async ({ data, seen }) => void seen.first.push(await measured(programs.open, [data])))
    await alternate(rounds.open, async ({ data, seen }) => void seen.opened.push(await measured(programs.open, [data])))
    say(`  opened ${rounds.open} times each`)

    /** @type {import('./store/report.mjs').Probed[]} */
    const bare = []
    for (let round = 1; round <= rounds.answer; round++) {
      bare.push(await measured(programs.bare, [folder, String(answers)]))
      for (const { data, seen } of contenders) {
        const copy = join(folder, 'copy')
        cpSync(data, copy, { recursive: true })
        seen.answered.push(await measured(programs.answers, [copy, join(root, 'resources'), String(answers)]))
        rmSync(copy, { recursive: true, maxRetries: 5 })
      }
      say(`  ${round}/${rounds.answer}: answered ${answers} questions each`)
    }

    const start = (/** @type {Contender} */ { profile }) =>
      startOnce(runtime.executable, [...flags, root], {
        ...env,
        LECTERN_BENCH: '1',
        LECTERN_DATA_DIR: profile,
        XDG_CONFIG_HOME: profile,
      })
    // The first start of each fills caches and writes first files.
    await alternate(1, async (each) => void (await start(each)))
    await alternate(rounds.start, async (each) => void each.seen.started.push(await start(each)))
    say(`  started ${rounds.start} times each`)
    return report(contenders, bare)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * What a program prints as its last line, run as a process of its own.
 * @param {string} file
 * @param {readonly string[]} args
 */
async function measured(file, args) {
  const { output } = await must(process.execPath, [file, ...args], {
    trouble: 'A measurement ended before its time (its last lines are above).',
  })
  return JSON.parse(output.trimEnd().split('\n').at(-1) ?? '')
}
