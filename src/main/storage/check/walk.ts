/** One way through all journals, a month at a time, so that years of them are never in memory together. */
import { dirname, join } from 'node:path'
import { inOrder, type Place, withoutRepeats } from '../../../core/progress/order'
import { emptyStudy, foldEvent, type Study } from '../../../core/progress/study'
import { type JournalFile, journalFiles, ownJournal, type Part } from '../journal/files'
import { readJournalFile } from '../journal/read'
import type { Head } from '../journal/snapshot'
import { because, type Context, isOwn, type Told } from './context'
import { fitting } from './fitting'
import { type References, readReferences } from './references'
import { type Scan, type ScannedEvent, scanJournal } from './scan'
import { readSequence, type Sequence } from './sequence'

/** One file as it was found, and what mending it told; null when there was nothing to mend. */
export type FoundFile = { path: string; scan: Omit<Scan, 'events'>; mended: Told[] | null }

/** The fold of just what a snapshot says it holds. */
export type Covered = {
  study: Study
  seq: number
  place: Place | null
  part: Part | null
  latest: Map<string, string>
  /** False where the files do not have what it says, so that nothing can be compared. */
  there: boolean
}

export type Walk = {
  files: FoundFile[]
  unreadable: { path: string; why: string }[]
  sequence: Sequence
  references: References
  covered: Covered
}

const lineFeed = 0x0a

/** Reads a file, mends it where that is wanted and needed, and reads it again. */
async function visit(context: Context, path: string, mend: boolean) {
  const { folder, ports, busy, told } = context
  const full = join(folder, path)
  let bytes = await ports.disk.readFile(full)
  let scan = await scanJournal(bytes)
  const { bad, torn, newer } = scan
  let mended: Told[] | null = null
  // What ends a busy file may be a line that is just being written.
  if (busy(path)) scan.torn = false
  else if (mend && newer === 0 && (torn || bad.length > 0)) {
    told()
    const result = await readJournalFile(folder, path, 0, true, { ...ports, recover: fitting(context, scan) })
    bytes = await ports.disk.readFile(full)
    scan = { ...(await scanJournal(bytes)), bad: result.mended ? bad : scan.bad, torn }
    mended = result.mended ? told() : null
  }
  return { bytes, scan, mended }
}

/** Reads all journals; with `mend` damaged files get back what can be had. `covers` is what a snapshot says it holds. */
export async function walkJournals(context: Context, covers: Head['covers'], mend: boolean): Promise<Walk> {
  const { folder, ports, step } = context
  const unreadable: Walk['unreadable'] = []
  const files = await journalFiles(ports.disk, folder).catch((error: unknown): JournalFile[] => {
    unreadable.push({ path: ownJournal, why: because(error) })
    return []
  })
  const walk: Walk = {
    files: [],
    unreadable,
    sequence: readSequence(),
    references: readReferences(),
    covered: { study: emptyStudy(), seq: 0, place: null, part: null, latest: new Map(), there: true },
  }
  const { covered } = walk
  const latest = new Map<string, string>()
  const left = new Set(Object.keys(covers))

  const cover = (file: JournalFile, bytes: Buffer, events: readonly ScannedEvent[]) => {
    const end = covers[file.path]
    if (end === undefined) return []
    left.delete(file.path)
    if (end > bytes.length || (end > 0 && bytes[end - 1] !== lineFeed)) covered.there = false
    const held = events.flatMap((one) => (one.end <= end ? one.event : []))
    if (isOwn(file.path)) {
      covered.part = { month: file.month, part: file.part }
      for (const { seq } of held) covered.seq = Math.max(covered.seq, seq)
    }
    return held
  }

  for (const month of new Set(files.map((file) => file.month))) {
    const all: Parameters<typeof withoutRepeats>[0][number][] = []
    const held: typeof all = []
    for (const file of files.filter((other) => other.month === month)) {
      step()
      try {
        const { bytes, scan, mended } = await visit(context, file.path, mend)
        const { events, ...faults } = scan
        walk.files.push({ path: file.path, scan: faults, mended })
        walk.sequence.add(file, events)
        all.push({ folder: dirname(file.path), events: events.map(({ event }) => event) })
        held.push({ folder: dirname(file.path), events: cover(file, bytes, events) })
      } catch (error) {
        unreadable.push({ path: file.path, why: because(error) })
      }
    }
    walk.references.add(inOrder(withoutRepeats(all), latest))
    for (const placed of inOrder(withoutRepeats(held), covered.latest)) {
      foldEvent(covered.study, placed)
      covered.place = placed.place
    }
  }
  if (left.size > 0) covered.there = false
  return walk
}
