/** The disk as storage sees it: what it needs of `node:fs/promises` and nothing else, so that tests can stand between. */
import * as fs from 'node:fs/promises'

export type FileStats = Readonly<{
  size: number
  mtimeMs: number
  ino: number
  isFile(): boolean
  isDirectory(): boolean
}>

export type DiskFile = {
  read(buffer: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesRead: number }>
  write(bytes: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesWritten: number }>
  sync(): Promise<void>
  datasync(): Promise<void>
  truncate(size: number): Promise<void>
  stat(): Promise<FileStats>
  close(): Promise<void>
}

export type Disk = {
  open(path: string, flags: 'r' | 'r+' | 'a' | 'wx', mode?: number): Promise<DiskFile>
  readFile(path: string): Promise<Buffer>
  /** The names in a folder, in no order. */
  readdir(path: string): Promise<string[]>
  stat(path: string): Promise<FileStats>
  mkdir(path: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  rmdir(path: string): Promise<void>
}

export const realDisk: Disk = {
  open: (path, flags, mode) => fs.open(path, flags, mode),
  readFile: (path) => fs.readFile(path),
  readdir: (path) => fs.readdir(path),
  stat: (path) => fs.stat(path),
  mkdir: async (path) => void (await fs.mkdir(path, { recursive: true, mode: 0o700 })),
  rename: (from, to) => fs.rename(from, to),
  unlink: (path) => fs.unlink(path),
  rmdir: (path) => fs.rmdir(path),
}

/** Free bytes on the disk of `folder`; null where the system does not say. */
export const freeBytes = (folder: string): Promise<number | null> =>
  fs.statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  )
