/** A disk with room for so many bytes more. */
import type { Disk } from '../../../../src/main/storage/disk'
import { errno, withFiles } from './bound'

/** `reports`: whether the write that meets the end tells how little it wrote, or fails at once; both happen. */
export type Fullness = Readonly<{ code: 'ENOSPC' | 'EDQUOT'; reports: 'short write' | 'error' }>

export type FullDisk = Readonly<{
  disk: Disk
  /** Whether a write has met the end. */
  met(): boolean
  /** Makes room for everything. */
  heal(): void
}>

export function fullDisk(inner: Disk, budget: number, { code, reports }: Fullness): FullDisk {
  let room = budget
  let met = false
  const disk = withFiles(inner, (file, path) => ({
    ...file,
    async write(bytes, offset, length, position) {
      if (length <= room) {
        room -= length
        return file.write(bytes, offset, length, position)
      }
      met = true
      const part = room
      room = 0
      const written = part > 0 ? await file.write(bytes, offset, part, position) : null
      if (written && reports === 'short write') return written
      throw errno(code, path)
    },
  }))
  return {
    // A disk without room takes no new names either.
    disk: {
      ...disk,
      async open(path, flags, mode) {
        if (room === 0 && flags === 'wx') {
          met = true
          throw errno(code, path)
        }
        return disk.open(path, flags, mode)
      },
    },
    met: () => met,
    heal() {
      room = Number.POSITIVE_INFINITY
    },
  }
}
