/** What a backup is made of: the documents and journals of the data folder, as they are at one moment. */
import { join } from 'node:path'
import type { Holdings } from '../../../shared/ipc/data-views'
import type { Disk, DiskFile, FileStats } from '../disk'
import { errnoOf, StoreError } from '../errors'
import { journalFiles } from '../journal/files'
import { documentNames } from './manifest'

export type SourceFile = Readonly<{
  /** Relative, with forward slashes. */
  path: string
  /** How many from the start belong to the backup; journals may grow meanwhile. */
  bytes: number
  /** Differs whenever the file does. */
  stamp: string
}>

export type SourceState = Readonly<{ device: string; holds: Holdings; files: readonly SourceFile[] }>

export type BackupSource = {
  /** What is there now. Asked again when a file turns out to be another by the time it is read. */
  state(): Promise<SourceState>
  /** The bytes of a file as listed; null when it is no longer that file. */
  read(file: SourceFile): Promise<Uint8Array | null>
}

export type FolderSource = {
  device: string
  holds: () => Holdings
  /** How much of a journal file counts as saved; null where all of it does. */
  savedBytes: (path: string) => number | null
}

// A document replaced within the clock's tick by one of the same size still has another inode.
const stampOf = ({ size, mtimeMs, ino }: FileStats): string => `${size}-${mtimeMs}-${ino}`

const isDocument = (path: string): boolean => documentNames.some((name) => name === path)

/** All of `buffer` from the start of the file; false when there is not so much. */
async function fill(file: DiskFile, buffer: Uint8Array): Promise<boolean> {
  for (let done = 0; done < buffer.length; ) {
    const { bytesRead } = await file.read(buffer, done, buffer.length - done, done)
    if (bytesRead === 0) return false
    done += bytesRead
  }
  return true
}

export function folderSource(disk: Disk, data: string, { device, holds, savedBytes }: FolderSource): BackupSource {
  const pathOf = (path: string) => join(data, ...path.split('/'))

  const listed = async (path: string): Promise<SourceFile[]> => {
    // Asked before the size, or a line half written would seem to be saved.
    const saved = savedBytes(path)
    try {
      const stats = await disk.stat(pathOf(path))
      const bytes = Math.min(stats.size, saved ?? stats.size)
      return stats.isFile() ? [{ path, bytes, stamp: stampOf(stats) }] : []
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return []
      throw StoreError.from(error, pathOf(path))
    }
  }

  return {
    async state() {
      const journals = await journalFiles(disk, data).catch((error: unknown) => {
        throw StoreError.from(error, data)
      })
      const files: SourceFile[] = []
      // Documents first, as they are read in this order: what journals say of them then still holds.
      for (const path of [...documentNames, ...journals.map((file) => file.path)]) files.push(...(await listed(path)))
      return { device, holds: holds(), files }
    },
    async read({ path, bytes, stamp }) {
      try {
        const file = await disk.open(pathOf(path), 'r')
        try {
          // Of a document only all of it makes sense; of a journal what is asked for never changes.
          if (isDocument(path) && stampOf(await file.stat()) !== stamp) return null
          const buffer = Buffer.allocUnsafe(bytes)
          return (await fill(file, buffer)) ? buffer : null
        } finally {
          await file.close()
        }
      } catch (error) {
        if (errnoOf(error) === 'ENOENT') return null
        throw StoreError.from(error, pathOf(path))
      }
    },
  }
}
