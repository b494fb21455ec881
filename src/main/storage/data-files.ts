/** The files of a data folder that hold what the learner made: what backups, archives and a move carry. */
import { join } from 'node:path'
import type { Disk, FileStats } from './disk'
import { errnoOf, StoreError } from './errors'
import { journalFiles } from './journal/files'
import { documentFiles } from './kinds'

export type DataFile = Readonly<{
  /** Relative, with forward slashes. */
  path: string
  /** How many from the start count; journals may grow meanwhile. */
  bytes: number
  /** Differs whenever the file does. */
  stamp: string
}>

// A document replaced within the clock's tick by one of the same size still has another inode.
export const stampOf = ({ size, mtimeMs, ino }: FileStats): string => `${size}-${mtimeMs}-${ino}`

/**
 * Every such file, documents first: what journals read after them say of them then still holds. `savedBytes` tells how
 * much of a journal file counts as saved, null where all of it does.
 * @throws {StoreError}
 */
export async function dataFiles(
  disk: Disk,
  data: string,
  savedBytes: (path: string) => number | null = () => null,
): Promise<DataFile[]> {
  try {
    const journals = (await journalFiles(disk, data)).map(({ path }) => path)
    const found: DataFile[] = []
    for (const path of [...documentFiles, ...journals]) {
      // Asked before the size, or a line half written would seem to be saved.
      const saved = savedBytes(path)
      const stats = await disk.stat(join(data, path)).catch((error: unknown) => {
        if (errnoOf(error) === 'ENOENT') return null
        throw error
      })
      if (stats?.isFile()) found.push({ path, bytes: Math.min(stats.size, saved ?? stats.size), stamp: stampOf(stats) })
    }
    return found
  } catch (error) {
    throw StoreError.from(error, data)
  }
}
