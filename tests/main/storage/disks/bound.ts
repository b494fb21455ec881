/** Standing between storage and a disk: a file whose calls can be replaced one by one. */
import type { Disk, DiskFile } from '../../../../src/main/storage/disk'

export type Flags = Parameters<Disk['open']>[1]

/** The same file as a plain object, so that it can be spread. */
export const bound = (file: DiskFile): DiskFile => ({
  read: (...args) => file.read(...args),
  write: (...args) => file.write(...args),
  sync: () => file.sync(),
  datasync: () => file.datasync(),
  truncate: (size) => file.truncate(size),
  stat: () => file.stat(),
  close: () => file.close(),
})

/** `inner`, with every opened file replaced by what `wrap` makes of it. */
export const withFiles = (inner: Disk, wrap: (file: DiskFile, path: string, flags: Flags) => DiskFile): Disk => ({
  ...inner,
  open: async (path, flags, mode) => wrap(bound(await inner.open(path, flags, mode)), path, flags),
})

export const errno = (code: string, what: string): Error => Object.assign(new Error(`${code}: ${what}`), { code })
