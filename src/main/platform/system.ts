/** The only home of the clock, of ids and of chance. */
import { randomInt, randomUUID } from 'node:crypto'

export type System = {
  /** The present instant, ISO 8601 in UTC. */
  now: () => string
  /** IANA name of the device's time zone. */
  zone: () => string
  newId: () => string
  /** A 31-bit number. */
  newSeed: () => number
}

export const system: System = {
  now: () => new Date().toISOString(),
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  newId: randomUUID,
  newSeed: () => randomInt(2 ** 31),
}

/** Milliseconds that only ever go forward, for measuring spans. */
export const ticks = (): number => performance.now()
