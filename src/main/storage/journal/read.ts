/** Reading journal files without believing them, and mending what can be mended. */
import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import type { StudyEvent } from '../../../core/progress/events'
import type { Disk } from '../disk'
import { replaceFile } from '../durable'
import type { Notices } from '../notices'
import { copyAside } from '../set-aside'
import { toldAs } from './files'
import { fittingLines, type Line } from './fitting'
import { readLine } from './line'

/**
 * A file, by its path in the data folder, as the newest backup has it that holds it whole, of one device where it is
 * named; `at` is that backup's instant.
 */
export type Recover = (path: string, device?: string) => Promise<{ bytes: Uint8Array; at: string } | null>

export type ReadPorts = {
  disk: Disk
  newId: () => string
  now: () => string
  notices: Notices
  recover: Recover
}

/** `end`: bytes up to the last whole line read. `newer`: another Lectern wrote some. `mended`: false where that failed. */
export type ReadFile = { events: StudyEvent[]; end: number; newer: boolean; mended: boolean }

const byteOrderMark = 0xfeff

/** Main has windows to serve; after so many lines it looks at them. */
const linesAtOnce = 400

/** `damaged` characters are in no line that can be read. */
type Lines = { good: Line[]; bad: number; newer: boolean; torn: boolean; clean: boolean; damaged: number }

/** No event is written shorter, in characters. */
const shortestLine = 160

/**
 * Every line of a text. A torn last line was never acknowledged; one that only lost its end, to some editors, is whole.
 * A power cut may also keep the end of a last line and leave zeros in the place of its beginning.
 */
async function readLines(text: string): Promise<Lines> {
  const pieces = text.split('\n')
  const end = pieces.pop() ?? ''
  const tail = end === '' && pieces.at(-1)?.includes('\0') ? (pieces.pop() ?? '') : end
  const torn = tail !== '' && readLine(tail).state === 'bad'
  if (tail !== '' && !torn) pieces.push(tail)
  const found: Lines = { good: [], bad: 0, newer: false, torn, clean: tail === '', damaged: torn ? tail.length : 0 }
  for (const [i, line] of pieces.entries()) {
    if (i % linesAtOnce === linesAtOnce - 1) await breathe()
    const read = readLine(line)
    if (read.state === 'good') found.good.push({ line, event: read.event })
    else if (read.state === 'newer') found.newer = true
    else {
      found.bad += 1
      found.damaged += line.length
    }
  }
  return found
}

/** The events of a text whose lines may be damaged, for files that are not ours to mend. */
export async function eventsIn(bytes: Uint8Array): Promise<{ lines: Lines['good']; bad: number; newer: boolean }> {
  const { good, bad, newer, torn } = await readLines(Buffer.from(bytes).toString('utf8'))
  return { lines: good, bad: bad + (torn ? 1 : 0), newer }
}

/** Lines of `path` in the newest backup that can have stood where the file is damaged. */
async function linesFromBackup(path: string, lines: Lines, { recover }: ReadPorts): Promise<Line[]> {
  const copy = await recover(path).catch(() => null)
  if (!copy) return []
  const copied = (await eventsIn(copy.bytes)).lines
  const before = Math.min(...copied.map(({ event }) => event.seq)) - 1
  const last = lines.good.reduce((highest, { event }) => Math.max(highest, event.seq), before)
  // Where the line feed between them is damaged, two events are one bad line, and more of them in a long one.
  const room = Math.max(2 * lines.bad + (lines.torn ? 1 : 0), Math.floor(lines.damaged / shortestLine))
  return fittingLines(copied, lines.good, last + room)
}

const lengthOf = (lines: readonly Line[]): number => lines.reduce((sum, { line }) => sum + line.length, 0)

/** How many events went with the damaged lines, as far as those and their length tell. */
function lostIn({ good, bad, damaged }: Lines, found: readonly Line[]): number {
  const known = [...good, ...found]
  const usual = known.length > 0 ? lengthOf(known) / known.length : Number.POSITIVE_INFINITY
  return Math.max(0, bad - found.length, Math.round((damaged - lengthOf(found)) / usual))
}

/** Keeps the damaged file beside a new one of its good lines and of those a backup has, and tells what came of it. */
async function mend(data: string, path: string, lines: Lines, ports: ReadPorts): Promise<ReadFile> {
  const { disk, notices } = ports
  const full = join(data, path)
  const events = lines.good.map(({ event }) => event)
  try {
    const keptAs = lines.bad > 0 || lines.torn ? await copyAside(disk, full, ports.now()) : null
    const found = keptAs ? await linesFromBackup(path, lines, ports) : []
    const all = [...lines.good, ...found].sort((a, b) => a.event.seq - b.event.seq)
    const text = all.map(({ line }) => `${line}\n`).join('')
    await replaceFile(disk, full, text, ports.newId())
    if (keptAs) {
      const kind = lines.bad > 0 ? 'set-aside' : 'torn-tail'
      const lost = lostIn(lines, found)
      notices.report({
        kind,
        file: toldAs(path),
        keptAs,
        ...(lines.bad + found.length > 0 && { lost, restored: found.length }),
      })
    }
    return { events: all.map(({ event }) => event), end: Buffer.byteLength(text), newer: false, mended: true }
  } catch {
    return { events, end: 0, newer: false, mended: false }
  }
}

async function bytesBetween(disk: Disk, full: string, from: number, to: number): Promise<Uint8Array> {
  if (from === 0 && to === Number.POSITIVE_INFINITY) return disk.readFile(full)
  const file = await disk.open(full, 'r')
  try {
    const { size } = await file.stat()
    const bytes = new Uint8Array(Math.max(0, Math.min(size, to) - from))
    let done = 0
    while (done < bytes.length) {
      const { bytesRead } = await file.read(bytes, done, bytes.length - done, from + done)
      if (bytesRead === 0) break
      done += bytesRead
    }
    return bytes.subarray(0, done)
  } finally {
    await file.close()
  }
}

/**
 * The good events of one file, from the byte `from` on, which has to be the start of a line, up to `to`. What cannot be
 * read is kept beside it and reported, and the file keeps its good lines; with `mayMend` false nothing is written.
 */
export async function readJournalFile(
  data: string,
  path: string,
  from: number,
  mayMend: boolean,
  ports: ReadPorts,
  to = Number.POSITIVE_INFINITY,
): Promise<ReadFile> {
  const full = join(data, path)
  const bytes = await bytesBetween(ports.disk, full, from, to)
  const text = Buffer.from(bytes).toString('utf8')
  const marked = text.codePointAt(0) === byteOrderMark
  const lines = await readLines(marked ? text.slice(1) : text)
  const events = lines.good.map(({ event }) => event)
  const whole = lines.bad === 0 && lines.clean
  if (whole || lines.newer || !mayMend) {
    const end = from + (lines.clean ? bytes.length : bytes.lastIndexOf(0x0a) + 1)
    return { events, end, newer: lines.newer, mended: whole || lines.newer }
  }
  if (from > 0) return readJournalFile(data, path, 0, mayMend, ports)
  return mend(data, path, lines, ports)
}
