import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { endWithUs, lastLines } from '../lib/run.mjs'
import { Trouble } from '../lib/say.mjs'

/** @typedef {{ ms: number, mb: number }} Start */

/** What an app under measure prints when its page can be used. */
const interactive = 'LECTERN_INTERACTIVE'
const patienceMs = 30_000

/**
 * The middle value; of an even number, the mean of the two in the middle.
 * @param {readonly number[]} values at least one
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1)
  return middle.reduce((sum, value) => sum + value, 0) / middle.length
}

/**
 * Starts an app, waits until its page can be used, weighs it two seconds later and ends it.
 * @param {string} executable
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Start>}
 */
export async function startOnce(executable, args, env) {
  const begun = performance.now()
  const child = spawn(executable, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  endWithUs(child)
  const ended = once(child, 'close')
  try {
    await untilInteractive(child, args)
    const ms = performance.now() - begun
    await wait(2000)
    return { ms, mb: child.pid === undefined ? 0 : treeMemory(child.pid) }
  } finally {
    child.kill()
    await Promise.race([ended, wait(5000).then(() => child.kill('SIGKILL'))])
  }
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @param {readonly string[]} args
 * @returns {Promise<void>}
 */
const untilInteractive = (child, args) =>
  new Promise((resolve, reject) => {
    let output = ''
    /** @param {string} why */
    const refuse = (why) =>
      reject(new Trouble(`${lastLines(output)}\n${args.at(-1)} ${why}; start it by hand to see why.`))
    const timer = setTimeout(() => refuse(`was not interactive after ${patienceMs / 1000} s`), patienceMs)
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text
        if (!output.includes(interactive)) return
        clearTimeout(timer)
        resolve()
      })
    }
    child.once('error', (error) => refuse(`does not start (${error.message})`))
    child.once('exit', () => {
      clearTimeout(timer)
      refuse('ended before it was interactive')
    })
  })

/**
 * The proportional set size of a process and all its descendants: shared pages count by their share.
 * @param {number} pid
 * @returns {number} in MB
 */
function treeMemory(pid) {
  if (process.platform !== 'linux') throw new Trouble('Memory is measured from /proc, which only Linux has.')
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)]),
  )
  const tree = new Set([pid])
  for (let size = 0; size < tree.size; ) {
    size = tree.size
    for (const [each, parent] of parents) if (tree.has(parent)) tree.add(each)
  }
  return [...tree].reduce((sum, each) => sum + proportionalKb(each), 0) / 1024
}

/** @param {string} pid */
function parentOf(pid) {
  try {
    // The name of the program comes in brackets and may itself hold brackets and spaces.
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) \S+ /s, '')
        .split(' ')[0],
    )
  } catch {
    return -1
  }
}

/** @param {number} pid */
function proportionalKb(pid) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EACCES') {
      throw new Trouble('The memory of sandboxed processes can only be read by root; run the bench as root.')
    }
    return 0
  }
}
