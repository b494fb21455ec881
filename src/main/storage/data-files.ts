/** The files of a data folder that hold what the learner made: what backups, archives and a move carry. */
import { join } from 'node:path'
import type { Disk } from './disk'
import { errnoOf } from './errors'
import { journalFiles } from './journal/files'
import { documentFiles } from './kinds'

/** `path` is relative, with forward slashes; `stamp` changes when the file does. */
export type DataFile = { path: string; bytes: number; stamp: string }

/** Every such file, documents first. */
export async function dataFiles(disk: Disk, data: string): Promise<DataFile[]> {
  const journals = (await journalFiles(disk, data)).map(({ path }) => path)
  const found: DataFile[] = []
  for (const path of [...documentFiles, ...journals]) {
    try {
      const { size, mtimeMs } = await disk.stat(join(data, path))
      found.push({ path, bytes: size, stamp: `${size}-${mtimeMs}` })
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') throw error
    }
  }
  return found
}
