import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../lib/paths.mjs'
import { say } from '../lib/say.mjs'
import { median, startOnce } from './measure.mjs'

/** @typedef {import('./measure.mjs').Start} Start */

const rounds = 9

export const title = `Start to interactive, and memory two seconds later: Lectern against a bare Electron window, ${rounds} alternating runs`

/** @param {import('../bench.mjs').Prepared} prepared */
export async function run({ runtime, flags, env }) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
  /** @param {string} name @param {string} app */
  const contender = (name, app) => {
    const data = join(folder, name)
    mkdirSync(data)
    return {
      starts: /** @type {Start[]} */ ([]),
      start: () =>
        startOnce(runtime.executable, [...flags, app], {
          ...env,
          LECTERN_BENCH: '1',
          LECTERN_DATA_DIR: data,
          XDG_CONFIG_HOME: data,
        }),
    }
  }
  const bare = contender('bare', join(root, 'scripts', 'bench', 'bare'))
  const lectern = contender('lectern', root)
  try {
    // The first start of each fills caches and writes first files; every day's start is a later one.
    for (const { start } of [bare, lectern]) await start()
    for (let round = 1; round <= rounds; round++) {
      for (const { start, starts } of [bare, lectern]) starts.push(await start())
      say(`  ${round}/${rounds}: bare ${inWords(bare.starts.at(-1))}, Lectern ${inWords(lectern.starts.at(-1))}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return [
    compare(
      'Start to interactive, ms',
      bare.starts.map(({ ms }) => ms),
      lectern.starts.map(({ ms }) => ms),
    ),
    compare(
      'Proportional memory, MB',
      bare.starts.map(({ mb }) => mb),
      lectern.starts.map(({ mb }) => mb),
    ),
  ]
}

/** @param {Start | undefined} start */
const inWords = (start) => (start ? `${start.ms.toFixed(0)} ms, ${start.mb.toFixed(0)} MB` : '')

/**
 * @param {string} what
 * @param {readonly number[]} bare
 * @param {readonly number[]} lectern
 */
function compare(what, bare, lectern) {
  const [ours, theirs] = [median(lectern), median(bare)]
  return `${what}: median ${ours.toFixed(0)} against ${theirs.toFixed(0)}, ratio ${(ours / theirs).toFixed(2)}`
}
