/** What backups there are, whether they are whole, and what they hold. Nothing is handed out that was not verified. */
import { DomainError } from '../../../core/base/errors'
import type { BackupView } from '../../../shared/ipc/data-views'
import type { Disk } from '../disk'
import { isSealed } from '../envelope'
import { fittingLines } from '../journal/fitting'
import { eventsIn } from '../journal/read'
import { type BackupFile, type Manifest, readManifest, readManifests } from './manifest'
import type { Objects } from './objects'
import { type Kept, latestFirst, thinByDevice } from './thin'

export type BackupList = {
  /** Newest first. */
  backups: BackupView[]
  /** Bytes of all their contents, each counted once. */
  bytes: number
  /** Names of manifests that cannot be read; as long as there are any, no content is cleared away. */
  unreadable: string[]
}

/** An opened backup; what it is of stays readable as long as thinning spares it. */
export type OpenBackup = Readonly<{
  manifest: Manifest
  /**
   * The verified bytes of one of its files.
   * @throws {DomainError} BACKUP_DAMAGED also when it has no such file.
   */
  file(path: string): Promise<Buffer>
}>

export type GoodCopy = Readonly<{ bytes: Buffer; backup: string; at: string }>

type Shelf = Readonly<{ disk: Disk; folder: string; objects: Objects }>

export const viewOf = ({ id, at, reason, holds, files }: Manifest, kept: Kept): BackupView => ({
  id,
  at,
  reason,
  kept,
  holds,
  bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
})

const damaged = (file: string) => new DomainError('BACKUP_DAMAGED', `${file} of this backup is damaged`, { file })

const notFound = (id: string) => new DomainError('BACKUP_NOT_FOUND', 'there is no such backup', { backup: id })

/** @throws {StoreError} the folder cannot be read. */
export async function listBackups({ disk, folder }: Shelf, now: string, zone: string): Promise<BackupList> {
  const { manifests, unreadable } = await readManifests(disk, folder)
  const { kept } = thinByDevice(manifests, now, zone)
  const contents = new Map(manifests.flatMap(({ files }) => files.map((file) => [file.sha256, file.bytes])))
  const bytes = [...contents.values()].reduce((sum, each) => sum + each, 0)
  return { backups: manifests.map((one) => viewOf(one, kept.get(one.id) ?? 'recent')), bytes, unreadable }
}

async function find({ disk, folder }: Shelf, id: string): Promise<Manifest> {
  const read = /^[A-Za-z0-9-]{1,80}$/.test(id) ? await readManifest(disk, folder, id) : null
  if (read === null) throw notFound(id)
  if (read === 'unreadable') throw damaged(`${id}.json`)
  return read
}

/**
 * Opens a backup by its id.
 * @throws {DomainError} BACKUP_NOT_FOUND, or BACKUP_DAMAGED with `file`.
 */
export async function openBackup(shelf: Shelf, id: string): Promise<OpenBackup> {
  const manifest = await find(shelf, id)
  return {
    manifest,
    async file(path) {
      const file = manifest.files.find((one) => one.path === path)
      const bytes = file ? await shelf.objects.read(file) : null
      if (bytes === null) throw damaged(path)
      return bytes
    },
  }
}

/**
 * The paths of a backup's files whose content is gone or damaged; none when the backup is whole. Backups share most of
 * their contents, so `looked` carries what was found from one to the next, by SHA-256.
 * @throws {DomainError} BACKUP_NOT_FOUND, or BACKUP_DAMAGED with the manifest as `file`.
 */
export async function verifyBackup(shelf: Shelf, id: string, looked = new Map<string, boolean>()): Promise<string[]> {
  const { files } = await find(shelf, id)
  const bad: BackupFile[] = []
  for (const file of files) {
    const whole = looked.get(file.sha256) ?? (await shelf.objects.read(file)) !== null
    looked.set(file.sha256, whole)
    if (!whole) bad.push(file)
  }
  // Thinned away while it was read, it is not damaged but gone.
  if (bad.length > 0) await find(shelf, id)
  return bad.map(({ path }) => path)
}

/** A journal's lines of two copies; the newer one counts where they differ. */
async function withMissing(newer: Buffer, older: Buffer): Promise<Buffer> {
  const [have, known] = [(await eventsIn(newer)).lines, (await eventsIn(older)).lines]
  const lines = [...have, ...fittingLines(known, have, Number.POSITIVE_INFINITY)]
  const inOrder = lines.sort((a, b) => a.event.seq - b.event.seq)
  return Buffer.from(inOrder.map(({ line }) => `${line}\n`).join(''), 'utf8')
}

const isJournal = (path: string): boolean => path.endsWith('.jsonl')

const isWhole = async (path: string, bytes: Buffer): Promise<boolean> =>
  isJournal(path) ? (await eventsIn(bytes)).bad === 0 : isSealed(bytes.toString('utf8'))

/**
 * The content of a file in the newest backup, of this device where one is named, in which it is whole; null when
 * there is none, or the folder cannot be read. A file may have been damaged before anybody saw it, and backed up so: a
 * document is then taken from a backup before, and of a journal what is missing.
 */
export async function newestGood(shelf: Shelf, now: string, path: string, device?: string): Promise<GoodCopy | null> {
  const { manifests } = await readManifests(shelf.disk, shelf.folder).catch(() => ({ manifests: [] }))
  const copies: GoodCopy[] = []
  for (const { id, at, files, device: of } of latestFirst(manifests, now)) {
    const file = files.find((one) => one.path === path)
    if (!file || (device !== undefined && of !== device)) continue
    const bytes = await shelf.objects.read(file)
    if (bytes === null) continue
    const copy = { bytes, backup: id, at }
    const whole = await isWhole(path, bytes)
    if (whole && !isJournal(path)) return copy
    copies.push(copy)
    if (whole) break
  }
  const [newest, ...older] = copies
  if (!newest || !isJournal(path)) return newest ?? null
  let { bytes } = newest
  for (const copy of older) bytes = await withMissing(bytes, copy.bytes)
  return { ...newest, bytes }
}
