/** Archives for the tests: a sound one, ones that are sound but for one thing, and how reading them is watched. */
import { createHash } from 'node:crypto'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { DomainError } from '../../../../src/core/base/errors'
import { type ArchiveContent, readArchive } from '../../../../src/main/storage/archive/archive'
import { Meter } from '../../../../src/main/storage/archive/meter'
import { readZip } from '../../../../src/main/storage/archive/read'
import { type Disk, realDisk } from '../../../../src/main/storage/disk'
import { tempFolder } from '../../../scripts/temp-folder'
import { withFiles } from '../disks/bound'
import { type Part, zipOf } from './zip-builder'

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export const holds = { answers: 3, attempts: 1, sessions: 2, plans: 1 }

export const sample: Readonly<Record<string, Uint8Array>> = {
  'settings.json': Buffer.from('{"format":"settings"}'),
  'plans.json': Buffer.from('{"format":"plans","data":"Grüße"}'),
  'journal/2026-11.jsonl': Buffer.from('{"v":1,"kind":"question-answered"}\n'.repeat(40)),
  'journal/2026-11.1.jsonl': Buffer.alloc(0),
  'others/device-2/2026-10.jsonl': Buffer.from('{"v":1,"device":"device-2"}\n'),
}

/** What `writeArchive` is given to write these files. */
export const contentOf = (files: typeof sample): ArchiveContent => ({
  device: 'device-1',
  holds,
  files: Object.entries(files).map(([path, bytes]) => ({ path, read: () => bytes })),
})

export const manifestOf = (files: typeof sample, over: Readonly<Record<string, unknown>> = {}) => ({
  format: 'lectern-archive',
  schema: 1,
  madeAt: '2026-11-22T10:00:00.000Z',
  device: 'device-1',
  holds,
  files: Object.entries(files).map(([path, bytes]) => ({ path, sha256: sha256(bytes), bytes: bytes.length })),
  ...over,
})

export const manifestPart = (manifest: unknown): Part => ({
  name: 'manifest.json',
  data: Buffer.from(typeof manifest === 'string' ? manifest : JSON.stringify(manifest)),
})

export const partsOf = (files = sample, manifest: unknown = manifestOf(files)): Part[] => [
  { name: 'README.txt', data: Buffer.from('Read me.\n') },
  ...Object.entries(files).map(([path, data]) => ({ name: `data/${path}`, data })),
  manifestPart(manifest),
]

/** The sound archive with one of its entries changed. */
export const withPart = (name: string, change: Partial<Part>): Part[] =>
  partsOf().map((part) => (part.name === name ? { ...part, ...change } : part))

/** A disk that only reads, and counts what it reads. */
export function watchedDisk(): { disk: Disk; bytesRead: () => number } {
  let bytesRead = 0
  const refuse = (what: string) => async () => {
    throw new Error(`reading an archive must not ${what}`)
  }
  const watched = withFiles(realDisk, (file) => ({
    ...file,
    async read(...args) {
      const part = await file.read(...args)
      bytesRead += part.bytesRead
      return part
    },
    write: refuse('write'),
    truncate: refuse('truncate'),
  }))
  const disk: Disk = {
    ...watched,
    open: (path, flags) => (flags === 'r' ? watched.open(path, flags) : refuse('open for writing')()),
    mkdir: refuse('make folders'),
    rename: refuse('rename'),
    unlink: refuse('delete'),
    rmdir: refuse('delete folders'),
  }
  return { disk, bytesRead: () => bytesRead }
}

export function archiveFile(bytes: Uint8Array): string {
  const path = join(tempFolder(), 'archive.zip')
  writeFileSync(path, bytes)
  return path
}

export const read = (bytes: Uint8Array) => readArchive(archiveFile(bytes), { disk: watchedDisk().disk })

/**
 * Expects that this archive is refused with this code and reason, with nothing written, with no more read than about
 * the file once, and with no more unpacked than `atMost`.
 */
export async function expectRefused(bytes: Uint8Array, code: string, why: RegExp | string, atMost = 1 << 20) {
  const path = archiveFile(bytes)
  const { disk, bytesRead } = watchedDisk()
  const error = await readArchive(path, { disk }).then(
    () => null,
    (caught: unknown) => caught,
  )
  expect(error).toBeInstanceOf(DomainError)
  expect(error).toMatchObject({ code, data: { file: path } })
  const said = error instanceof DomainError ? String(error.data.why) : ''
  expect(said).toMatch(why)
  expect(said).toMatch(/^[\x20-\x7e“”]{5,200}$/)
  expect(bytesRead()).toBeLessThan(bytes.length * 1.5 + 4096)
  expect(readdirSync(join(path, '..'))).toEqual(['archive.zip'])
  expect(statSync(path).size).toBe(bytes.length)
  const meter = new Meter(path)
  await readZip(path, meter, { disk }, () => undefined).catch(() => undefined)
  expect(meter.unpacked).toBeLessThanOrEqual(atMost)
}

export const refuseParts = (parts: readonly Part[], why: RegExp | string) =>
  expectRefused(zipOf(parts), 'ARCHIVE_INVALID', why)
