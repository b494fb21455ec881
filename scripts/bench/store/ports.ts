/** The real ports of the store, with the disk's writes counted. */
import { basename, relative, sep } from 'node:path'
import { system } from '../../../src/main/platform/system'
import { type Disk, realDisk } from '../../../src/main/storage/disk'
import { acquireLock } from '../../../src/main/storage/lock'
import { realProbes } from '../../../src/main/storage/lock-probes'
import { createNotices } from '../../../src/main/storage/notices'
import type { StorePorts } from '../../../src/main/storage/store'

/** Bytes written so far, and snapshots finished. */
export type Written = { journal: number; snapshot: number; snapshots: number }

export function countingDisk(folder: string): { disk: Disk; written: Written } {
  const written: Written = { journal: 0, snapshot: 0, snapshots: 0 }
  const disk: Disk = {
    ...realDisk,
    async open(path, flags, mode) {
      const file = await realDisk.open(path, flags, mode)
      const part = relative(folder, path).split(sep)[0]
      if (part !== 'journal' && part !== 'snapshot') return file
      const write: typeof file.write = async (bytes, offset, length, position) => {
        const done = await file.write(bytes, offset, length, position)
        written[part] += done.bytesWritten
        return done
      }
      return {
        write,
        read: (...args) => file.read(...args),
        sync: () => file.sync(),
        datasync: () => file.datasync(),
        truncate: (size) => file.truncate(size),
        stat: () => file.stat(),
        close: () => file.close(),
      }
    },
    async rename(from, to) {
      await realDisk.rename(from, to)
      if (basename(to) === 'head.json') written.snapshots += 1
    },
  }
  return { disk, written }
}

export const portsOn = (disk: Disk): StorePorts => ({
  ...system,
  disk,
  notices: createNotices(system.newId, (notice) => {
    throw new Error(`The store has something to tell: ${JSON.stringify(notice)}`)
  }),
  recover: async () => null,
  beforeUpgrade: async () => undefined,
  lock: (folder) => acquireLock(folder, { ...system, disk, probes: realProbes() }),
})
