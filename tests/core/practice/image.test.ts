import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64, imageHeader } from '../../../src/core/practice/image'
import { bytesOf, pictures, pngOf } from './pictures'

const header = (base64: string) => imageHeader(bytesOf(base64))

/** The bytes with some replaced from a place on. */
function changed(base64: string, at: number, ...values: number[]): Uint8Array {
  const bytes = Uint8Array.from(bytesOf(base64))
  bytes.set(values, at)
  return bytes
}

describe('the header of an image', () => {
  it.each([
    ['png', 'image/png'],
    ['jpeg', 'image/jpeg'],
    ['webpLossy', 'image/webp'],
    ['webpLossless', 'image/webp'],
    ['webpExtended', 'image/webp'],
  ] as const)('says format and size: %s', (name, mime) => {
    expect(header(pictures[name])).toEqual({ mime, width: 3, height: 2 })
  })

  it('may say any size its format has room for', () => {
    expect(header(pngOf(70_000, 4_000_000_000))).toMatchObject({ width: 70_000, height: 4_000_000_000 })
    // T.81: two bytes each, height first, after the precision of the SOF0 segment.
    const start = bytesOf(pictures.jpeg).indexOf(Buffer.from([0xff, 0xc0]))
    expect(imageHeader(changed(pictures.jpeg, start + 5, 0x12, 0x34, 0xff, 0xfe))).toMatchObject({
      width: 65_534,
      height: 4_660,
    })
    // RFC 9649: fourteen bits each; in the lossy form the two upper ones scale the picture when it is shown.
    expect(imageHeader(changed(pictures.webpLossy, 26, 0xff, 0x7f, 0x01, 0xc0))).toMatchObject({
      width: 16_383,
      height: 1,
    })
    expect(imageHeader(changed(pictures.webpLossless, 21, 0xff, 0x3f, 0, 0))).toMatchObject({
      width: 16_384,
      height: 1,
    })
    expect(imageHeader(changed(pictures.webpLossless, 21, 0, 0xc0, 0xff, 0x0f))).toMatchObject({
      width: 1,
      height: 16_384,
    })
    // 24 bits each, less one.
    expect(imageHeader(changed(pictures.webpExtended, 24, 0xff, 0xff, 0xff, 0, 0, 1))).toMatchObject({
      width: 16_777_216,
      height: 65_537,
    })
  })

  it('of a JPEG is found behind other segments and fill bytes, whatever coding it has', () => {
    const jpeg = bytesOf(pictures.jpeg)
    const comment = Buffer.from([0xff, 0xfe, 0, 6, 0xff, 0xc0, 9, 9])
    const filled = Buffer.concat([jpeg.subarray(0, 2), comment, Buffer.from([0xff, 0xff]), jpeg.subarray(2)])
    expect(imageHeader(filled)).toMatchObject({ width: 3, height: 2 })
    const start = jpeg.indexOf(Buffer.from([0xff, 0xc0]))
    for (const coding of [0xc1, 0xc2, 0xc9, 0xcf]) {
      expect(imageHeader(changed(pictures.jpeg, start + 1, coding))).toMatchObject({ width: 3, height: 2 })
    }
    for (const table of [0xc4, 0xc8, 0xcc]) expect(imageHeader(changed(pictures.jpeg, start + 1, table))).toBeNull()
  })

  it('of a JPEG is not looked for behind its end, or without end', () => {
    for (const segments of [
      [0xff, 0xda, 0, 4, 0, 0, 0xff, 0xc0, 0, 8, 8, 0, 1, 0, 1],
      [0xff, 0xfe, 0, 0, 0xff, 0xfe, 0, 0, 0xff, 0xfe, 0, 0],
      [0xff, 0xfe, 0, 1, 0xff, 0xc0, 0, 8, 8, 0, 1, 0, 1],
      [0xff, 0xfe, 0xff, 0xff, 0, 0, 0, 0, 0],
      new Array<number>(5000).fill(0xff),
    ]) {
      expect(imageHeader(Uint8Array.from([0xff, 0xd8, ...segments]))).toBeNull()
    }
  })

  it('is missing where a file is something else', () => {
    const texts = [
      '',
      'GIF89a\x03\0\x02\0',
      'BM',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '%PDF-1.7',
      'RIFF1234WAVE',
    ]
    for (const text of texts) expect(imageHeader(Buffer.from(text.padEnd(64, '\0'), 'latin1'))).toBeNull()
    expect(imageHeader(changed(pictures.png, 1, 0x51))).toBeNull()
    expect(imageHeader(changed(pictures.png, 12, 0x4a))).toBeNull()
    expect(imageHeader(changed(pictures.webpLossy, 23, 0))).toBeNull()
    expect(imageHeader(changed(pictures.webpLossless, 20, 0))).toBeNull()
    expect(imageHeader(changed(pictures.webpExtended, 15, 0x59))).toBeNull()
  })

  it('of any bytes, or of an image cut anywhere, never throws', () => {
    const starts = Object.values(pictures).map(bytesOf)
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.nat(300), fc.uint8Array({ maxLength: 60 }), (start, cut, tail) => {
        const found = imageHeader(Buffer.concat([start.subarray(0, cut), tail]))
        expect(found === null || Number.isInteger(found.width + found.height)).toBe(true)
      }),
    )
    for (const start of starts)
      for (let cut = 0; cut < 24; cut += 1) expect(imageHeader(start.subarray(0, cut))).toBeNull()
  })
})

describe('base64', () => {
  it('is read as Node writes it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(fromBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes)
      }),
    )
    // RFC 4648, section 10.
    const vectors = {
      '': '',
      f: 'Zg==',
      fo: 'Zm8=',
      foo: 'Zm9v',
      foob: 'Zm9vYg==',
      fooba: 'Zm9vYmE=',
      foobar: 'Zm9vYmFy',
    }
    for (const [text, base64] of Object.entries(vectors)) {
      expect(fromBase64(base64)).toEqual(Uint8Array.from(Buffer.from(text)))
    }
  })

  it.each(['Zg', 'Zg=', 'Z===', 'Zg==Zg==', '=Zg=', 'Zm9v\n', 'Zm 9', 'Zm9-', 'Zm9_', 'Zmü9', '===='])(
    'is no other text: %j',
    (text) => expect(fromBase64(text)).toBeNull(),
  )
})
