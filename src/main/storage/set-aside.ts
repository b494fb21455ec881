/** Putting an unreadable file out of the way without losing a byte of it. */
import { basename, dirname } from 'node:path'
import type { Disk } from './disk'
import { syncFolder, writeFully } from './durable'
import { errnoOf } from './errors'

/** Takes a name for `path` set aside, `<name>.corrupt-<time>`; never one that an earlier file has. */
async function reserve(disk: Disk, path: string, now: string): Promise<string> {
  const wanted = `${path}.corrupt-${now.replace(/[:.]/g, '-')}`
  for (let again = 1; ; again += 1) {
    const aside = again === 1 ? wanted : `${wanted}-${again}`
    try {
      await (await disk.open(aside, 'wx', 0o600)).close()
      return aside
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') throw error
    }
  }
}

/** Fills a reserved name with `put` and returns it without the folder; when that fails, nothing is left of it. */
async function setAside(disk: Disk, path: string, now: string, put: (aside: string) => Promise<void>): Promise<string> {
  const aside = await reserve(disk, path, now)
  try {
    await put(aside)
  } catch (error) {
    await disk.unlink(aside).catch(() => undefined)
    throw error
  }
  await syncFolder(disk, dirname(path))
  return basename(aside)
}

/** Renames the file to `<name>.corrupt-<time>` and returns that name without the folder. */
export const moveAside = (disk: Disk, path: string, now: string): Promise<string> =>
  setAside(disk, path, now, (aside) => disk.rename(path, aside))

/** Copies the file to `<name>.corrupt-<time>`, for a file whose good part stays in use. */
export const copyAside = (disk: Disk, path: string, now: string): Promise<string> =>
  setAside(disk, path, now, async (aside) => {
    const bytes = await disk.readFile(path)
    // The original is about to be replaced, so the copy must be on the disk first.
    const copy = await disk.open(aside, 'r+')
    try {
      await writeFully(copy, bytes, 0)
      await copy.sync()
    } finally {
      await copy.close()
    }
  })
