/** A disk on which one call fails, or every call from one on. */
import type { Disk, DiskFile } from '../../../../src/main/storage/disk'
import { bound, errno, type Flags } from './bound'

export type Failure = Readonly<{
  /** The number, from 1, of the first call that fails, among the calls of `only`. */
  at: number
  code: 'EIO' | 'EACCES' | 'EROFS' | 'EPERM'
  lasting: boolean
  only: 'changes' | 'reads'
}>

export type FailingDisk = Readonly<{
  disk: Disk
  /** Calls of the failing sort so far. */
  calls(): number
  heal(): void
}>

type Written = { position: number; length: number }

export function failingDisk(inner: Disk, { at, code, lasting, only }: Failure): FailingDisk {
  let calls = 0
  let healed = false
  const fails = (sort: Failure['only']): boolean => {
    if (sort !== only) return false
    calls += 1
    return !healed && (lasting ? calls >= at : calls === at)
  }
  const may = async (sort: Failure['only'], path: string) => {
    if (fails(sort)) throw errno(code, path)
  }

  const wrap = (file: DiskFile, path: string, flags: Flags): DiskFile => {
    let unsynced: Written[] = []
    // After a failed sync the system may believe its pages clean: what was written since the last one is gone.
    const lose = async () => {
      if (unsynced.length === 0) return
      const again = await inner.open(path, 'r+')
      for (const { position, length } of unsynced) await again.write(new Uint8Array(length), 0, length, position)
      await again.close()
      unsynced = []
    }
    const syncing = async (sync: () => Promise<void>) => {
      if (fails('changes')) {
        await lose()
        throw errno(code, path)
      }
      await sync()
      unsynced = []
    }
    return {
      async read(...args) {
        await may('reads', path)
        return file.read(...args)
      },
      async write(bytes, offset, length, position) {
        const failing = fails('changes')
        const part = failing ? Math.floor(length / 2) : length
        const from = flags === 'a' ? (await file.stat()).size : position
        const written = await file.write(bytes, offset, part, position)
        unsynced.push({ position: from, length: written.bytesWritten })
        if (failing) throw errno(code, path)
        return written
      },
      sync: () => syncing(file.sync),
      datasync: () => syncing(file.datasync),
      async truncate(size) {
        await may('changes', path)
        await file.truncate(size)
      },
      async stat() {
        await may('reads', path)
        return file.stat()
      },
      async close() {
        await file.close()
        await may('changes', path)
      },
    }
  }

  const disk: Disk = {
    async open(path, flags, mode) {
      await may(flags === 'r' ? 'reads' : 'changes', path)
      return wrap(bound(await inner.open(path, flags, mode)), path, flags)
    },
    async readFile(path) {
      await may('reads', path)
      return inner.readFile(path)
    },
    async readdir(path) {
      await may('reads', path)
      return inner.readdir(path)
    },
    async stat(path) {
      await may('reads', path)
      return inner.stat(path)
    },
    async mkdir(path) {
      await may('changes', path)
      await inner.mkdir(path)
    },
    async rename(from, to) {
      await may('changes', to)
      await inner.rename(from, to)
    },
    async unlink(path) {
      await may('changes', path)
      await inner.unlink(path)
    },
    async rmdir(path) {
      await may('changes', path)
      await inner.rmdir(path)
    },
  }
  return {
    disk,
    calls: () => calls,
    heal() {
      healed = true
    },
  }
}
