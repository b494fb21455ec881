import * as fs from 'node:fs'
import type { Disk, DiskFile } from '../../../src/main/storage/disk'

/** The same file system without waiting for it: thousands of small profiles are opened in a minute, and none is kept. */
export const quickDisk: Disk = {
  async open(path, flags, mode) {
    const fd = fs.openSync(path, flags, mode)
    const file: DiskFile = {
      read: async (buffer, offset, length, position) => ({
        bytesRead: fs.readSync(fd, buffer, offset, length, position),
      }),
      write: async (bytes, offset, length, position) => ({
        bytesWritten: fs.writeSync(fd, bytes, offset, length, position),
      }),
      sync: async () => undefined,
      datasync: async () => undefined,
      truncate: async (size) => fs.ftruncateSync(fd, size),
      stat: async () => fs.fstatSync(fd),
      close: async () => fs.closeSync(fd),
    }
    return file
  },
  readFile: async (path) => fs.readFileSync(path),
  readdir: async (path) => fs.readdirSync(path),
  stat: async (path) => fs.statSync(path),
  mkdir: async (path) => void fs.mkdirSync(path, { recursive: true, mode: 0o700 }),
  rename: async (from, to) => fs.renameSync(from, to),
  unlink: async (path) => fs.unlinkSync(path),
  rmdir: async (path) => fs.rmdirSync(path),
}
