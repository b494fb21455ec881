/**
 * The list of files at the end of a zip, believed only where it describes the file from the first byte to the last.
 * Two programs can then not find different things in it: nothing before, between or behind the entries is overlooked.
 * (Format: PKWARE's APPNOTE 6.3, sections 4.3 to 4.5.)
 */
import { invalid, quoted, tooLarge } from './errors'
import type { Meter } from './meter'
import type { Source } from './source'

export type Entry = {
  name: string
  flags: number
  method: number
  crc: number
  /** Bytes in the archive. */
  packed: number
  /** Bytes unpacked, as declared. */
  bytes: number
  /** Position of its header. */
  start: number
  /** Position behind all that belongs to it: the next entry, or the list. */
  end: number
}

export const stored = 0
export const deflated = 8
/** The sizes follow the data instead of preceding it. */
export const sizesFollow = 1 << 3

// Of the flags, only the hints for deflate (1, 2), that one, and names in UTF-8 (11) may be set; not encryption.
const knownFlags = 0b1000_0000_1110
const endLength = 22
const headLength = 46
// Far more than the most entries take, with their dates and rights in extra fields.
const longestList = 2 * 1024 * 1024

type End = { count: number; listStart: number; listEnd: number }

/** The end record. It has to be the last thing in the file: a comment behind it could pretend to be another one. */
async function readEnd({ path, size, read }: Source, meter: Meter): Promise<End> {
  if (size < endLength) throw invalid(path, 'it is no zip file')
  const bytes = await read(size - endLength, endLength)
  if (bytes.readUInt32LE(0) !== 0x06054b50) throw invalid(path, 'it does not end as a zip file does')
  const count = bytes.readUInt16LE(10)
  const listEnd = size - endLength
  const listSize = bytes.readUInt32LE(12)
  const listStart = bytes.readUInt32LE(16)
  meter.entries(count)
  const oneDisk = bytes.readUInt16LE(4) === 0 && bytes.readUInt16LE(6) === 0 && bytes.readUInt16LE(8) === count
  if (!oneDisk || listStart + listSize !== listEnd || bytes.readUInt16LE(20) !== 0) {
    throw invalid(path, 'its end does not fit its list of files')
  }
  if (listSize > longestList) throw tooLarge(path, 'its list of files is too long')
  return { count, listStart, listEnd }
}

/** Refuses what is no ordinary file that everybody can read. */
function checkKind(path: string, { name, flags, method }: Entry, attributes: number): void {
  const refuse = (what: string) => invalid(path, `${quoted(name)} in it ${what}`)
  if ((flags & 1) !== 0) throw refuse('is encrypted')
  if ((flags & ~knownFlags) !== 0) throw refuse('is packed in a way that is not known here')
  if (method !== stored && method !== deflated) throw refuse('is packed in a way that is not known here')
  const unixKind = (attributes >>> 16) & 0xf000
  if ((unixKind !== 0 && unixKind !== 0x8000) || (attributes & 0x18) !== 0) throw refuse('is no ordinary file')
}

/**
 * The entries in the order of the file.
 * @throws {ArchiveError} when the file is no zip, or one that can be read in two ways.
 */
export async function readDirectory(source: Source, meter: Meter): Promise<Entry[]> {
  const { path } = source
  const { count, listStart, listEnd } = await readEnd(source, meter)
  const list = await source.read(listStart, listEnd - listStart)
  const misfit = () => invalid(path, 'its list of files does not fit its content')
  const entries: Entry[] = []
  let at = 0
  while (entries.length < count) {
    if (at + headLength > list.length || list.readUInt32LE(at) !== 0x02014b50) throw misfit()
    const nameEnd = at + headLength + list.readUInt16LE(at + 28)
    const next = nameEnd + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32)
    if (next > list.length || list.readUInt16LE(at + 34) !== 0) throw misfit()
    const entry: Entry = {
      // Only ASCII names are known, so that every other one is refused whatever it was meant to be.
      name: list.toString('latin1', at + headLength, nameEnd),
      flags: list.readUInt16LE(at + 8),
      method: list.readUInt16LE(at + 10),
      crc: list.readUInt32LE(at + 16),
      packed: list.readUInt32LE(at + 20),
      bytes: list.readUInt32LE(at + 24),
      start: list.readUInt32LE(at + 42),
      end: listStart,
    }
    checkKind(path, entry, list.readUInt32LE(at + 38))
    const previous = entries.at(-1)
    if (previous ? entry.start <= previous.start : entry.start !== 0) throw misfit()
    if (previous) previous.end = entry.start
    entries.push(entry)
    at = next
  }
  if (at !== list.length || (count === 0 && listStart !== 0)) throw misfit()
  return entries
}
