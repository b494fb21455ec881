import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../lib/paths.mjs'
import { bundle } from './bundle.mjs'
import { median } from './measure.mjs'

const days = 180
const sizes = [50, 100, 300, 600, 1200]
const rounds = 15
/** Milliseconds a plan of 300 tasks may take, and planning it anew. */
const targets = { plan: 100, anew: 50 }
const choices = /** @type {const} */ (['catch-up', 'spread', 'drop', 'move-exam'])

export const title = `Planning ${days} days, and planning them anew after two missed days, in core`

/** @param {() => unknown} act */
function spent(act) {
  const spans = Array.from({ length: rounds + 3 }, () => {
    const begun = performance.now()
    act()
    return performance.now() - begun
  })
  // The first ones are translated while they run.
  return median(spans.slice(3))
}

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
  try {
    const { subject } = await bundle('scripts/bench/plan', ['subject'], folder)
    /** @type {typeof import('./plan/subject.js')} */
    const { planOf, planAnew, subjectOf } = await import(pathToFileURL(subject).href)
    const whole = JSON.parse(readFileSync(join(root, 'resources', 'catalog', 'programmes', 'aws-mla-c02.json'), 'utf8'))
    const lines = sizes.map((tasks) => {
      const programme = subjectOf(whole, tasks)
      const plan = planOf(programme, tasks, days)
      const made = spent(() => planOf(programme, tasks, days))
      const anew = choices.map((choice) => spent(() => planAnew(plan, programme, choice, days)))
      const each = choices.map((choice, i) => `${choice} ${(anew[i] ?? 0).toFixed(1)}`).join(', ')
      return { tasks: plan.sessions.length, made, worst: Math.max(...anew), each }
    })
    const wanted = lines[2]
    return [
      ...lines.map(({ tasks, made, each }) => `${tasks} sessions: plan ${made.toFixed(1)} ms; anew ${each} ms`),
      `Wanted for about 300: plan ${targets.plan} ms or less, anew ${targets.anew} ms or less: ${wanted && wanted.made <= targets.plan && wanted.worst <= targets.anew ? 'yes' : 'no'}`,
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
