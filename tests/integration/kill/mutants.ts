/** A planted mistake: a disk on which files are written over where they stand. */
import { open } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Disk } from '../../../src/main/storage/disk'

/** The file that a temporary one is to replace; null for any other. */
function targetOf(path: string): string | null {
  const [, name] = /^\.(.+)\.[0-9a-f-]{36}\.tmp$/.exec(basename(path)) ?? []
  return name ? join(dirname(path), name) : null
}

export const writingInPlace = (disk: Disk): Disk => ({
  ...disk,
  open(path, flags, mode) {
    const target = targetOf(path)
    return target ? open(target, 'w', mode) : disk.open(path, flags, mode)
  },
  rename: async (from, to) => (targetOf(from) ? undefined : disk.rename(from, to)),
  unlink: async (path) => (targetOf(path) ? undefined : disk.unlink(path)),
})
