/** The contents of backed-up files, each once, in a file named by its SHA-256. */
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Disk } from '../disk'
import { makeFolder, replaceFile, syncFolder } from '../durable'
import { namesIn } from '../journal/files'

/** What a manifest knows of a content. */
export type Content = Readonly<{ sha256: string; bytes: number }>

export type Objects = {
  has(content: Content): Promise<boolean>
  /** @throws {StoreError} nothing is left of it. */
  put(sha256: string, bytes: Uint8Array): Promise<void>
  /** The bytes, once they are found right; null when they are damaged or gone. */
  read(content: Content): Promise<Buffer | null>
  remove(sha256: string): Promise<void>
  /** Makes the folders durable, also where a run that was cut off had made them. */
  sync(): Promise<void>
  /** Removes what `named` does not have, and what interrupted writing left, where older than the instant `before`. */
  sweep(named: ReadonlySet<string>, before: number): Promise<void>
}

const chunk = 512 * 1024

/** SHA-256 in hexadecimal digits; other work has its turn after every half MiB, about a millisecond. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256')
  for (let from = 0; from < bytes.length; from += chunk) {
    hash.update(bytes.subarray(from, from + chunk))
    await nextTurn()
  }
  return hash.digest('hex')
}

const objectName = /^[0-9a-f]{64}$/
const leftObject = /^\.[0-9a-f]{64}\..+\.tmp$/
const leftManifest = /^\.[A-Za-z0-9-]+\.json\..+\.tmp$/

export function openObjects(disk: Disk, backups: string, newId: () => string): Objects {
  const root = join(backups, 'objects')
  const folderOf = (sha256: string) => join(root, sha256.slice(0, 2))
  const pathOf = (sha256: string) => join(folderOf(sha256), sha256)
  // Found damaged in this run: to be written anew as soon as a file has that content, which mends older backups too.
  const damaged = new Set<string>()

  const sweepFolder = async (folder: string, goes: (name: string) => boolean, before: number) => {
    for (const name of (await namesIn(disk, folder)).filter(goes)) {
      const path = join(folder, name)
      const stats = await disk.stat(path)
      if (stats.isFile() && stats.mtimeMs < before) await disk.unlink(path)
    }
  }

  return {
    async has({ sha256, bytes }) {
      if (damaged.has(sha256)) return false
      return disk.stat(pathOf(sha256)).then(
        (stats) => stats.isFile() && stats.size === bytes,
        () => false,
      )
    },
    async put(sha256, bytes) {
      await makeFolder(disk, folderOf(sha256))
      await replaceFile(disk, pathOf(sha256), bytes, newId())
      damaged.delete(sha256)
    },
    async read({ sha256, bytes }) {
      const path = pathOf(sha256)
      try {
        if ((await disk.stat(path)).size === bytes) {
          const content = await disk.readFile(path)
          if ((await sha256Of(content)) === sha256) return content
        }
      } catch {
        // Not to be read is as bad as not to be there.
      }
      damaged.add(sha256)
      return null
    },
    remove: (sha256) => disk.unlink(pathOf(sha256)),
    async sync() {
      await makeFolder(disk, root)
      for (const folder of [root, backups]) await syncFolder(disk, folder)
      // The folder above may be another's, who lets nobody read it.
      await syncFolder(disk, dirname(backups)).catch(() => undefined)
    },
    async sweep(named, before) {
      await sweepFolder(backups, (name) => leftManifest.test(name), before)
      for (const folder of await namesIn(disk, root)) {
        if (!/^[0-9a-f]{2}$/.test(folder)) continue
        const goes = (name: string) => (objectName.test(name) && !named.has(name)) || leftObject.test(name)
        await sweepFolder(join(root, folder), goes, before)
      }
    },
  }
}
