/** What a backup is made of: the documents and journals of the data folder, as they are at one moment. */
import { join } from 'node:path'
import type { Holdings } from '../../../shared/ipc/data-views'
import { type DataFile, dataFiles, stampOf } from '../data-files'
import type { Disk, DiskFile } from '../disk'
import { errnoOf, StoreError } from '../errors'
import { documentFiles } from '../kinds'

export type SourceState = Readonly<{ device: string; holds: Holdings; files: readonly DataFile[] }>

export type BackupSource = {
  /** What is there now. Asked again when a file turns out to be another by the time it is read. */
  state(): Promise<SourceState>
  /** The bytes of a file as listed; null when it is no longer that file. */
  read(file: DataFile): Promise<Uint8Array | null>
}

export type FolderSource = {
  device: string
  holds: () => Holdings
  /** How much of a journal file counts as saved; null where all of it does. */
  savedBytes: (path: string) => number | null
}

const isDocument = (path: string): boolean => documentFiles.some((name) => name === path)

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

  return {
    state: async () => ({ device, holds: holds(), files: await dataFiles(disk, data, savedBytes) }),
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
