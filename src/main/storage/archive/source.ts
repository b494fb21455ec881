/** The file of an archive, read in pieces: whatever goes wrong with it is said as a refusal. */
import type { Disk } from '../disk'
import { invalid } from './errors'
import type { Meter } from './meter'

export type Source = {
  readonly path: string
  readonly size: number
  /** Exactly these bytes. */
  read(position: number, length: number): Promise<Buffer>
}

/**
 * Opens the file at `path` for as long as `use` takes.
 * @throws {ArchiveError} when it cannot be read, is no ordinary file, ends early, or is too large.
 */
export async function withSource<T>(
  disk: Disk,
  path: string,
  meter: Meter,
  use: (source: Source) => Promise<T>,
): Promise<T> {
  const unreadable = () => invalid(path, 'it cannot be read')
  // Looked at before it is opened, for opening a pipe waits for its other end.
  const before = await disk.stat(path).catch(() => Promise.reject(unreadable()))
  if (!before.isFile()) throw invalid(path, 'it is no file')
  const file = await disk.open(path, 'r').catch(() => Promise.reject(unreadable()))
  try {
    const { size } = await file.stat().catch(() => Promise.reject(unreadable()))
    meter.file(size)
    const read = async (position: number, length: number) => {
      const bytes = Buffer.alloc(length)
      for (let done = 0; done < length; ) {
        const part = await file
          .read(bytes, done, length - done, position + done)
          .catch(() => Promise.reject(unreadable()))
        if (part.bytesRead === 0) throw invalid(path, 'it ends too early')
        done += part.bytesRead
      }
      return bytes
    }
    return await use({ path, size, read })
  } finally {
    await file.close()
  }
}
