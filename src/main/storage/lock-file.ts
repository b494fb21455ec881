/** What stands in the lock of a data folder, and whether the process that wrote it still lives. */
import { z } from 'zod'
import type { Disk } from './disk'
import { errnoOf } from './errors'
import type { Probes } from './lock-probes'

const record = z.object({
  token: z.string().min(1),
  pid: z.int().positive(),
  /** The machine's name, for people. */
  host: z.string(),
  /** Where the number of the process means something. */
  machine: z.string(),
  /** Tells the process from a later one of the same number; null where the system does not say. */
  mark: z.string().nullable(),
  /** Instant, ISO 8601. */
  since: z.string(),
})

export type LockRecord = z.infer<typeof record>

export type LockHolder = Pick<LockRecord, 'host' | 'pid' | 'since'>

/** `written` is the file's own time: its owner writes it again with every beat. */
export type FoundLock = { record: LockRecord | null; written: number }

export const beatEveryMs = 10_000

const silentAfterMs = 120_000

/** What stands in the file; null without a file, and a null record where it cannot be understood. */
export async function readLock(disk: Disk, path: string): Promise<FoundLock | null> {
  try {
    const text = (await disk.readFile(path)).toString('utf8')
    const { mtimeMs } = await disk.stat(path)
    return { record: parseLock(text), written: mtimeMs }
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null
    throw error
  }
}

/** What a text says; null where it says nothing understandable. */
export function parseLock(text: string): LockRecord | null {
  try {
    return record.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/**
 * Whether the process of a record still lives. On its own machine the system is asked, so that the lock of a killed
 * process is free at once; where the system cannot tell, and for every other machine, the process counts as gone when
 * its last beat is more than two minutes away from `present`. That is the time the same file system has just given to
 * a new file, so for a folder on a server the clocks of two machines are not compared.
 */
export function isAlive({ record, written }: FoundLock, present: number, probes: Probes): boolean {
  if (record !== null && record.machine === probes.machine) {
    if (!probes.isAlive(record.pid)) return false
    const mark = probes.startMark(record.pid)
    if (mark !== null && record.mark !== null) return mark === record.mark
  }
  return Math.abs(present - written) <= silentAfterMs
}
