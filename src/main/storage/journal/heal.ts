/** Journal files that were whole when last seen and are not now: what a backup still has of them is put back. */
import { join } from 'node:path'
import { replaceFile } from '../durable'
import { errnoOf } from '../errors'
import { copyAside } from '../set-aside'
import { ownJournal, toldAs } from './files'
import { fittingLines } from './fitting'
import { eventsIn, type ReadPorts } from './read'
import type { Head } from './snapshot'

const sizeOf = (path: string, { disk }: ReadPorts): Promise<number> =>
  disk.stat(path).then(
    ({ size }) => size,
    (error) => {
      if (errnoOf(error) === 'ENOENT') return 0
      throw error
    },
  )

/** Puts back, file by file, what is missing of what `head` covers, and tells of each. A file that cannot be helped stays. */
export async function heal(data: string, head: Head, ports: ReadPorts): Promise<void> {
  const { disk, notices, newId, recover } = ports
  const paths = Object.keys(head.covers)
  const sizes = await Promise.all(paths.map((path) => sizeOf(join(data, path), ports).catch(() => Number.NaN)))
  for (const [i, path] of paths.entries()) {
    const full = join(data, path)
    const size = sizes[i] ?? 0
    if (!(size < (head.covers[path] ?? 0))) continue
    const copy = await recover(path).catch(() => null)
    const there = size > 0 ? await disk.readFile(full).catch(() => null) : new Uint8Array()
    // Reading tells of a file that cannot be read, or that a newer Lectern wrote; nothing may take its place.
    if (there === null || (await eventsIn(there)).newer) continue
    const [now, before] = [await eventsIn(there), await eventsIn(copy?.bytes ?? new Uint8Array())]
    // An editor that takes away the last line feed takes away nothing else.
    if (size === (head.covers[path] ?? 0) - 1 && now.bad === 0) continue
    const own = path.startsWith(`${ownJournal}/`)
    const back = fittingLines(before.lines, now.lines, own ? head.seq : Number.POSITIVE_INFINITY)
    const restored = back.length
    const lines = [...now.lines, ...back].sort((a, b) => a.event.seq - b.event.seq)
    try {
      if (restored > 0) {
        if (now.bad > 0) await copyAside(disk, full, ports.now())
        await disk.mkdir(join(full, '..'))
        await replaceFile(disk, full, lines.map(({ line }) => `${line}\n`).join(''), newId())
      }
    } catch {
      continue
    }
    notices.report({ kind: 'missing', file: toldAs(path), keptAs: null, restored })
  }
}
