/** A failure explained in one sentence: what failed, where, and what to do. */
export class Trouble extends Error {}

/** @type {NodeJS.WritableStream} */
let stream = process.stdout

/**
 * Sends progress lines somewhere else, for a command whose standard output is its result.
 * @param {NodeJS.WritableStream} target
 */
export function speakOn(target) {
  stream = target
}

/** @param {string} line */
export function say(line) {
  stream.write(`${line}\n`)
}

/** @param {number} milliseconds */
export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`

/**
 * Runs a command's work; it returns the exit code, nothing meaning 0. Trouble is told in its sentence, anything else
 * is a mistake in these scripts and shows its stack.
 * @param {() => Promise<number | void>} work
 */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0
  } catch (error) {
    process.stderr.write(`${error instanceof Trouble ? error.message : error instanceof Error ? error.stack : error}\n`)
    process.exitCode = 1
  }
}
