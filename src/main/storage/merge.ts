/** Taking in what other devices or an archive say: events by id into `others/`, plans by their versions. */
import { join } from 'node:path'
import { mergePlans } from '../../core/plan/shelf'
import type { PlanDocument } from '../../core/plan/types'
import type { StudyEvent } from '../../core/progress/events'
import type { Disk } from './disk'
import type { Document } from './document'
import { syncFolder, writeFully } from './durable'
import { StoreError } from './errors'
import { journalFiles, nameOf, otherJournals, partOf } from './journal/files'
import { eventsIn, type ReadPorts, readJournalFile } from './journal/read'

type Line = { line: string; event: StudyEvent }

/** `added` are new here; `unread` lines were damaged, cut off, or of a newer Lectern. */
export type TakenIn = { added: StudyEvent[]; unread: number }

const monthOf = ({ order, at }: StudyEvent): string => (order ?? at).slice(0, 7)

/** Lines by the file they belong into: that of their own name, or of their month where a sync program gave it another. */
function byFile(name: string, lines: readonly Line[]): Map<string, Line[]> {
  if (partOf(name)) return new Map([[name, [...lines]]])
  const files = new Map<string, Line[]>()
  for (const line of lines) {
    const file = nameOf({ month: monthOf(line.event), part: 0 })
    files.set(file, [...(files.get(file) ?? []), line])
  }
  return files
}

/** The ids of all events of a month, of every device. */
async function knownIds(data: string, month: string, ports: ReadPorts): Promise<Set<string>> {
  const files = (await journalFiles(ports.disk, data)).filter((file) => file.month === month)
  const ids = new Set<string>()
  for (const { path } of files) {
    for (const { id } of (await readJournalFile(data, path, 0, false, ports)).events) ids.add(id)
  }
  return ids
}

/** Whether the last of a file's bytes is no line feed. A handle to append by cannot read. */
async function endsInLine(disk: Disk, path: string, size: number): Promise<boolean> {
  if (size === 0) return false
  const file = await disk.open(path, 'r')
  try {
    const last = new Uint8Array(1)
    await file.read(last, 0, 1, size - 1)
    return last[0] !== 0x0a
  } finally {
    await file.close()
  }
}

/** Appends whole lines to a file, making it if need be, and waits until they are on the disk. */
export async function appendLines(path: string, lines: readonly string[], { disk }: ReadPorts): Promise<void> {
  const folder = join(path, '..')
  try {
    await disk.mkdir(folder)
    const file = await disk.open(path, 'a', 0o600)
    try {
      const { size } = await file.stat()
      // A line that was cut off before must not swallow the first one of ours.
      const start = (await endsInLine(disk, path, size)) ? '\n' : ''
      await writeFully(file, Buffer.from(start + lines.map((line) => `${line}\n`).join(''), 'utf8'), size)
      await file.sync()
    } finally {
      await file.close()
    }
    await syncFolder(disk, folder)
  } catch (error) {
    throw StoreError.from(error, path)
  }
}

/** What of `bytes`, the journal file `name` of `device`, is not known here yet. Nothing is written. */
export async function missingFrom(data: string, name: string, bytes: Uint8Array, ports: ReadPorts) {
  const { lines, bad, newer } = await eventsIn(bytes)
  const missing = new Map<string, Line[]>()
  for (const [file, own] of byFile(name, lines)) {
    const known = await knownIds(data, partOf(file)?.month ?? '', ports)
    const fresh = own.filter(({ event }) => !known.has(event.id))
    if (fresh.length > 0) missing.set(file, fresh)
  }
  return { missing, unread: bad + (newer ? 1 : 0) }
}

/** Takes the events of the journal file `name` of `device` into `others/`, each once. @throws {StoreError} */
export async function takeIn(
  data: string,
  device: string,
  name: string,
  bytes: Uint8Array,
  ports: ReadPorts,
): Promise<TakenIn> {
  const { missing, unread } = await missingFrom(data, name, bytes, ports)
  for (const [file, lines] of missing) {
    const path = join(data, otherJournals, device, file)
    await appendLines(
      path,
      lines.map(({ line }) => line),
      ports,
    )
  }
  return { added: [...missing.values()].flat().map(({ event }) => event), unread }
}

/** Merges plans of another device into the document. @returns whether that changed it. @throws {StoreError} */
export async function takeInPlans(plans: Document<PlanDocument>, other: PlanDocument): Promise<boolean> {
  const merged = mergePlans(plans.value, other)
  if (JSON.stringify(merged) === JSON.stringify(mergePlans(plans.value, plans.value))) return false
  await plans.update((value) => mergePlans(value, other))
  return true
}
