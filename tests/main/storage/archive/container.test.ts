import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../../../../src/core/base/errors'
import { readArchive } from '../../../../src/main/storage/archive/archive'
import { archiveFile, expectRefused, partsOf, read, refuseParts, sample, watchedDisk, withPart } from './archives'
import { crc32, type Part, type Whole, zipOf } from './zip-builder'

const plans = 'data/plans.json'
const asRead = Object.fromEntries(
  Object.entries(sample).map(([path, bytes]) => [path, Buffer.from(bytes).toString('hex')]),
)
const contents = ({ files }: Awaited<ReturnType<typeof read>>) =>
  Object.fromEntries([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('hex')]))

describe('variants that zip programs write', () => {
  const all = (change: Partial<Part>) => partsOf().map((part) => ({ ...part, ...change }))
  it.each<[string, Part[]]>([
    ['deflated', all({})],
    ['stored', all({ stored: true })],
    ['sizes behind the data, with a signature', all({ follow: 'signed' })],
    ['sizes behind the data, without one', all({ follow: 'bare' })],
    ['stored with sizes behind the data', all({ stored: true, follow: 'signed' })],
    ['names marked as UTF-8, level hints', all({ flags: 0x806 })],
    ['dates and rights in extra fields', all({ extra: Buffer.from('UT\x05\x00\x01abcd', 'latin1') })],
    ['rights of an ordinary file', all({ attributes: (0o100644 << 16) | 0x20 })],
    ['the manifest first', [...partsOf()].reverse()],
  ])('%s', async (_, parts) => {
    expect(contents(await read(zipOf(parts)))).toEqual(asRead)
  })

  it('with data that looks like headers of a zip', async () => {
    const signatures = Buffer.from('PK\x03\x04 PK\x01\x02 PK\x07\x08 PK\x05\x06', 'latin1')
    const data = Buffer.concat([zipOf(partsOf()), signatures, zipOf([])])
    for (const variant of [{ stored: true, follow: 'signed' as const }, { stored: true }, {}]) {
      const parts = partsOf({ 'plans.json': data }).map((part) => ({ ...part, ...variant }))
      expect(data.equals((await read(zipOf(parts))).files.get('plans.json') ?? Buffer.alloc(0))).toBe(true)
    }
  })
})

describe('an entry that is no plain file', () => {
  it.each<[string, Partial<Part>, RegExp]>([
    ['encrypted', { flags: 1 }, /“data\/plans\.json” in it is encrypted/],
    ['encrypted, says only the list', { flags: 1, localFlags: 0 }, /encrypted/],
    ['encrypted, says only its header', { localFlags: 1 }, /does not fit the list/],
    ['strongly encrypted', { flags: 0x41 }, /encrypted/],
    ['with hidden headers', { flags: 0x2000 }, /packed in a way that is not known/],
    ['a patch', { flags: 0x20 }, /packed in a way that is not known/],
    ['deflate64', { method: 9 }, /packed in a way that is not known/],
    ['bzip2', { method: 12 }, /packed in a way that is not known/],
    ['of AES', { method: 99 }, /packed in a way that is not known/],
    ['a link', { attributes: 0o120777 << 16, data: Buffer.from('/etc/passwd') }, /is no ordinary file/],
    ['a folder', { attributes: 0o040755 << 16 }, /is no ordinary file/],
    ['a folder of DOS', { attributes: 0x10 }, /is no ordinary file/],
    ['a device', { attributes: 0o020666 << 16 }, /is no ordinary file/],
    ['a pipe', { attributes: 0o010666 << 16 }, /is no ordinary file/],
  ])('%s', async (_, change, why) => {
    await refuseParts(withPart(plans, change), why)
  })
})

describe('an entry that is not what it says', () => {
  const data = Buffer.from(sample['plans.json'] ?? [])
  const packed = deflateRawSync(data)
  it.each<[string, Partial<Part>]>([
    ['wrong sum', { crc: crc32(data) ^ 1 }],
    ['one byte less declared', { size: data.length - 1 }],
    ['one byte more declared', { size: data.length + 1 }],
    ['no bytes declared', { size: 0 }],
    ['another size before the data', { localSize: 1 }],
    ['fewer packed bytes declared', { packedSize: packed.length - 1 }],
    ['no packed bytes declared', { packedSize: 0 }],
    ['more packed bytes declared', { packedSize: packed.length + 1 }],
    ['4 GiB packed bytes declared', { packedSize: 0xffffffff, size: 0xffffffff }],
    ['cut data', { packed: packed.subarray(0, -1) }],
    ['no data', { packed: Buffer.alloc(0) }],
    ['bytes behind the data', { packed: Buffer.concat([packed, Buffer.from('hidden')]) }],
    ['a second stream behind the first', { packed: Buffer.concat([packed, packed]) }],
    ['much behind the data', { packed: Buffer.concat([packed, Buffer.alloc(200_000, 7)]) }],
    ['a reserved kind of block', { packed: Buffer.from([0x07, 0, 0]) }],
    ['distances before the beginning', { packed: Buffer.from('4b04a200', 'hex') }],
    ['flags only in its header', { localFlags: 8 }],
    ['flags only in the list', { flags: 8, localFlags: 0 }],
    ['sizes behind that are missing', { flags: 8 }],
    ['sizes behind that are wrong', { follow: 'signed', behind: Buffer.alloc(16) }],
    ['bare sizes behind that are wrong', { follow: 'bare', behind: Buffer.alloc(12) }],
    ['sizes of 64 bits behind', { follow: 'signed', behind: Buffer.alloc(24) }],
    ['sizes behind that nothing announces', { behind: Buffer.alloc(16) }],
    ['a start in another entry', { start: 5 }],
    ['a start behind the end', { start: 0x7fffffff }],
  ])('%s', async (_, change) => {
    await refuseParts(withPart(plans, change), /does not fit|is damaged|is not what the list of files says/)
  })
})

