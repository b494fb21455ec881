/**
 * The fold of the journals as of a moment, so that opening reads only what came after it. Nothing here is needed: what
 * is missing, old or damaged is made anew from the journals.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { z } from 'zod'
import { instant } from '../../../core/progress/events'
import { foldVersion, partNames, readParts, writePart } from '../../../core/progress/snapshot'
import type { Study } from '../../../core/progress/study'
import type { Disk } from '../disk'
import { replaceFile, syncFolder } from '../durable'
import { checksum, seal, unseal } from '../envelope'
import { errnoOf, StoreError } from '../errors'
import { namesIn } from './files'

export const snapshotFolder = 'snapshot'
const format = 'lectern-snapshot'
const bytes = z.int().nonnegative()

const headSchema = z.strictObject({
  /** Bytes of each journal file that the parts hold, by its path in the data folder. */
  covers: z.record(z.string(), bytes),
  /** Checksum of those bytes, so that damage below the snapshot does not stay unseen. */
  sums: z.record(z.string(), z.strictObject({ bytes, sum: z.string() })).default({}),
  /** The place of the last event folded; null when there was none. */
  place: z.strictObject({ order: instant, device: z.string(), seq: z.int(), id: z.string() }).nullable(),
  /** Number of this device's last event, and the file it is in. */
  seq: z.int().nonnegative(),
  part: z.strictObject({ month: z.string(), part: z.int().nonnegative() }).nullable(),
  /** The latest order instant of each device. */
  latest: z.record(z.string(), instant),
  /** Checksum of each part, which is also in its file's name. */
  parts: z.record(z.string(), z.string()),
})

export type Head = z.infer<typeof headSchema>

const headPath = (data: string): string => join(data, snapshotFolder, 'head.json')
const partFile = (name: string, sum: string): string => `${name}.${sum}.json`

/** What the last snapshot says of itself; null when there is none to trust. */
export async function readHead(disk: Disk, data: string): Promise<Head | null> {
  try {
    const opened = unseal((await disk.readFile(headPath(data))).toString('utf8'), format, foldVersion)
    if (opened.state !== 'good' || opened.schema !== foldVersion) return null
    const head = headSchema.safeParse(opened.data)
    return head.success ? head.data : null
  } catch {
    return null
  }
}

/** The study of a snapshot; null when a part is not what its head says. */
export async function readStudy(disk: Disk, data: string, head: Head): Promise<Study | null> {
  try {
    const wanted = Object.entries(head.parts)
    const parts = await Promise.all(
      wanted.map(async ([name, sum]): Promise<[string, Buffer]> => {
        const bytes = await disk.readFile(join(data, snapshotFolder, partFile(name, sum)))
        if (checksum(bytes) !== sum) throw new Error(`${name} is damaged`)
        return [name, bytes]
      }),
    )
    return readParts(new Map(parts.map(([name, bytes]) => [name, bytes.toString('utf8')])))
  } catch {
    return null
  }
}

/**
 * Writes the parts named in `dirty` and a head for all, then takes away the parts no head names any more. Until the new
 * head is there the old one and its parts are.
 * @throws {StoreError} the last snapshot stands.
 */
export async function writeSnapshot(
  ports: { disk: Disk; newId: () => string },
  data: string,
  study: Study,
  about: Omit<Head, 'parts'>,
  before: Readonly<Record<string, string>>,
  dirty: ReadonlySet<string>,
): Promise<Head> {
  const { disk, newId } = ports
  const folder = join(data, snapshotFolder)
  await disk.mkdir(folder).catch((error: unknown) => {
    throw StoreError.from(error, folder)
  })
  const parts: Record<string, string> = {}
  for (const name of partNames(study)) {
    const known = before[name]
    if (known !== undefined && !dirty.has(name)) {
      parts[name] = known
      continue
    }
    const text = writePart(study, name)
    const sum = checksum(text)
    if (sum !== known) await replaceFile(disk, join(folder, partFile(name, sum)), text, newId())
    parts[name] = sum
    await breathe()
  }
  const head = { ...about, sums: await sumsOf(disk, data, about), parts }
  await replaceFile(disk, headPath(data), seal(format, foldVersion, head), newId())
  await sweep(disk, folder, head)
  return head
}

const sumAtOnce = 256 * 1024

/** Checksum of the first `bytes` of a file, in small steps; null when there are not so many. */
async function sumOf(disk: Disk, path: string, bytes: number): Promise<string | null> {
  const file = await disk.open(path, 'r')
  try {
    const hash = createHash('sha256')
    const buffer = new Uint8Array(sumAtOnce)
    for (let at = 0; at < bytes; ) {
      const { bytesRead } = await file.read(buffer, 0, Math.min(sumAtOnce, bytes - at), at)
      if (bytesRead === 0) return null
      hash.update(buffer.subarray(0, bytesRead))
      at += bytesRead
      await breathe()
    }
    return hash.digest('hex').slice(0, 32)
  } finally {
    await file.close()
  }
}

/** The checksums of everything covered; of files that did not grow, those that are known. */
async function sumsOf(
  disk: Disk,
  data: string,
  { covers, sums }: Pick<Head, 'covers' | 'sums'>,
): Promise<Head['sums']> {
  const all: Head['sums'] = {}
  for (const [path, bytes] of Object.entries(covers)) {
    const known = sums[path]
    const sum = known?.bytes === bytes ? known.sum : await sumOf(disk, join(data, path), bytes).catch(() => null)
    if (sum !== null) all[path] = { bytes, sum }
  }
  return all
}

/** The files that no longer are what the snapshot was made of. */
export async function damagedBelow(disk: Disk, data: string, { sums }: Pick<Head, 'sums'>): Promise<string[]> {
  const damaged: string[] = []
  for (const [path, { bytes, sum }] of Object.entries(sums)) {
    if ((await sumOf(disk, join(data, path), bytes).catch(() => null)) !== sum) damaged.push(path)
  }
  return damaged
}

async function sweep(disk: Disk, folder: string, head: Head): Promise<void> {
  const wanted = new Set(['head.json', ...Object.entries(head.parts).map(([name, sum]) => partFile(name, sum))])
  const names = await namesIn(disk, folder).catch((): string[] => [])
  for (const name of names) {
    if (!wanted.has(name) && name.endsWith('.json')) await disk.unlink(join(folder, name)).catch(() => undefined)
  }
}

/** Takes the snapshot away for good, so that the next opening folds the journals anew. */
export async function forgetSnapshot(disk: Disk, data: string): Promise<void> {
  try {
    await disk.unlink(headPath(data))
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error
  }
  // Also of one that went before, in a run that was cut short: come back, it would speak of other journals.
  await syncFolder(disk, join(data, snapshotFolder)).catch((error: unknown) => {
    if (errnoOf(error) !== 'ENOENT') throw error
  })
}
