/**
 * A value that several devices may change apart from each other: a multi-value register with version vectors. Merging
 * keeps every change that no other one was made in knowledge of, so nothing is overwritten silently.
 * M. Shapiro et al., "A comprehensive study of convergent and commutative replicated data types", INRIA RR-7506 (2011), 3.2.3.
 */

/** How many changes of each device this version knows of. */
export type VersionVector = Readonly<Record<string, number>>

export type Version<T> = Readonly<{
  /** Names the change. */
  id: string
  clock: VersionVector
  /** Instant of the change by the clock of its device, ISO 8601. */
  at: string
  device: string
  value: T
}>

/** Versions of which none knows the others; one when all is settled, newest first. */
export type Register<T> = readonly Version<T>[]

const knows = (one: VersionVector, other: VersionVector): boolean =>
  Object.entries(other).every(([device, count]) => (one[device] ?? 0) >= count)

/** True when `one` was made in knowledge of `other`. */
const supersedes = <T>(one: Version<T>, other: Version<T>): boolean =>
  knows(one.clock, other.clock) && !knows(other.clock, one.clock)

/** Newest first by the devices' clocks; ties by id, so that every device shows the same one. */
const newestFirst = <T>(a: Version<T>, b: Version<T>): number => {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1
  return a.id < b.id ? 1 : -1
}

/** The union of two registers less what is superseded. Commutative, associative and idempotent. */
export function mergeRegisters<T>(one: Register<T>, other: Register<T>): Register<T> {
  const all = [...new Map([...one, ...other].map((version) => [version.id, version])).values()]
  return all.filter((version) => !all.some((rival) => supersedes(rival, version))).sort(newestFirst)
}

/** The register after a change on `device` that knows everything in it, and so settles any conflict. */
export function setRegister<T>(
  register: Register<T>,
  value: T,
  change: { id: string; at: string; device: string },
): Register<T> {
  const clock: Record<string, number> = {}
  for (const version of register) {
    for (const [device, count] of Object.entries(version.clock)) clock[device] = Math.max(clock[device] ?? 0, count)
  }
  clock[change.device] = (clock[change.device] ?? 0) + 1
  return [{ ...change, clock, value }]
}
