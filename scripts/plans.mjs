import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ensurePackages } from './lib/packages.mjs'
import { root, toolPath } from './lib/paths.mjs'
import { endWithUs } from './lib/run.mjs'
import { main, say, seconds, Trouble } from './lib/say.mjs'

/** @typedef {import('../tests/core/plan/judge-lives.js').Judged} Judged */

const sayEveryMs = 30_000

/**
 * `npm run test:plans`: judges 100,000 random plans, what becomes of them and how they are made anew, by every promise of
 * the planner; `-- 2000 7` for another number and seed. Every core takes its part.
 */
main(async () => {
  await ensurePackages()
  const [runs = 100_000, seed = 1] = process.argv.slice(2).map(Number)
  if (![runs, seed].every((number) => Number.isSafeInteger(number) && number > 0)) {
    throw new Trouble('npm run test:plans takes a number of plans and a seed, such as `npm run test:plans -- 2000 7`.')
  }
  const workers = Math.min(availableParallelism(), Math.ceil(runs / 500))
  const share = Math.ceil(runs / workers)
  const started = performance.now()
  const done = Array.from({ length: workers }, () => 0)
  let said = started
  const results = await Promise.all(
    done.map((_, worker) =>
      judge(Math.min(share, runs - worker * share), seed + worker * 1_000_000, (count) => {
        done[worker] = count
        if (performance.now() - said < sayEveryMs) return
        said = performance.now()
        say(`  ${done.reduce((all, one) => all + one, 0)}/${runs} after ${seconds(said - started)}`)
      }),
    ),
  )
  let breaches = 0
  for (const promise of Object.keys(results[0]?.tally ?? {})) {
    const tried = results.reduce((all, { tally }) => all + (Reflect.get(tally, promise) ?? 0), 0)
    const seen = results.flatMap((result) => result.breaches[promise] ?? [])
    breaches += seen.length
    say(`${promise}: ${tried} looked at, ${seen.length === 0 ? 'all hold' : `${seen.length} do not hold`}`)
    for (const one of seen.slice(0, 3)) say(`  ${one}`)
  }
  say(`${runs} plans from seed ${seed} in ${seconds(performance.now() - started)}: ${breaches} violations.`)
  return breaches === 0 ? 0 : 1
})

/**
 * Judges plans in a process of their own.
 * @param {number} runs
 * @param {number} seed
 * @param {(done: number) => void} progress
 * @returns {Promise<Judged>}
 */
const judge = (runs, seed, progress) =>
  new Promise((resolve, reject) => {
    const program = join(root, 'tests', 'core', 'plan', 'many.ts')
    const child = spawn(process.execPath, [toolPath('tsx'), program, String(runs), String(seed)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    endWithUs(child)
    /** @type {Judged | null} */
    let judged = null
    createInterface({ input: child.stdout }).on('line', (line) => {
      /** @type {{ done: number } | Judged} */
      const told = JSON.parse(line)
      if ('done' in told) progress(told.done)
      else judged = told
    })
    child.once('error', reject)
    child.once('close', () =>
      judged ? resolve(judged) : reject(new Trouble('A process that judges plans ended early.')),
    )
  })
