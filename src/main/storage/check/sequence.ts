/** Whether the journals are complete: numbers without gaps, ids that mean one event each, months that follow each other. */
import { inMonthOrder, type JournalFile, ownJournal, type Part } from '../journal/files'
import { gapsIn, type Range, rangesOf } from './ranges'
import type { ScannedEvent } from './scan'

type Folder = {
  /** Ids by number: more than one where two writers met. */
  ids: Map<number, string[]>
  devices: Set<string>
  files: (Part & { first: number; last: number })[]
}

/** What is not as it should be in one journal folder. */
export type FolderFaults = { folder: string; missing: Range[]; twice: Range[]; misplaced: string[] }

export type Sequence = {
  add(file: JournalFile, events: readonly ScannedEvent[]): void
  /** Distinct events, of all folders. */
  events(): number
  /** Ids that stand for events of different content. */
  contradictions(): string[]
  /** `last` is the number that this device's journal has to reach at least. */
  faults(last: number): FolderFaults[]
  /** The ids that this device's journal has under a number. */
  idsOf(seq: number): readonly string[]
  /** The numbers that may be missing because of what happened to a file of this device's journal. */
  reach(part: Part): Range
}

const emptyFolder = (): Folder => ({ ids: new Map(), devices: new Set(), files: [] })

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'))

export function readSequence(): Sequence {
  const folders = new Map<string, Folder>([[ownJournal, emptyFolder()]])
  const contents = new Map<string, string>()
  const contradicted = new Set<string>()
  const misplaced = new Map<string, string[]>()
  const byDevice = new Map<string, Set<number>>()

  const missingIn = ({ ids, devices }: Folder, last: number): Range[] => {
    const elsewhere = [...devices].flatMap((device) => [...(byDevice.get(device) ?? [])])
    return gapsIn(new Set([...ids.keys(), ...elsewhere]), last)
  }

  return {
    add({ path, month, part }, events) {
      const name = folderOf(path)
      const folder = folders.get(name) ?? emptyFolder()
      folders.set(name, folder)
      let [first, last] = [Number.POSITIVE_INFINITY, 0]
      for (const { event, crc } of events) {
        const { id, seq, device } = event
        if ((contents.get(id) ?? crc) !== crc) contradicted.add(id)
        contents.set(id, crc)
        const ids = folder.ids.get(seq)
        if (!ids) folder.ids.set(seq, [id])
        else if (!ids.includes(id)) ids.push(id)
        folder.devices.add(device)
        const numbers = byDevice.get(device) ?? new Set()
        byDevice.set(device, numbers.add(seq))
        first = Math.min(first, seq)
        last = Math.max(last, seq)
      }
      // Where a clock goes back, the newest file goes on: an earlier event in a later file is as it should be.
      if (events.some(({ event }) => (event.order ?? event.at).slice(0, 7) > month)) {
        misplaced.set(name, [...(misplaced.get(name) ?? []), path])
      }
      folder.files.push({ month, part, first, last })
    },
    events: () => contents.size,
    contradictions: () => [...contradicted],
    faults: (last) =>
      [...folders].map(([folder, found]) => ({
        folder,
        missing: missingIn(found, folder === ownJournal ? last : 0),
        twice: rangesOf([...found.ids].flatMap(([seq, ids]) => (ids.length > 1 ? [seq] : [])).sort((a, b) => a - b)),
        misplaced: misplaced.get(folder) ?? [],
      })),
    idsOf: (seq) => folders.get(ownJournal)?.ids.get(seq) ?? [],
    reach(part) {
      const files = folders.get(ownJournal)?.files ?? []
      const before = files.filter((file) => inMonthOrder(file, part) < 0).map(({ last }) => last)
      const after = files.filter((file) => inMonthOrder(file, part) > 0).map(({ first }) => first)
      return { from: Math.max(0, ...before) + 1, to: Math.min(Number.POSITIVE_INFINITY, ...after) - 1 }
    },
  }
}
