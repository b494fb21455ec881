/** A disk that says it has synced and has not: what a program does that forgets to sync. */
import type { Disk } from '../../../../src/main/storage/disk'
import { withFiles } from './bound'

export type Lie = 'sync of files' | 'sync of folders' | 'datasync'

export function lyingDisk(inner: Disk, lie: Lie): Disk {
  const nothing = async () => undefined
  return withFiles(inner, (file) => ({
    ...file,
    async sync() {
      const what = (await file.stat()).isDirectory() ? 'sync of folders' : 'sync of files'
      if (lie !== what) await file.sync()
    },
    datasync: lie === 'datasync' ? nothing : file.datasync,
  }))
}
