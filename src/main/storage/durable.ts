/**
 * Files that survive a crash, a full disk and a power cut: the old content or the new one, never a part.
 * The ready-made writers issue one write, ignore how much was written and replace a good file with a cut one.
 */
import { type FileHandle, open, rename, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { errnoOf, StoreError } from './errors'

/** Writes all of `bytes` at `position`, or throws; a short write is continued. Returns the position after it. */
export async function writeFully(file: FileHandle, bytes: Uint8Array, position: number): Promise<number> {
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
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
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

async function renameWithPatience(from: string, to: string): Promise<void> {
  const attempts = process.platform === 'win32' ? 12 : 1
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to)
    } catch (error) {
      if (attempt >= attempts || !passing.has(errnoOf(error))) throw error
      await wait(Math.min(1000, 2 ** attempt * 10))
    }
  }
}

/**
 * Replaces the file at `path` with `content`. `unique` makes the name of the temporary file beside it; only the
 * learner may read it unless `mode` says otherwise.
 * @throws {StoreError} the old file is then intact and no temporary file is left.
 */
export async function replaceFile(
  path: string,
  content: string | Uint8Array,
  unique: string,
  mode = 0o600,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${unique}.tmp`)
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  const file = await open(temporary, 'wx', mode).catch((error: unknown) => {
    throw StoreError.from(error, path)
  })
  try {
    try {
      await writeFully(file, bytes, 0)
      await file.sync()
      const { size } = await file.stat()
      if (size !== bytes.length) throw new StoreError('STORE_WRITE_FAILED', path)
    } finally {
      await file.close()
    }
    await renameWithPatience(temporary, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await unlink(temporary).catch(() => undefined)
    throw StoreError.from(error, path)
  }
}
