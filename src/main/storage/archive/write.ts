/** Writes a zip file, one entry in memory at a time; the file at `path` is replaced as a whole or not at all. */
import { promisify } from 'node:util'
import { deflateRaw } from 'node:zlib'
import { Zip, ZipPassThrough } from 'fflate'
import type { Disk } from '../disk'
import { replaceStreamed } from '../durable'
import { Meter } from './meter'
import { checkNames } from './names'
import { type Content, slices } from './slices'

export type ZipEntry = {
  /** Relative, with forward slashes. */
  name: string
  /** Called once, when it is this entry's turn. */
  read: () => Content | Promise<Content>
}

export type WritePorts = {
  disk: Disk
  newId: () => string
  /** Instant, ISO 8601. */
  now: () => string
  /** Told how many entries are written. */
  progress?: (done: number, of: number) => void
}

const deflate = promisify<Uint8Array, Buffer<ArrayBuffer>>(deflateRaw)

/** An entry packed by Node, in another thread; the library counts it and writes what is around it. */
class DeflatedEntry extends ZipPassThrough {
  override compression = 8
  private readonly parts: Uint8Array[] = []

  protected override process(part: Uint8Array): void {
    this.parts.push(part)
  }

  /** To be called after the last part; the number of bytes it came to. */
  async pack(): Promise<number> {
    // The library keeps hold of its entries until the end of the file; of this one nothing large must be left.
    const packed = await deflate(Buffer.concat(this.parts.splice(0)))
    this.ondata(null, packed, true)
    return packed.length
  }
}

/** The instant as a zip can hold it: from 1980 to 2099, whatever the device's clock says. */
function zipTime(now: string): Date {
  const time = new Date(now)
  time.setFullYear(Math.min(2099, Math.max(1980, time.getFullYear())))
  return time
}

/**
 * Writes these entries in their order.
 * @throws {ArchiveError} when it would be an archive that cannot be read again.
 * @throws {StoreError} when the disk fails; the old file is then intact and no temporary file is left.
 */
export async function writeZip(path: string, entries: readonly ZipEntry[], ports: WritePorts): Promise<void> {
  const { disk, newId, now, progress } = ports
  const meter = new Meter(path)
  const names = entries.map(({ name }) => name)
  checkNames(path, names)
  meter.entries(names.length)
  const mtime = zipTime(now())
  // What is handed out should open like any other file; the system's own mask still applies.
  await replaceStreamed(
    disk,
    path,
    newId(),
    async (append) => {
      const waiting: Uint8Array[] = []
      const zip = new Zip((error, bytes) => {
        if (error) throw error
        waiting.push(bytes)
      })
      const flush = async () => {
        for (const bytes of waiting.splice(0)) meter.file(await append(bytes))
      }
      for (const [i, { name, read }] of entries.entries()) {
        progress?.(i, entries.length)
        const entry = new DeflatedEntry(name)
        entry.mtime = mtime
        zip.add(entry)
        for await (const part of slices(await read())) {
          entry.push(part)
          meter.count(name, part.length, entry.size, Number.POSITIVE_INFINITY)
        }
        entry.push(new Uint8Array(0), true)
        meter.count(name, 0, entry.size, await entry.pack())
        await flush()
      }
      zip.end()
      await flush()
      progress?.(entries.length, entries.length)
    },
    0o666,
  )
}
