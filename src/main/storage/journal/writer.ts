/**
 * The journal: study events, appended one JSON line each to a file per month. An event counts as saved
 * once its line is on the disk; files of past months never change.
 */
import { type FileHandle, mkdir, open, readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { StudyEvent, StudyEventBody } from '../../core/progress/events'
import type { StorePorts } from './document'
import { replaceFile, syncFolder, writeFully } from './durable'
import { StoreError } from './errors'
import { readLine, writeLine } from './journal-line'
import { copyAside } from './set-aside'

export type JournalPorts = StorePorts & { zone: () => string; device: string }

export type Journal = {
  /** Every event on disk at opening, by `seq`. */
  readonly events: readonly StudyEvent[]
  /**
   * Adds one event and resolves once it is on the disk. Appends wait for each other.
   * @throws {StoreError} the event was then not saved, and the next append starts a clean file.
   * @throws {Error} the event breaks its schema; nothing was written.
   */
  append(body: StudyEventBody): Promise<StudyEvent>
  close(): Promise<void>
}

const fileName = /^(\d{4}-\d{2})(?:\.(\d+))?\.jsonl$/

type Part = { month: string; part: number }

const nameOf = ({ month, part }: Part): string => (part === 0 ? `${month}.jsonl` : `${month}.${part}.jsonl`)

async function listParts(folder: string): Promise<Part[]> {
  const names = await readdir(folder)
  return names
    .flatMap((name) => {
      const found = fileName.exec(name)
      return found?.[1] ? [{ month: found[1], part: Number(found[2] ?? 0) }] : []
    })
    .sort((a, b) => a.month.localeCompare(b.month) || a.part - b.part)
}

/** `mended` is false when a damaged file could not be put in order; nothing is then appended. */
type Read = { events: StudyEvent[]; newer: boolean; mended: boolean }

/** The good events of one file. What cannot be read is kept beside it and reported; the file keeps its good lines. */
async function readPart(path: string, ports: JournalPorts): Promise<Read> {
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '')
  const pieces = text.split('\n')
  const tail = pieces.pop() ?? ''
  // A torn last line was never acknowledged; one that only lost its end, to some editors, is whole.
  const torn = tail !== '' && readLine(tail).state === 'bad'
  if (tail !== '' && !torn) pieces.push(tail)
  const lines = pieces.map((line) => ({ line, read: readLine(line) }))
  const good = lines.flatMap(({ read }) => (read.state === 'good' ? [read.event] : []))
  const newer = lines.some(({ read }) => read.state === 'newer')
  const damaged = lines.some(({ read }) => read.state === 'bad')
  if ((damaged || tail !== '') && !newer) {
    const kept = lines.filter(({ read }) => read.state === 'good').map(({ line }) => `${line}\n`)
    try {
      const keptAs = damaged || torn ? await copyAside(path, ports.now()) : null
      await replaceFile(path, kept.join(''), ports.newId())
      if (keptAs) ports.notices.report({ kind: damaged ? 'set-aside' : 'torn-tail', file: basename(path), keptAs })
    } catch {
      return { events: good, newer, mended: false }
    }
  }
  return { events: good, newer, mended: true }
}

export async function openJournal(folder: string, ports: JournalPorts): Promise<Journal> {
  let readOnly = false
  const closeForWriting = (file: string) => {
    readOnly = true
    ports.notices.report({ kind: 'read-only', file, keptAs: null })
  }
  const parts = await mkdir(folder, { recursive: true })
    .then(() => listParts(folder))
    .catch(() => {
      closeForWriting(basename(folder))
      return []
    })
  // A failed append may have left a line that a later file repeats with the same number: the later one counts.
  // Within one file a number that two events have comes of two writers, and both count.
  const bySeq = new Map<number, StudyEvent>()
  const twins: StudyEvent[] = []
  for (const part of parts) {
    const read = await readPart(join(folder, nameOf(part)), ports).catch(() => null)
    const own = new Map<number, StudyEvent>()
    for (const event of read?.events ?? []) {
      if ((own.get(event.seq) ?? event).id === event.id) own.set(event.seq, event)
      else twins.push(event)
    }
    for (const [number, event] of own) bySeq.set(number, event)
    if (read === null || !read.mended) closeForWriting(nameOf(part))
    if (read?.newer) {
      readOnly = true
      ports.notices.report({ kind: 'newer-version', file: nameOf(part), keptAs: null })
    }
  }
  const events = [...bySeq.values(), ...twins].sort((a, b) => a.seq - b.seq)
  let seq = events.at(-1)?.seq ?? 0
  let current = parts.at(-1) ?? null
  let file: { handle: FileHandle; end: number; part: Part } | null = null
  let failed = false
  let last: Promise<unknown> = Promise.resolve()

  const fileFor = async (at: string) => {
    // A clock that went back must not reopen a closed month.
    const month = current && current.month > at.slice(0, 7) ? current.month : at.slice(0, 7)
    const part = { month, part: current?.month === month ? current.part + (failed ? 1 : 0) : 0 }
    if (file && nameOf(file.part) === nameOf(part)) return file
    await file?.handle.close()
    file = null
    const handle = await open(join(folder, nameOf(part)), 'a')
    current = part
    file = { handle, end: (await handle.stat()).size, part }
    await syncFolder(folder)
    failed = false
    return file
  }

  const append = async (body: StudyEventBody): Promise<StudyEvent> => {
    if (readOnly) throw new StoreError('STORE_READ_ONLY', folder)
    const at = ports.now()
    const event: StudyEvent = {
      v: 1,
      id: ports.newId(),
      seq: seq + 1,
      at,
      zone: ports.zone(),
      device: ports.device,
      ...body,
    }
    const line = writeLine(event)
    // What could not be read back would be lost at the next opening, after it was acknowledged.
    if (readLine(line.trimEnd()).state !== 'good') throw new Error(`this ${body.kind} event breaks its own schema`)
    try {
      const target = await fileFor(at)
      target.end = await writeFully(target.handle, Buffer.from(line, 'utf8'), target.end)
      await target.handle.datasync()
    } catch (error) {
      failed = true
      throw StoreError.from(error, folder)
    }
    seq += 1
    return event
  }

  return {
    events,
    append(body) {
      const turn = last.then(() => append(body))
      last = turn.catch(() => undefined)
      return turn
    },
    async close() {
      await last
      await file?.handle.close()
      file = null
    },
  }
}
