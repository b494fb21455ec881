/** Manifests: what a backup is of. One sealed document each, named by the backup's id, believed only as a whole. */
import { join } from 'node:path'
import { z } from 'zod'
import { backupReasons } from '../../../shared/ipc/data-views'
import type { Disk } from '../disk'
import { seal, unseal } from '../envelope'
import { errnoOf, StoreError } from '../errors'
import { isDeviceName, namesIn, otherJournals, ownJournal, partOf } from '../journal/files'
import { documentFiles } from '../kinds'
import { newestFirst } from './thin'

const format = 'lectern-backup'
const schema = 1

/** Whether a path, relative with forward slashes, is of a file that backups hold. Nothing else is ever restored. */
export function isBackedUp(path: string): boolean {
  if (documentFiles.some((name) => name === path)) return true
  const [name = '', ...folders] = path.split('/').reverse()
  const [device = '', ...above] = folders
  const own = folders.length === 1 && device === ownJournal
  const others = above.length === 1 && above[0] === otherJournals && isDeviceName(device)
  return (own || others) && partOf(name) !== null
}

const count = z.int().nonnegative()

const backupFile = z.strictObject({
  path: z.string().refine(isBackedUp),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: count,
  /** What the file's stats were, so that an unchanged file need not be read again. */
  stamp: z.string().max(120),
})

const manifest = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9-]{1,80}$/),
  /** Instant of what it holds, ISO 8601. */
  at: z.iso.datetime(),
  zone: z.string().min(1).max(64),
  reason: z.enum(backupReasons),
  device: z.string().min(1).max(80),
  holds: z.strictObject({ answers: count, attempts: count, sessions: count, plans: count }),
  files: z.array(backupFile).refine((files) => new Set(files.map(({ path }) => path)).size === files.length),
})

export type BackupFile = Readonly<z.infer<typeof backupFile>>
export type Manifest = Readonly<z.infer<typeof manifest>>

export const manifestPath = (folder: string, id: string): string => join(folder, `${id}.json`)

/** @throws what is not a manifest is never written. */
export const sealManifest = (data: Manifest): string => seal(format, schema, manifest.parse(data))

/** The manifest of this id; null when there is none, `unreadable` when it is damaged, foreign or of a newer Lectern. */
export async function readManifest(disk: Disk, folder: string, id: string): Promise<Manifest | 'unreadable' | null> {
  try {
    const opened = unseal((await disk.readFile(manifestPath(folder, id))).toString('utf8'), format, schema)
    const found = opened.state === 'good' ? manifest.safeParse(opened.data) : null
    return found?.success && found.data.id === id ? found.data : 'unreadable'
  } catch (error) {
    return errnoOf(error) === 'ENOENT' ? null : 'unreadable'
  }
}

export type Manifests = { manifests: Manifest[]; unreadable: string[] }

/**
 * Every manifest in the folder, newest first, and the names of those that cannot be read.
 * @throws {StoreError} the folder itself cannot be read; one that is not there has none.
 */
export async function readManifests(disk: Disk, folder: string): Promise<Manifests> {
  const names = await namesIn(disk, folder).catch((error: unknown) => {
    throw StoreError.from(error, folder)
  })
  const found: Manifests = { manifests: [], unreadable: [] }
  for (const name of names.sort()) {
    if (!name.endsWith('.json') || name.startsWith('.')) continue
    const read = await readManifest(disk, folder, name.slice(0, -'.json'.length))
    if (read === 'unreadable') found.unreadable.push(name)
    else if (read) found.manifests.push(read)
  }
  found.manifests.sort(newestFirst)
  return found
}
