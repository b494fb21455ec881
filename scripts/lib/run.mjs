import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './paths.mjs'
import { say, seconds, Trouble } from './say.mjs'

/**
 * @typedef {object} RunOptions
 * @property {string} [label] said at the start, and with the elapsed time every ten seconds
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [live] let the output through instead of keeping it
 * @property {number} [every] milliseconds between two progress lines
 * @property {AbortSignal} [signal] ends the process
 *
 * @typedef {{ code: number, output: string, ms: number }} RunResult
 * `code` is 127 when there is no such program, as in a shell; `output` is both streams, empty when live.
 */

/** Children still running; they end with this process, however it ends. @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set()

let watching = false

/** @param {import('node:child_process').ChildProcess} child */
export function endWithUs(child) {
  children.add(child)
  child.once('exit', () => children.delete(child))
  if (watching) return
  watching = true
  process.once('exit', () => {
    for (const each of children) each.kill()
  })
  process.once('SIGINT', () => process.exit(130))
  process.once('SIGTERM', () => process.exit(143))
}

/**
 * Runs a program to its end and reports how it went; a failure is the caller's to explain.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, options = {}) {
  const started = performance.now()
  const { label, live = false, every = 10_000 } = options
  if (label) say(`${label} …`)
  const child = spawn(command, args, {
    cwd: options.cwd ?? root,
    env: options.env ?? process.env,
    stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    signal: options.signal,
    windowsHide: true,
  })
  endWithUs(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text))
  const elapsed = () => performance.now() - started
  const ticking =
    label && !live ? setInterval(() => say(`  ${label}: ${Math.round(elapsed() / 1000)} s`), every) : undefined
  return new Promise((resolve) => {
    /** @param {number} code */
    const end = (code) => {
      clearInterval(ticking)
      resolve({ code, output, ms: elapsed() })
    }
    child.once('error', (error) => {
      output += error.message
      end(127)
    })
    child.once('close', (code) => end(code ?? 1))
  })
}

/**
 * Runs a program that has to succeed; otherwise its last lines are shown and the sentence explains.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions & { trouble: string }} options
 */
export async function must(command, args, options) {
  const result = await run(command, args, options)
  if (result.code === 0) {
    if (options.label) say(`  done in ${seconds(result.ms)}`)
    return result
  }
  if (!options.live) process.stderr.write(`${lastLines(result.output)}\n`)
  throw new Trouble(options.trouble)
}

/**
 * @param {string} text
 * @param {number} [count]
 */
export const lastLines = (text, count = 60) => text.trimEnd().split('\n').slice(-count).join('\n')

/**
 * npm as a program of this Node, because on Windows `npm` is a shell script.
 * @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
export function npm(args) {
  const script = process.env.npm_execpath
  return script?.endsWith('npm-cli.js') ? [process.execPath, [script, ...args]] : ['npm', [...args]]
}

/**
 * @param {string} name
 * @returns {string | undefined} where the system has this program
 */
export const programPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file))
