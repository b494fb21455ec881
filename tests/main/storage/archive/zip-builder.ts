/** Makes zip files byte by byte, so that every field can lie. */
import { deflateRawSync } from 'node:zlib'

export type Part = {
  name: string
  data: Uint8Array
  stored?: boolean
  /** What stands in the file instead of the packed data. */
  packed?: Uint8Array
  flags?: number
  method?: number
  crc?: number
  /** Declared sizes. */
  packedSize?: number
  size?: number
  /** External attributes; a Unix mode is in the upper half. */
  attributes?: number
  /** Sizes behind the data, with a signature or bare. */
  follow?: 'signed' | 'bare'
  /** What stands behind the data, whatever else is said. */
  behind?: Uint8Array
  /** Differs from `name` in the header before the data only. */
  localName?: string
  localFlags?: number
  localSize?: number
  extra?: Uint8Array
  /** Where the list says its header is. */
  start?: number
}

export type Whole = {
  count?: number
  comment?: Uint8Array
  /** Declared. */
  commentSize?: number
  before?: Uint8Array
  /** Between the last entry and the list. */
  gap?: Uint8Array
  listStart?: number
  listSize?: number
  disk?: number
}

const table = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})

export function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff
  for (const byte of bytes) c = (table[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}

/** Little-endian numbers, each as [value, bytes]. */
export function fields(...values: readonly (readonly [number, 1 | 2 | 4])[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  let at = 0
  // Too large a number loses its upper part, as in a program that does not look.
  for (const [value, size] of values) {
    bytes.writeUInt32LE(value >>> 0, at)
    at += size
  }
  return bytes.subarray(0, at)
}

function made(part: Part) {
  const packed = part.packed ?? (part.stored ? part.data : deflateRawSync(part.data))
  const flags = (part.flags ?? 0) | (part.follow ? 8 : 0)
  const method = part.method ?? (part.stored ? 0 : 8)
  const crc = part.crc ?? crc32(part.data)
  const packedSize = part.packedSize ?? packed.length
  const size = part.size ?? part.data.length
  const sums = fields([crc, 4], [packedSize, 4], [size, 4])
  const before = part.follow ? Buffer.alloc(12) : fields([crc, 4], [packedSize, 4], [part.localSize ?? size, 4])
  const signature = part.follow === 'signed' ? [Buffer.from('PK\x07\x08', 'latin1')] : []
  const behind = Buffer.from(part.behind ?? (part.follow ? Buffer.concat([...signature, sums]) : []))
  return { packed, flags, method, sums, before, behind }
}

export function zipOf(parts: readonly Part[], whole: Whole = {}): Buffer {
  const out: Buffer[] = [Buffer.from(whole.before ?? [])]
  const list: Buffer[] = []
  let at = out[0]?.length ?? 0
  const put = (...pieces: Buffer[]) => {
    out.push(...pieces)
    for (const { length } of pieces) at += length
  }
  for (const part of parts) {
    const { packed, flags, method, sums, before, behind } = made(part)
    const extra = Buffer.from(part.extra ?? [])
    const name = Buffer.from(part.name)
    const localName = Buffer.from(part.localName ?? part.name)
    const start = part.start ?? at
    const time = [
      [0, 2],
      [0x5c76, 2],
    ] as const
    put(
      fields([0x04034b50, 4], [20, 2], [part.localFlags ?? flags, 2], [method, 2], ...time),
      before,
      fields([localName.length, 2], [extra.length, 2]),
      localName,
      extra,
      Buffer.from(packed),
      behind,
    )
    list.push(
      fields([0x02014b50, 4], [0x0314, 2], [20, 2], [flags, 2], [method, 2], ...time),
      sums,
      fields([name.length, 2], [extra.length, 2], [0, 2], [0, 2], [0, 2], [part.attributes ?? 0, 4], [start, 4]),
      name,
      extra,
    )
  }
  put(Buffer.from(whole.gap ?? []))
  const listed = Buffer.concat(list)
  const count = whole.count ?? parts.length
  const comment = Buffer.from(whole.comment ?? [])
  const end = fields(
    [0x06054b50, 4],
    [whole.disk ?? 0, 2],
    [whole.disk ?? 0, 2],
    [count, 2],
    [count, 2],
    [whole.listSize ?? listed.length, 4],
    [whole.listStart ?? at, 4],
    [whole.commentSize ?? comment.length, 2],
  )
  return Buffer.concat([...out, listed, end, comment])
}
