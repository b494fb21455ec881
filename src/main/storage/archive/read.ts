/** Reads a zip that a stranger may have made. Nothing of it is ever written, and no name in it becomes a path. */
import type { Disk } from '../disk'
import { readDirectory } from './directory'
import type { Meter } from './meter'
import { checkNames, manifestName } from './names'
import { withSource } from './source'
import { unpack } from './unpack'

export type ReadPorts = {
  disk: Disk
  /** Told how many entries are read. */
  progress?: (done: number, of: number) => void
}

/**
 * Hands every entry to `onEntry`, one after the other, the manifest first: it may be of a newer Lectern, which may
 * have names that are not known here.
 * @throws {ArchiveError} for anything that is not exactly as Lectern writes it, and what `onEntry` throws.
 */
export async function readZip(
  path: string,
  meter: Meter,
  { disk, progress }: ReadPorts,
  onEntry: (name: string, bytes: Uint8Array) => void | Promise<void>,
): Promise<void> {
  await withSource(disk, path, meter, async (source) => {
    const entries = await readDirectory(source, meter)
    const manifest = entries.find(({ name }) => name === manifestName)
    if (manifest) await onEntry(manifestName, await unpack(source, manifest, meter))
    const names = entries.map(({ name }) => name)
    checkNames(path, names)
    let done = manifest ? 1 : 0
    for (const entry of entries.filter((other) => other !== manifest)) {
      progress?.(done, entries.length)
      await onEntry(entry.name, await unpack(source, entry, meter))
      done += 1
    }
    progress?.(done, entries.length)
  })
}
