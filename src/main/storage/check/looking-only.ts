/** A disk that cannot be changed through this: what only looks cannot write by mistake. */
import type { Disk } from '../disk'

const refuse = async (path: string): Promise<never> => {
  throw Object.assign(new Error(`${path} is only looked at`), { code: 'EROFS' })
}

export const lookingOnly = (disk: Disk): Disk => ({
  open: (path, flags, mode) => (flags === 'r' ? disk.open(path, flags, mode) : refuse(path)),
  readFile: (path) => disk.readFile(path),
  readdir: (path) => disk.readdir(path),
  stat: (path) => disk.stat(path),
  mkdir: refuse,
  rename: refuse,
  unlink: refuse,
  rmdir: refuse,
})
