import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readArchive, writeArchive } from '../../../../src/main/storage/archive/archive'
import { realDisk } from '../../../../src/main/storage/disk'
import { seal } from '../../../../src/main/storage/envelope'
import { writeLine } from '../../../../src/main/storage/journal/line'
import { tempFolder } from '../../../scripts/temp-folder'
import { testPorts } from '../ports'
import { contentOf, sample, sha256, watchedDisk } from './archives'

const ports = { ...testPorts().ports, disk: realDisk }
const reading = { disk: watchedDisk().disk }

/** The end record of a zip without a comment, read by hand. */
function endOf(file: Buffer) {
  const end = file.subarray(-22)
  const [signature, disks, size, start] = [0, 4, 12, 16].map((at) => end.readUInt32LE(at))
  return { signature, disks, counts: [end.readUInt16LE(8), end.readUInt16LE(10)], listEnd: (start ?? 0) + (size ?? 0) }
}

const journal = fc
  .tuple(fc.integer({ min: 1970, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.nat(999_999))
  .map(([year, month, part]) => `${year}-${String(month).padStart(2, '0')}${part % 2 ? `.${part}` : ''}.jsonl`)

const anyPath = fc.oneof(
  fc.constantFrom('settings.json', 'plans.json', 'device.json'),
  journal.map((name) => `journal/${name}`),
  fc.tuple(fc.uuid(), journal).map(([device, name]) => `others/${device}/${name}`),
)

const anyBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 6, arbitrary: fc.uint8Array({ maxLength: 3000 }) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary' }).map((text) => Buffer.from(text.repeat(200))) },
  { weight: 1, arbitrary: fc.nat(1_500_000).map((size) => new Uint8Array(size).map((_, i) => (i * i) >> 7)) },
)

it('an archive gives back what was put into it, to this reader and to another', async () => {
  const target = join(tempFolder(), 'archive.zip')
  await fc.assert(
    fc.asyncProperty(fc.dictionary(anyPath, anyBytes, { maxKeys: 10 }), async (files) => {
      const given = Object.entries(files)
      const manifest = await writeArchive(target, contentOf(files), ports)
      expect(manifest.files).toEqual(given.map(([path, b]) => ({ path, sha256: sha256(b), bytes: b.length })))
      const opened = await readArchive(target, reading)
      expect(opened.manifest).toEqual(manifest)
      expect([...opened.files.keys()]).toEqual(Object.keys(files))

      const file = readFileSync(target)
      const elsewhere = unzipSync(file)
      const names = ['README.txt', ...Object.keys(files).map((path) => `data/${path}`), 'manifest.json']
      expect(Object.keys(elsewhere).sort()).toEqual([...names].sort())
      for (const [path, content] of given) {
        for (const found of [opened.files.get(path), elsewhere[`data/${path}`]]) {
          expect(Buffer.compare(content, found ?? Buffer.from('none'))).toBe(0)
        }
      }
      const { length } = names
      expect(endOf(file)).toEqual({
        signature: 0x06054b50,
        disks: 0,
        counts: [length, length],
        listEnd: file.length - 22,
      })
    }),
    { numRuns: 40 },
  )
})

it.runIf(spawnSync('unzip', ['-v']).status === 0)('the system’s own unzip finds no fault with it', async () => {
  const target = join(tempFolder(), 'archive.zip')
  await writeArchive(target, contentOf(sample), ports)
  const { status, stdout } = spawnSync('unzip', ['-t', target], { encoding: 'utf8' })
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('No errors detected') })
})

it('its README tells the truth about the lines of a journal and about documents', async () => {
  const target = join(tempFolder(), 'archive.zip')
  const line = writeLine({
    v: 1,
    id: 'event-1',
    seq: 1,
    at: '2026-11-22T10:00:00.000Z',
    zone: 'Europe/Vienna',
    device: 'device-1',
    kind: 'question-shown',
    attempt: 'a',
    question: 'q',
  })
  const files = {
    'journal/2026-11.jsonl': Buffer.from(line),
    'plans.json': Buffer.from(seal('plans', 1, { é: [1, 2] })),
  }
  await writeArchive(target, contentOf(files), ports)
  const entries = unzipSync(readFileSync(target))
  const text = (name: string) => Buffer.from(entries[name] ?? []).toString('utf8')
  const fields = Object.keys(JSON.parse(text('data/journal/2026-11.jsonl')))
  const told = text('README.txt')
  for (const field of ['v', 'id', 'seq', 'at', 'zone', 'device', 'kind', 'crc']) {
    expect(fields).toContain(field)
    expect(told).toMatch(new RegExp(`^ {6}${field} `, 'm'))
  }
  const [, before, crc] = /^(.*),"crc":"(.*)"\}\n$/.exec(text('data/journal/2026-11.jsonl')) ?? []
  expect(createHash('sha256').update(`${before}}`).digest('hex').slice(0, 16)).toBe(crc)
  expect(told).toContain('first 16 hexadecimal digits of the SHA-256')

  const { data, checksum } = JSON.parse(text('data/plans.json'))
  expect(createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 32)).toBe(checksum)
  expect(told).toContain('first 32 hexadecimal digits of the SHA-256')
})
