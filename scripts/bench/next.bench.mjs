import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../lib/paths.mjs'
import { say, Trouble } from '../lib/say.mjs'
import { makeLearner, sizes } from './learner.mjs'
import { median } from './measure.mjs'

/** Questions of the pack whose practice exam is taken. */
const questions = 40
const rounds = 3

export const title =
  'From an answer to the next question on screen, in a practice exam, with 500,000 study events against 1,000'

/** @param {import('../bench.mjs').Prepared} prepared */
export async function run({ runtime, flags, env }) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
  try {
    /** @type {{ name: string, profile: string, spans: number[] }[]} */
    const contenders = []
    for (const size of sizes) contenders.push({ ...(await makeLearner(size, folder)), spans: [] })
    // The first start of each folds its journal and fills caches.
    for (let round = 0; round <= rounds; round++) {
      for (const { name, profile, spans } of contenders) {
        const taken = await take({ ...env, LECTERN_DATA_DIR: profile }, runtime.executable, [...flags, root])
        if (round > 0) spans.push(...taken)
        say(`  ${round}/${rounds}: ${name} events, median ${median(taken).toFixed(1)} ms`)
      }
    }
    const [few, many] = contenders.map(({ spans }) => spans.sort((a, b) => a - b))
    if (!few || !many) throw new RangeError('two sizes are compared')
    return [
      `Chosen, next pressed, next question painted, ms: median ${median(many).toFixed(1)} against ${median(few).toFixed(1)}, ratio ${(median(many) / median(few)).toFixed(2)}`,
      `  p95 ${at(many, 0.95)} against ${at(few, 0.95)}, most ${at(many, 1)} against ${at(few, 1)}, of ${many.length} each`,
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** @param {readonly number[]} sorted @param {number} part */
const at = (sorted, part) => (sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN).toFixed(1)

/**
 * Takes a practice exam by its keys; gives the milliseconds of each step to the next question.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} executablePath
 * @param {string[]} args
 * @returns {Promise<number[]>}
 */
async function take(env, executablePath, args) {
  const { _electron } = await import('@playwright/test')
  const variables = Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  const app = await _electron.launch({ executablePath, args, env: variables })
  try {
    const page = await app.firstWindow()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.evaluate(async (count) => {
      /** @type {import('../../src/shared/ipc/api.js').Api} */
      const api = Reflect.get(window, 'api')
      const begun = await api.practice.start({ pack: 'aws-mla-c02', mode: 'exam', count, planned: null })
      if (begun.ok) location.hash = `#/practice/attempt/${begun.data.attempt.id}`
    }, questions)
    await page.getByRole('heading', { level: 1, name: 'Question 1' }).waitFor()
    const spans = await page.evaluate(steps, questions - 1)
    if (spans.length !== questions - 1)
      throw new Trouble('The bench lost its way in the exam; take one by hand to see why.')
    return spans
  } finally {
    await app.close()
  }
}

/**
 * In the page: chooses the first option, presses on at once, and waits until the next question is painted.
 * @param {number} count
 */
async function steps(count) {
  /** @param {string} key @param {string} code */
  const press = (key, code) => window.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true }))
  const heading = () => document.querySelector('h1')?.textContent ?? ''
  /** @type {() => Promise<number>} */
  const painted = () =>
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))))
  /** @type {number[]} */
  const spans = []
  for (let step = 1; step <= count; step++) {
    press('1', 'Digit1')
    // As long as a quick hand needs from one key to the next.
    await new Promise((resolve) => setTimeout(resolve, 80))
    const begun = performance.now()
    press('ArrowRight', 'ArrowRight')
    const wanted = `Question ${step + 1} `
    while (!heading().startsWith(wanted)) {
      if (performance.now() - begun > 5000) return spans
      await new Promise((resolve) => setTimeout(resolve))
    }
    spans.push((await painted()) - begun)
  }
  return spans
}
