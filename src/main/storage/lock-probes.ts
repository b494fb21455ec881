/** What the lock of a data folder asks the system about processes. */
import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { errnoOf } from './errors'

export type Probes = {
  pid: number
  /** The machine's name, for people. */
  host: string
  /** The same text for every process that can see the others' numbers, and for no other. */
  machine: string
  isAlive(pid: number): boolean
  /** A text that no other process of the same number ever has; null where the system does not say. */
  startMark(pid: number): string | null
  pause(ms: number): Promise<void>
  /** Calls `run` again and again, without keeping the program running for it. Returns what stops it. */
  every(ms: number, run: () => void): () => void
}

/** What `read` reads, or null: these sources are there on some systems only. */
function orNull(read: () => string): string | null {
  try {
    return read().trim()
  } catch {
    return null
  }
}

const text = (path: string) => orNull(() => readFileSync(path, 'utf8'))

/** The fields of /proc/<pid>/stat from the third on; the second may hold blanks and brackets of its own. */
const statOf = (pid: number) =>
  text(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, '')
    .split(' ')

// A killed process that nobody has asked after yet keeps its number, and does nothing more.
const gone = /^[ZXx]$/

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return errnoOf(error) === 'EPERM'
  }
  return !gone.test(statOf(pid)?.[0] ?? '')
}

function startMark(pid: number): string | null {
  const boot = text('/proc/sys/kernel/random/boot_id')
  const start = statOf(pid)?.[19]
  return boot && start ? `${boot}.${start}` : null
}

/** Machines may share a name, and sandboxes on one machine count their processes each from 1. */
function machine(): string {
  const parts = [hostname(), text('/etc/machine-id'), orNull(() => readlinkSync('/proc/self/ns/pid'))]
  return createHash('sha256')
    .update(`lectern ${parts.join(' ')}`)
    .digest('hex')
    .slice(0, 32)
}

export const realProbes = (): Probes => ({
  pid: process.pid,
  host: hostname(),
  machine: machine(),
  isAlive,
  startMark,
  pause: (ms) => wait(ms),
  every(ms, run) {
    const timer = setInterval(run, ms).unref()
    return () => clearInterval(timer)
  },
})
