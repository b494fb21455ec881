/** One entry of an archive, unpacked and held against what the archive says of it. */
import { pipeline } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { crc32 } from './crc'
import { deflated, type Entry, sizesFollow } from './directory'
import { invalid, quoted } from './errors'
import type { Meter } from './meter'
import type { Source } from './source'

/** Bytes read, and given out, at a time. */
export const chunkSize = 64 * 1024

const headLength = 30

/** Where the data of an entry begins, when the header before it and the sizes behind it agree with the list. */
async function findData(source: Source, entry: Entry): Promise<number> {
  const misfit = () => invalid(source.path, `${quoted(entry.name)} in it does not fit the list of files`)
  const nameEnd = headLength + entry.name.length
  if (entry.start + nameEnd > entry.end) throw misfit()
  const head = await source.read(entry.start, nameEnd)
  const data = entry.start + nameEnd + head.readUInt16LE(28)
  const dataEnd = data + entry.packed
  const isHead = head.readUInt32LE(0) === 0x04034b50 && head.readUInt16LE(26) === entry.name.length
  const same = head.readUInt16LE(6) === entry.flags && head.readUInt16LE(8) === entry.method
  const name = head.toString('latin1', headLength)
  if (!isHead || !same || name !== entry.name || dataEnd > entry.end) throw misfit()

  const claim = [entry.crc, entry.packed, entry.bytes]
  const says = (bytes: Buffer, at: number) => claim.every((value, i) => bytes.readUInt32LE(at + 4 * i) === value)
  const behind = await source.read(dataEnd, Math.min(entry.end - dataEnd, 17))
  if ((entry.flags & sizesFollow) === 0) {
    if (behind.length !== 0 || !says(head, 14)) throw misfit()
    return data
  }
  const empty = head.readUInt32LE(14) === 0 && head.readUInt32LE(18) === 0 && head.readUInt32LE(22) === 0
  const signed = behind.length === 16 && behind.readUInt32LE(0) === 0x08074b50 && says(behind, 4)
  const bare = behind.length === 12 && says(behind, 0)
  if (!(empty || says(head, 14)) || !(signed || bare)) throw misfit()
  return data
}

async function* packedBytes(source: Source, from: number, length: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < length; done += chunkSize) {
    yield await source.read(from + done, Math.min(chunkSize, length - done))
  }
}

/** The deflated data unpacked, off the main thread; all of it must have been one stream. */
async function* inflated(source: Source, from: number, entry: Entry): AsyncGenerator<Buffer> {
  const inflater = createInflateRaw({ chunkSize })
  const broken = () => invalid(source.path, `${quoted(entry.name)} in it is damaged`)
  // Whatever goes wrong reaches the loop below through the inflater.
  pipeline(packedBytes(source, from, entry.packed), inflater, () => undefined)
  try {
    for await (const chunk of inflater) yield chunk
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw code.startsWith('Z_') ? broken() : error
  } finally {
    inflater.destroy()
  }
  if (inflater.bytesWritten !== entry.packed) throw broken()
}

/**
 * The content of an entry.
 * @throws {ArchiveError} as soon as more comes out than `meter` or the entry itself allows, or when it is damaged.
 */
export async function unpack(source: Source, entry: Entry, meter: Meter): Promise<Uint8Array> {
  const data = await findData(source, entry)
  const misfit = () => invalid(source.path, `${quoted(entry.name)} in it is not what the list of files says`)
  const content = entry.method === deflated ? inflated(source, data, entry) : packedBytes(source, data, entry.packed)
  const crc = crc32()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of content) {
    size += chunk.length
    meter.count(entry.name, chunk.length, size, entry.packed)
    if (size > entry.bytes) throw misfit()
    crc.add(chunk)
    chunks.push(chunk)
  }
  if (size !== entry.bytes || crc.value() !== entry.crc) throw misfit()
  return Buffer.concat(chunks, size)
}
