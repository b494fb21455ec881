/** What the bytes of an image say about themselves: which format, how wide, how high. Nothing is decoded beyond that. */
import type { PackImage } from './pack-schema'

export type ImageHeader = Pick<PackImage, 'mime' | 'width' | 'height'>

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
/** The six bits of each character, by its code. */
const sextets = new Uint8Array(128)
for (const [value, character] of [...alphabet].entries()) sextets[character.charCodeAt(0)] = value

/** The bytes in a base64 text with its padding (RFC 4648, section 4); null when it is none. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  let bits = 0
  for (let i = 0, next = 0; i < text.length; i += 1) {
    bits = (bits << 6) | (sextets[text.charCodeAt(i)] ?? 0)
    // Every character but the first of four completes a byte; one past the end is padding, and is dropped.
    if (i % 4 === 0) continue
    bytes[next] = bits >> (6 - 2 * (i % 4))
    next += 1
  }
  return bytes
}

const hasText = (bytes: DataView, at: number, text: string): boolean =>
  at + text.length <= bytes.byteLength && [...text].every((c, i) => bytes.getUint8(at + i) === c.charCodeAt(0))

/** Portable Network Graphics (third edition, W3C 2025), sections 5.2 and 11.2.1: the IHDR chunk comes first. */
function png(bytes: DataView): ImageHeader | null {
  if (bytes.byteLength < 33 || !hasText(bytes, 0, '\x89PNG\r\n\x1A\n') || !hasText(bytes, 12, 'IHDR')) return null
  return { mime: 'image/png', width: bytes.getUint32(16), height: bytes.getUint32(20) }
}

// Start of frame, all coding processes: C0 to CF without the tables and the extension that share the range.
const startsFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** ITU-T T.81 (JPEG), annex B: segments with a length each, until the one that begins the frame. */
function jpeg(bytes: DataView): ImageHeader | null {
  if (!hasText(bytes, 0, '\xFF\xD8\xFF')) return null
  let at = 2
  while (at + 9 <= bytes.byteLength && bytes.getUint8(at) === 0xff) {
    const marker = bytes.getUint8(at + 1)
    if (startsFrame(marker)) {
      return { mime: 'image/jpeg', width: bytes.getUint16(at + 7), height: bytes.getUint16(at + 5) }
    }
    // A marker may be preceded by any number of fill bytes, and a segment is never shorter than its own length.
    const length = marker === 0xff ? 1 : 2 + bytes.getUint16(at + 2)
    if (marker === 0xda || length === 2 || length === 3) return null
    at += length
  }
  return null
}

/** RFC 9649 (WebP), sections 2.5 to 2.7: lossy, lossless or extended, each with its own way to tell the size. */
function webp(bytes: DataView): ImageHeader | null {
  if (bytes.byteLength < 30 || !hasText(bytes, 0, 'RIFF') || !hasText(bytes, 8, 'WEBP')) return null
  const size = (width: number, height: number): ImageHeader => ({ mime: 'image/webp', width, height })
  if (hasText(bytes, 12, 'VP8 ') && hasText(bytes, 23, '\x9D\x01\x2A')) {
    return size(bytes.getUint16(26, true) & 0x3fff, bytes.getUint16(28, true) & 0x3fff)
  }
  if (hasText(bytes, 12, 'VP8L') && bytes.getUint8(20) === 0x2f) {
    const bits = bytes.getUint32(21, true)
    return size((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
  }
  if (hasText(bytes, 12, 'VP8X')) {
    return size((bytes.getUint32(24, true) & 0xffffff) + 1, (bytes.getUint32(26, true) >>> 8) + 1)
  }
  return null
}

/** Format and size in pixels as the header of a PNG, JPEG or WebP file gives them; null when it is none. Never throws. */
export function imageHeader(bytes: Uint8Array): ImageHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return png(view) ?? jpeg(view) ?? webp(view)
}
