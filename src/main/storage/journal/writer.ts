/**
 * This device's journal: study events, appended one JSON line each to a file per month. An event counts as saved once
 * its line is on the disk; files of past months never change.
 */
import { join } from 'node:path'
import type { StudyEvent, StudyEventBody } from '../../../core/progress/events'
import { compareInstants, nextOrder } from '../../../core/progress/order'
import type { Disk, DiskFile } from '../disk'
import { makeFolder, replaceFile, syncFolder, writeFully } from '../durable'
import { errnoOf, StoreError } from '../errors'
import { inMonthOrder, nameOf, ownJournal, type Part } from './files'
import { readLine, writeLine } from './line'

export type WriterPorts = {
  disk: Disk
  newId: () => string
  now: () => string
  zone: () => string
  device: () => string
  /** Told that the file was taken away while it was in use; gives what a backup has of it. */
  missing: (path: string) => Promise<Uint8Array | null>
}

/** Where the journal ended when it was read. `order` is the latest of all devices. */
export type Last = { seq: number; order: string | null; part: Part | null }

/** An event with the file it is in, by its path in the data folder, and that file's size with it. */
export type Appended = { event: StudyEvent; path: string; end: number }

export type Writer = {
  /**
   * Adds one event and resolves once it is on the disk. Appends wait for each other.
   * @throws {StoreError} the event was then not saved, and the next append starts on clean ground.
   * @throws {Error} the event breaks its schema; nothing was written.
   */
  append(body: StudyEventBody): Promise<Appended>
  /** Holds what comes next after `order`, which another device's event has. */
  learn(order: string): void
  close(): Promise<void>
}

type Target = { handle: DiskFile; end: number; part: Part; ino: number; path: string }

const wholeLines = (bytes: Uint8Array): string[] => Buffer.from(bytes).toString('utf8').match(/.*\n/g) ?? []

/** Appends to `journal/` of the data folder `data`, after `last`. */
export function openWriter(data: string, last: Last, ports: WriterPorts): Writer {
  const { disk } = ports
  const folder = join(data, ownJournal)
  let { seq, order, part: current } = last
  let file: Target | null = null
  /** The file of the last event: what is to be found there when the next one comes. */
  let seen: Target | null = null
  /** True when the newest file may end in what could not be written, so that nothing must follow it there. */
  let spoilt = false
  /** What this process wrote to its latest file: needed to write it anew when somebody takes it away. */
  let written = { path: '', lines: [] as string[] }
  let turn: Promise<unknown> = Promise.resolve()

  const drop = async () => {
    const old = file
    file = null
    await old?.handle.close().catch(() => undefined)
  }

  const openPart = async (part: Part): Promise<Target> => {
    const path = join(folder, nameOf(part))
    // Missing where the disk failed at the start.
    await makeFolder(disk, folder)
    const handle = await disk.open(path, 'a', 0o600)
    try {
      const { size, ino } = await handle.stat()
      await syncFolder(disk, folder)
      if (written.path !== path) written = { path, lines: [] }
      return { handle, end: size, part, ino, path }
    } catch (error) {
      await handle.close().catch(() => undefined)
      throw error
    }
  }

  /** False when the file is no longer the one that is open, so that what is appended to it would be lost. */
  const stillThere = async ({ path, ino, end }: Target): Promise<boolean> => {
    try {
      const found = await disk.stat(path)
      return found.ino === ino && found.size >= end
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return false
      throw error
    }
  }

  /** Writes the file anew that somebody took away, cut off or replaced, with all that is known of it, and opens it. */
  const writeAnew = async (part: Part): Promise<Target> => {
    const path = join(folder, nameOf(part))
    const copy = await ports.missing(`${ownJournal}/${nameOf(part)}`)
    // An earlier copy in its place may hold what neither this process wrote nor a backup has.
    const found = await disk.readFile(path).catch((error: unknown) => {
      if (errnoOf(error) === 'ENOENT') return null
      throw error
    })
    const lines = [copy, found].flatMap((bytes) => (bytes ? wholeLines(bytes) : []))
    await replaceFile(disk, path, [...new Set([...lines, ...written.lines])].join(''), ports.newId())
    return openPart(part)
  }

  const fileFor = async (at: string): Promise<Target> => {
    const month = at.slice(0, 7)
    const wanted = { month, part: current?.month === month ? current.part : 0 }
    // A month that is closed stays closed, whatever the clock says; events are named after their order.
    const part = current && inMonthOrder(wanted, current) < 0 ? current : wanted
    const next = spoilt && part.month === current?.month ? { ...part, part: part.part + 1 } : part
    const same = seen !== null && nameOf(seen.part) === nameOf(next)
    const there = !same || seen === null || (await stillThere(seen))
    if (file && same && there) return file
    await drop()
    file = there ? await openPart(next) : await writeAnew(next)
    seen = file
    current = next
    spoilt = false
    return file
  }

  /** After a failure: takes back what may have been written of a line that was not acknowledged. */
  const takeBack = async () => {
    const target = file
    if (!target) return
    spoilt = await target.handle.truncate(target.end).then(
      () => false,
      () => true,
    )
    // A handle whose sync failed must not be trusted with another one.
    await drop()
  }

  const append = async (body: StudyEventBody): Promise<Appended> => {
    const at = ports.now()
    const place = nextOrder(at, order)
    const event: StudyEvent = {
      v: 1,
      id: ports.newId(),
      seq: seq + 1,
      at,
      ...(place !== at && { order: place }),
      zone: ports.zone(),
      device: ports.device(),
      ...body,
    }
    const line = writeLine(event)
    // What could not be read back would be lost at the next opening, after it was acknowledged.
    if (readLine(line.trimEnd()).state !== 'good') throw new Error(`this ${body.kind} event breaks its own schema`)
    try {
      const target = await fileFor(place)
      const end = await writeFully(target.handle, Buffer.from(line, 'utf8'), target.end)
      await target.handle.datasync()
      target.end = end
      written.lines.push(line)
      seq += 1
      order = place
      return { event, path: `${ownJournal}/${nameOf(target.part)}`, end }
    } catch (error) {
      await takeBack()
      throw StoreError.from(error, folder)
    }
  }

  return {
    append(body) {
      const mine = turn.then(() => append(body))
      turn = mine.catch(() => undefined)
      return mine
    },
    learn(other) {
      if (order === null || compareInstants(other, order) > 0) order = other
    },
    async close() {
      await turn
      await drop()
    },
  }
}
