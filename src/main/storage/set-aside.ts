/** Putting an unreadable file out of the way without losing a byte of it. */
import { copyFile, rename } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { syncFolder } from './durable'

const asideName = (path: string, now: string): string => `${path}.corrupt-${now.replace(/[:.]/g, '-')}`

/** Renames the file to `<name>.corrupt-<time>` and returns that name without the folder. */
export async function moveAside(path: string, now: string): Promise<string> {
  const aside = asideName(path, now)
  await rename(path, aside)
  await syncFolder(dirname(path))
  return basename(aside)
}

/** Copies the file to `<name>.corrupt-<time>`, for a file whose good part stays in use. */
export async function copyAside(path: string, now: string): Promise<string> {
  const aside = asideName(path, now)
  await copyFile(path, aside)
  await syncFolder(dirname(path))
  return basename(aside)
}
