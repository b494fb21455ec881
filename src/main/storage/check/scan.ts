/** A journal file line by line, with where each line ends: what stands in it, whether or not it is right. */
import { setImmediate as breathe } from 'node:timers/promises'
import type { StudyEvent } from '../../../core/progress/events'
import { readLine } from '../journal/line'

/** `end` is the byte after its line; `crc` is the line's checksum, the same for the same content. */
export type ScannedEvent = Readonly<{ event: StudyEvent; end: number; crc: string }>

export type Scan = {
  events: ScannedEvent[]
  /** Numbers of the damaged lines, from 1. */
  bad: number[]
  /** How many lines are whole and of a newer Lectern. */
  newer: number
  /** The last line was never finished. */
  torn: boolean
  lines: number
}

const lineFeed = 0x0a
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

/** The program has windows to serve; after so many lines it looks at them. */
const linesAtOnce = 400

export async function scanJournal(bytes: Buffer): Promise<Scan> {
  const scan: Scan = { events: [], bad: [], newer: 0, torn: false, lines: 0 }
  let from = bytes.subarray(0, 3).equals(byteOrderMark) ? 3 : 0
  for (let n = 1; from < bytes.length; n += 1) {
    if (n % linesAtOnce === 0) await breathe()
    const feed = bytes.indexOf(lineFeed, from)
    const to = feed === -1 ? bytes.length : feed
    const line = bytes.toString('utf8', from, to)
    const read = readLine(line)
    const crc = line.trimEnd().slice(-18, -2)
    if (read.state === 'good') scan.events.push({ event: read.event, end: feed === -1 ? to : to + 1, crc })
    else if (read.state === 'newer') scan.newer += 1
    else if (feed === -1) scan.torn = true
    else scan.bad.push(n)
    scan.lines = n
    from = to + 1
  }
  return scan
}
