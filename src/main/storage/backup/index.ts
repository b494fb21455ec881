/** Backups of the data folder, in a folder of their own. */
import type { BackupReason, BackupView } from '../../../shared/ipc/data-views'
import {
  type BackupList,
  type GoodCopy,
  listBackups,
  newestGood,
  type OpenBackup,
  openBackup,
  verifyBackup,
  viewOf,
} from './list'
import { type BackupPorts, makeBackup } from './make'
import { openObjects } from './objects'
import type { BackupSource } from './source'

export type { BackupList, GoodCopy, OpenBackup } from './list'
export type { BackupPorts } from './make'
export type { Manifest } from './manifest'
export { backupEvery, type Running, type Schedule, type Timer } from './schedule'
export { type BackupSource, type FolderSource, folderSource } from './source'

export type Backups = {
  /** @throws {StoreError} the folder cannot be read; one that is not there has no backups. */
  list(): Promise<BackupList>
  /**
   * Makes a backup, after those asked for before it; null when the timer asks and nothing changed since the newest.
   * Thinning spares the ids in `spare`: what is about to be restored must not go.
   * @throws {StoreError} the backups are what they were.
   */
  make(reason: BackupReason, source: BackupSource, spare?: readonly string[]): Promise<BackupView | null>
  /** The paths that are damaged. @throws {DomainError} BACKUP_NOT_FOUND, BACKUP_DAMAGED. */
  verify(id: string, looked?: Map<string, boolean>): Promise<string[]>
  /** @throws {DomainError} BACKUP_NOT_FOUND, BACKUP_DAMAGED. */
  read(id: string): Promise<OpenBackup>
  /** A file as the newest backup has it in which it is whole, of one device where it is named. Never throws. */
  newestGood(path: string, device?: string): Promise<GoodCopy | null>
}

/** Touches nothing until it is asked for something. */
export function openBackups(ports: BackupPorts, folder: string): Backups {
  const objects = openObjects(ports.disk, folder, ports.newId)
  const shelf = { disk: ports.disk, folder, objects }
  let last: Promise<unknown> = Promise.resolve()
  return {
    list: () => listBackups(shelf, ports.now(), ports.zone()),
    make(reason, source, spare) {
      const turn = last.then(async () => {
        const made = await makeBackup(ports, folder, objects, source, reason, spare)
        return made && viewOf(made, 'recent')
      })
      last = turn.catch(() => undefined)
      return turn
    },
    verify: (id, looked) => verifyBackup(shelf, id, looked),
    read: (id) => openBackup(shelf, id),
    newestGood: (path, device) => newestGood(shelf, ports.now(), path, device),
  }
}