describe('a whole that can be read in two ways, or in none', () => {
  const fakeEnd = zipOf([])
  const other = zipOf(partsOf({ 'plans.json': Buffer.from('other') }))
  const hidden = Buffer.from('hidden')
  it.each<[string, Whole]>([
    ['a comment', { comment: Buffer.from('made by hand') }],
    ['a comment that is announced and not there', { commentSize: 5 }],
    ['a comment that is an end', { comment: fakeEnd }],
    ['a comment that is another archive', { comment: other }],
    ['a comment that ends with the start of an end', { comment: fakeEnd.subarray(0, 21) }],
    ['something before the first entry', { before: Buffer.from('#!/bin/sh\n') }],
    ['another archive before the first entry', { before: other }],
    ['something before the list', { gap: hidden }],
    ['another archive before the list', { gap: other }],
    ['one entry fewer counted', { count: partsOf().length - 1 }],
    ['one entry more counted', { count: partsOf().length + 1 }],
    ['none counted', { count: 0 }],
    ['a list that begins earlier', { listStart: 0 }],
    ['a list that begins behind the end', { listStart: 0xfffffff0 }],
    ['a longer list', { listSize: 0xffffffff }],
    ['an empty list', { listSize: 0 }],
    ['several disks', { disk: 1 }],
  ])('%s', async (_, whole) => {
    await expectRefused(zipOf(partsOf(), whole), 'ARCHIVE_INVALID', /does not (end|fit)|end does not fit/)
  })

  it.each<[string, Uint8Array]>([
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.from('P')],
    ['zeros', Buffer.alloc(100_000)],
    ['text', Buffer.from('This is no archive at all.\n'.repeat(100))],
    ['a zip’s first bytes', Buffer.from('PK\x03\x04', 'latin1')],
    ['a zip without entries', zipOf([])],
    ['a zip twice over', Buffer.concat([other, other])],
    ['a zip with a byte behind it', Buffer.concat([other, Buffer.from('\n')])],
    ['a zip with its line ends changed', Buffer.from(other.toString('latin1').replaceAll('\n', '\r\n'), 'latin1')],
    ['a zip read as UTF-8', Buffer.from(other.toString('utf8'))],
    ['gzip', Buffer.from('1f8b0800000000000003030000000000000000000000000000', 'hex')],
  ])('%s', async (_, bytes) => {
    await expectRefused(bytes, 'ARCHIVE_INVALID', /./)
  })

  it('a folder, and a file that is not there', async () => {
    const path = archiveFile(other)
    mkdirSync(join(dirname(path), 'folder.zip'))
    const reading = (name: string) => readArchive(join(dirname(path), name), { disk: watchedDisk().disk })
    await expect(reading('folder.zip')).rejects.toMatchObject({
      code: 'ARCHIVE_INVALID',
      data: { why: 'it is no file' },
    })
    await expect(reading('none.zip')).rejects.toMatchObject({ data: { why: 'it cannot be read' } })
  })
})

describe('damage', () => {
  const sound = zipOf(partsOf().map((part, i) => (i % 2 ? { ...part, follow: 'signed' as const } : part)))

  it('at the end: cut anywhere, it is refused', async () => {
    for (let length = 0; length < sound.length; length += 64) {
      await expectRefused(sound.subarray(0, length), 'ARCHIVE_INVALID', /./)
    }
  })

  it('of single bits: it is refused, or the content is the same', async () => {
    const bit = fc.integer({ min: 0, max: sound.length * 8 - 1 })
    let refused = 0
    await fc.assert(
      fc.asyncProperty(fc.array(bit, { minLength: 1, maxLength: 3 }), async (bits) => {
        const bytes = Buffer.from(sound)
        for (const at of bits) bytes.writeUInt8(bytes.readUInt8(at >> 3) ^ (1 << (at & 7)), at >> 3)
        const result = await read(bytes).catch((error: unknown) => error)
        if (result instanceof DomainError) refused += 1
        else expect(contents(result as Awaited<ReturnType<typeof read>>)).toEqual(asRead)
      }),
      { numRuns: 400 },
    )
    expect(refused).toBeGreaterThan(200)
  })

  it('of anything at all: never an error of another kind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.nat(sound.length), async (noise, at) => {
        const bytes = Buffer.concat([sound.subarray(0, at), noise, sound.subarray(at + noise.length)])
        const result = await read(bytes).catch((error: unknown) => error)
        if (result instanceof Error) expect(result).toBeInstanceOf(DomainError)
      }),
      { numRuns: 200 },
    )
  })
})
