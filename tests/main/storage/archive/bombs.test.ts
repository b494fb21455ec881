import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { archiveCaps, Meter } from '../../../../src/main/storage/archive/meter'
import { readZip } from '../../../../src/main/storage/archive/read'
import { chunkSize } from '../../../../src/main/storage/archive/unpack'
import { archiveFile, expectRefused, manifestOf, partsOf, read, sample, watchedDisk, withPart } from './archives'
import { type Part, zipOf } from './zip-builder'

const mebibyte = 1 << 20
const zeros = Buffer.alloc(10 * mebibyte)
/** All that the other entries of the sound archive come to, at the most. */
const others = 16 * 1024

describe('a zip bomb', () => {
  it('is stopped at the ratio, long before it is unpacked', async () => {
    const files = { ...sample, 'plans.json': zeros }
    const limit = Math.max(archiveCaps.ratioFrom, deflateRawSync(zeros).length * archiveCaps.ratio)
    const why = /data\/plans\.json in it unpacks to more than 200 times its size/
    await expectRefused(zipOf(partsOf(files)), 'ARCHIVE_TOO_LARGE', why, limit + chunkSize + others)
  })

  it('is stopped in the manifest too', async () => {
    const manifest = JSON.stringify(manifestOf(sample)).replace('{', `{${' '.repeat(zeros.length)}`)
    const why = /manifest\.json in it unpacks to more than 200 times/
    await expectRefused(zipOf(partsOf(sample, manifest)), 'ARCHIVE_TOO_LARGE', why, 4 * mebibyte)
  })

  it.each([0, 1, 21, 65_535])(
    'that declares %i bytes and has 100 MiB is stopped by the bytes that come',
    async (size) => {
      const parts = withPart('data/plans.json', { packed: deflateRawSync(Buffer.alloc(100 * mebibyte)), size })
      const why = /“data\/plans\.json” in it is not what the list of files says/
      await expectRefused(zipOf(parts), 'ARCHIVE_INVALID', why, size + chunkSize + others)
    },
  )

  it('that declares more than it has is not believed either, nor are 4 GiB reserved for it', async () => {
    const parts = withPart('data/plans.json', { size: 0xfffffffe })
    await expectRefused(zipOf(parts), 'ARCHIVE_INVALID', /not what the list of files says/)
  })

  it('inside another zip is not unpacked: by its name it is refused, and under a known one it is only bytes', async () => {
    const bomb = zipOf([{ name: 'zeros', data: zeros }])
    const nested = [...partsOf(), { name: 'data/inner.zip', data: bomb }]
    await expectRefused(zipOf(nested), 'ARCHIVE_INVALID', /“data\/inner\.zip”/)
    const { files } = await read(zipOf(partsOf({ 'plans.json': bomb })))
    expect(bomb.equals(files.get('plans.json') ?? Buffer.alloc(0))).toBe(true)
  })

  it('of entries that share their data is refused before any is unpacked', async () => {
    const names = Array.from({ length: 50 }, (_, i) => `data/others/d${i}/2026-01.jsonl`)
    const [first, ...more]: Part[] = names.map((name) => ({ name, data: zeros.subarray(0, mebibyte) }))
    const shared = [...partsOf({}), ...(first ? [first] : []), ...more.map((part) => ({ ...part, start: 0 }))]
    await expectRefused(zipOf(shared), 'ARCHIVE_INVALID', /list of files does not fit/, 0)
  })

  it('of empty blocks that give nothing is read once and refused', async () => {
    const blocks = Buffer.alloc(2 * mebibyte, Buffer.from([0, 0, 0, 0xff, 0xff]))
    const parts = withPart('data/plans.json', { packed: blocks })
    await expectRefused(zipOf(parts), 'ARCHIVE_INVALID', /“data\/plans\.json” in it is damaged/)
  })
})

describe('too much', () => {
  const caps = { file: 3 * mebibyte, total: mebibyte, entry: mebibyte / 2, entries: 4, ratio: 1e9, ratioFrom: 1e9 }
  const half = Buffer.alloc(mebibyte / 2)
  const journal = (n: number, data = half): Part => ({ name: `data/journal/2026-01.${n}.jsonl`, data })

  async function measured(parts: readonly Part[], whole = {}) {
    const path = archiveFile(zipOf(parts, whole))
    const meter = new Meter(path, caps)
    const reading = readZip(path, meter, { disk: watchedDisk().disk }, () => undefined)
    return {
      meter,
      error: await reading.then(
        () => null,
        (caught: unknown) => caught,
      ),
    }
  }

  it('is just not too much at the limit', async () => {
    const { meter, error } = await measured([journal(1), journal(2)])
    expect({ error, unpacked: meter.unpacked }).toEqual({ error: null, unpacked: caps.total })
  })

  it('in one entry is stopped within a chunk', async () => {
    const { meter, error } = await measured([journal(1, Buffer.alloc(4 * mebibyte))])
    expect(error).toMatchObject({
      code: 'ARCHIVE_TOO_LARGE',
      data: { why: expect.stringContaining('2026-01.1.jsonl') },
    })
    expect(meter.unpacked).toBeLessThanOrEqual(caps.entry + chunkSize)
  })

  it('together is stopped within a chunk', async () => {
    const { meter, error } = await measured([journal(1), journal(2), journal(3)])
    expect(error).toMatchObject({
      code: 'ARCHIVE_TOO_LARGE',
      data: { why: 'its files are larger than 1 MiB together' },
    })
    expect(meter.unpacked).toBeLessThanOrEqual(caps.total + chunkSize)
  })

  it('on disk is refused unread', async () => {
    const { meter, error } = await measured([{ ...journal(1), stored: true, data: Buffer.alloc(3 * mebibyte) }])
    expect(error).toMatchObject({ code: 'ARCHIVE_TOO_LARGE', data: { why: 'the file is larger than 3 MiB' } })
    expect(meter.unpacked).toBe(0)
  })

  it('in number is refused unread', async () => {
    const { meter, error } = await measured([1, 2, 3, 4, 5].map((n) => journal(n)))
    expect(error).toMatchObject({ code: 'ARCHIVE_TOO_LARGE', data: { why: 'it holds more than 4 files' } })
    expect(meter.unpacked).toBe(0)
  })

  it('of 100,000 entries is refused unread, whatever the field for their number says', async () => {
    const part = { data: Buffer.alloc(0), stored: true }
    const bytes = zipOf(
      Array.from({ length: 100_000 }, (_, i) => ({ ...part, name: `data/journal/2026-01.${i}.jsonl` })),
    )
    for (const count of [100_000 % 0x10000, 0, 3, 5000, 0xffff]) {
      bytes.writeUInt16LE(count, bytes.length - 14)
      bytes.writeUInt16LE(count, bytes.length - 12)
      await expectRefused(bytes, 'ARCHIVE_TOO_LARGE', /more than 5000 files|list of files is too long/, 0)
    }
  })

  it('5,001 entries are refused and 5,000 are read', async () => {
    const parts = Array.from({ length: 5001 }, (_, i) => journal(i, Buffer.alloc(0)))
    await expectRefused(zipOf(parts), 'ARCHIVE_TOO_LARGE', /more than 5000 files/, 0)
    const path = archiveFile(zipOf(parts.slice(1)))
    let seen = 0
    await readZip(path, new Meter(path), { disk: watchedDisk().disk }, () => {
      seen += 1
    })
    expect(seen).toBe(5000)
  })
})
