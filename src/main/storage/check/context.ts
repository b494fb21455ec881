/** What every part of the check is given. */
import { join } from 'node:path'
import type { StoreNotice } from '../../../shared/ipc/views'
import type { Backups } from '../backup/index'
import type { Disk } from '../disk'
import { readSealed } from '../document'
import { errnoOf } from '../errors'
import { journalFiles, ownJournal } from '../journal/files'
import { eventsIn, type ReadPorts } from '../journal/read'
import { deviceKind } from '../kinds'

/** Whether a path is of a file of this device's own journal. */
export const isOwn = (path: string): boolean => path.startsWith(`${ownJournal}/`)

export type Told = Omit<StoreNotice, 'id'>

/** A file as one backup has it. */
export type Copy = Readonly<{ bytes: Uint8Array; at: string }>

export type Context = Readonly<{
  folder: string
  repair: boolean
  /** Files that somebody may be writing, which are only read. */
  busy: (path: string) => boolean
  ports: ReadPorts
  /** What was told through the ports since it was last asked. */
  told: () => Told[]
  /** A file as the backups have it, the newest whole one first. */
  copies: (path: string) => AsyncIterable<Copy>
  step: () => void
}>

/**
 * The names that the device of a data folder has or had, by its document and its journal, the present one first; none
 * where neither says.
 */
export async function devicesOf(disk: Disk, folder: string): Promise<string[]> {
  const names = new Set<string>()
  const text = await disk.readFile(join(folder, 'device.json')).catch(() => null)
  const found = text && readSealed(text.toString('utf8'), deviceKind('-'))
  if (found && found !== 'newer') names.add(found.value.id)
  const files = (await journalFiles(disk, folder).catch(() => [])).filter(({ path }) => isOwn(path))
  for (const { path } of files.reverse()) {
    const { lines } = await eventsIn(await disk.readFile(join(folder, path)).catch(() => new Uint8Array()))
    for (const { event } of lines.reverse()) names.add(event.device)
  }
  return [...names]
}

/** Why a file cannot be read, in the words of the system. */
export const because = (error: unknown): string => errnoOf(error) || 'no reason given'

type Sources = { disk: Disk; folder: string; recover: ReadPorts['recover']; backups: Backups | null }

/** Looks for a file in the newest backup first, then in all that were ever made of this folder's device. */
export function copiesFrom({ disk, folder, recover, backups }: Sources): Context['copies'] {
  let devices: Promise<string[]> | null = null
  return async function* (path) {
    const seen = new Set<string>()
    const newest = await recover(path).catch(() => null)
    if (newest) yield newest
    const listed = backups ? await backups.list().catch(() => null) : null
    if (!backups || !listed) return
    devices ??= devicesOf(disk, folder)
    const own = await devices
    for (const { id } of listed.backups) {
      const backup = await backups.read(id).catch(() => null)
      const file = backup?.manifest.files.find((one) => one.path === path)
      if (!backup || !file || seen.has(file.sha256)) continue
      if (own.length > 0 && !own.includes(backup.manifest.device)) continue
      seen.add(file.sha256)
      const bytes = await backup.file(path).catch(() => null)
      if (bytes) yield { bytes, at: backup.manifest.at }
    }
  }
}

/** Paths of journal files that backups have. */
export async function journalsIn(backups: Backups): Promise<string[]> {
  const listed = await backups.list().catch(() => null)
  const paths = new Set<string>()
  for (const { id } of listed?.backups ?? []) {
    const backup = await backups.read(id).catch(() => null)
    for (const { path } of backup?.manifest.files ?? []) if (isOwn(path)) paths.add(path)
  }
  return [...paths].sort()
}
