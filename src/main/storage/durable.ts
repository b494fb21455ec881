/**
 * Files that survive a crash, a full disk and a power cut: the old content or the new one, never a part.
 * The ready-made writers issue one write, ignore how much was written and replace a good file with a cut one.
 */
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { DomainError } from '../../core/base/errors'
import type { Disk, DiskFile } from './disk'
import { errnoOf, StoreError } from './errors'

/** Writes all of `bytes` at `position`, or throws; a short write is continued. Returns the position after it. */
export async function writeFully(file: DiskFile, bytes: Uint8Array, position: number): Promise<number> {
  let done = 0
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done)
    if (bytesWritten === 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' })
    done += bytesWritten
  }
  return position + done
}

// Some network and foreign file systems know no syncing of folders; the file itself is synced all the same.
const unknownThere = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS'])

/** Makes a rename or a new file in `folder` durable. Windows cannot open folders and needs no such step. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await disk.open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (!unknownThere.has(errnoOf(error))) throw error
  } finally {
    await handle.close()
  }
}

// Virus scanners and sync clients hold a newborn file for a moment; anything else will not get better by waiting.
const passing = new Set(['EPERM', 'EBUSY', 'EACCES'])

export async function renameWithPatience(disk: Disk, from: string, to: string): Promise<void> {
  const attempts = process.platform === 'win32' ? 18 : 1
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await disk.rename(from, to)
    } catch (error) {
      if (attempt >= attempts || !passing.has(errnoOf(error))) throw error
      await wait(Math.min(1000, 2 ** attempt * 10))
    }
  }
}

/** Appends these bytes; resolves to the length of the file with them. */
export type Append = (bytes: Uint8Array) => Promise<number>

/**
 * Replaces the file at `path` with what `write` appends. `unique` makes the name of the temporary file beside it; only
 * the learner may read it unless `mode` says otherwise.
 * @throws {StoreError} and what `write` refuses; the old file is then intact and no temporary file is left.
 */
export async function replaceStreamed(
  disk: Disk,
  path: string,
  unique: string,
  write: (append: Append) => Promise<unknown>,
  mode = 0o600,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${unique}.tmp`)
  const file = await disk.open(temporary, 'wx', mode).catch((error: unknown) => {
    throw StoreError.from(error, path)
  })
  try {
    try {
      let length = 0
      await write(async (bytes) => {
        length = await writeFully(file, bytes, length)
        return length
      })
      await file.sync()
      const { size } = await file.stat()
      if (size !== length) throw new StoreError('STORE_WRITE_FAILED', path)
    } finally {
      await file.close()
    }
    await renameWithPatience(disk, temporary, path)
    await syncFolder(disk, dirname(path))
  } catch (error) {
    await disk.unlink(temporary).catch(() => undefined)
    throw error instanceof DomainError ? error : StoreError.from(error, path)
  }
}

/** `replaceStreamed` with content that is in memory. */
export async function replaceFile(
  disk: Disk,
  path: string,
  content: string | Uint8Array,
  unique: string,
  mode = 0o600,
): Promise<void> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  await replaceStreamed(disk, path, unique, (append) => append(bytes), mode)
}

/** False only when it is certain. */
export const exists = (disk: Disk, path: string): Promise<boolean> =>
  disk.stat(path).then(
    () => true,
    (error: unknown) => errnoOf(error) !== 'ENOENT',
  )

/** Makes a folder, and those above it, so that a power cut does not take it away again. */
export async function makeFolder(disk: Disk, folder: string): Promise<void> {
  if (await exists(disk, folder)) return
  const above = dirname(folder)
  if (above !== folder) await makeFolder(disk, above)
  await disk.mkdir(folder)
  await syncFolder(disk, above)
}

const temporaryName = /^\..+\.tmp$/

/**
 * Takes away what saves that were cut short left in `folder`; only for the one process that writes there.
 * Returns how many files that were.
 */
export async function sweepTemporary(disk: Disk, folder: string): Promise<number> {
  const names = await disk.readdir(folder).catch((): string[] => [])
  let swept = 0
  for (const name of names.filter((other) => temporaryName.test(other))) {
    const gone = await disk.unlink(join(folder, name)).then(
      () => true,
      () => false,
    )
    if (gone) swept += 1
  }
  return swept
}
