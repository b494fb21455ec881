/** One line of the journal: an event as JSON with a checksum at its end. */
import { type StudyEvent, studyEvent } from '../../../core/progress/events'
import { checksum } from '../envelope'

// A carriage return is what git or an editor may add; it is no damage.
const sealed = /,"crc":"([0-9a-f]{16})"\}\r?$/

const crc = (text: string): string => checksum(text).slice(0, 16)

/** `newer`: whole, but not of a form or kind known here, so another Lectern wrote it. `bad`: damaged. */
export type ReadLine = { state: 'good'; event: StudyEvent } | { state: 'newer' } | { state: 'bad' }

/** The event's line, with its line feed. */
export function writeLine(event: StudyEvent): string {
  const json = JSON.stringify(event)
  return `${json.slice(0, -1)},"crc":"${crc(json)}"}\n`
}

/** Reads a line without its line feed; nothing in it is believed before the checksum and the schema agree. */
export function readLine(line: string): ReadLine {
  const parts = sealed.exec(line)
  const json = parts ? `${line.slice(0, parts.index)}}` : ''
  if (!parts || crc(json) !== parts[1]) return { state: 'bad' }
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    return { state: 'bad' }
  }
  const known = studyEvent.safeParse(parsed)
  return known.success ? { state: 'good', event: known.data } : { state: 'newer' }
}
