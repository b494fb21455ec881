/** The only home of the clocks, of ids and of chance. */
import { randomInt, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { uptime } from 'node:os'

export type System = {
  /** The present instant, ISO 8601 in UTC. */
  now: () => string
  /** The clock nobody sets: milliseconds of a run, such as from the start of the computer, and that run's name. */
  clock: () => { run: string; ms: number }
  /** IANA name of the device's time zone. */
  zone: () => string
  newId: () => string
  /** A 31-bit number. */
  newSeed: () => number
}

/** This start of the computer, where the system names it; else this process, whose readings are then its own. */
function runOfClock(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() || randomUUID()
  } catch {
    return randomUUID()
  }
}

const run = runOfClock()

export const system: System = {
  now: () => new Date().toISOString(),
  // The system's uptime counts sleep too, and setting the date does not touch it.
  clock: () => ({ run, ms: Math.round(uptime() * 1000) }),
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  newId: randomUUID,
  newSeed: () => randomInt(2 ** 31),
}

/** Milliseconds that only ever go forward, for measuring spans. */
export const ticks = (): number => performance.now()
