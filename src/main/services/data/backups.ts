/** Use cases of backups: made by hand or by the clock, looked into, and put in the place of what is there. */
import { DomainError } from '../../../core/base/errors'
import type { PlanDocument } from '../../../core/plan/types'
import type { BackupReason, BackupView, RestorePreview } from '../../../shared/ipc/data-views'
import type { Settings } from '../../../shared/settings'
import { type BackupSource, folderSource, type OpenBackup } from '../../storage/backup'
import { type DocumentKind, readSealed } from '../../storage/document'
import { seal } from '../../storage/envelope'
import { deviceKind, plansKind, settingsKind } from '../../storage/kinds'
import { type RestoredFile, restoreFiles } from '../../storage/restore'
import { holdingsOf, planChanges } from './holdings'
import type { DataPorts } from './ports'

/** A document as a file of another state has it; what it starts from where that state has none. */
function documentIn<T>(bytes: Uint8Array | null, kind: DocumentKind<T>): T {
  const found = bytes && readSealed(Buffer.from(bytes).toString('utf8'), kind)
  return found && found !== 'newer' ? found.value : kind.defaults
}

export function backupService(ports: DataPorts) {
  const { store, backups, library, system, disk, progress } = ports

  const source = async (): Promise<BackupSource> => {
    const study = await store.study()
    return folderSource(disk, store.folder, {
      device: store.device.value.id,
      holds: () => holdingsOf(study, store.plans.value),
      savedBytes: (path) => store.savedBytes(path),
    })
  }

  const make = async (reason: BackupReason, spare: readonly string[] = []): Promise<BackupView | null> =>
    backups().make(reason, await source(), spare)

  /** A backup of `what` that leads back to it. */
  const makeUndo = async (reason: BackupReason, what: BackupSource, spare: readonly string[] = []): Promise<string> => {
    const made = await backups().make(reason, what, spare)
    if (!made) throw new DomainError('BACKUP_NOT_FOUND', 'No backup was made.', {})
    return made.id
  }

  const list = async (): Promise<BackupView[]> => (await backups().list()).backups

  const settingsOf = (open: OpenBackup, path: string): Promise<Uint8Array | null> =>
    open.manifest.files.some((file) => file.path === path) ? open.file(path) : Promise.resolve(null)

  /**
   * Puts `files` in the place of what is there, and returns the backup that leads back. The device goes on under a new
   * name, since its old one has signed events that are not there any more, and leaves the shared folder, which would
   * bring them back at once.
   */
  const putInPlace = async (
    files: AsyncIterable<RestoredFile>,
    reason: BackupReason,
    spare: readonly string[] = [],
  ): Promise<string> => {
    const device = { id: system.newId() }
    async function* withDevice() {
      for await (const file of files) if (file.path !== 'device.json') yield file
      const sealed = seal(deviceKind('').format, 1, device)
      yield { path: 'device.json', bytes: new TextEncoder().encode(sealed) }
    }
    const [what, { shared, sharedPaused }] = [await source(), ports.places.value]
    if (shared !== null) await ports.places.update((value) => ({ ...value, sharedPaused: true }))
    let undo = ''
    try {
      await store.reopen(async (folder) => {
        // Made once nothing more is written, so that the last answer is in it.
        undo = await makeUndo(reason, what, spare)
        await restoreFiles(folder, withDevice(), { disk, newId: system.newId })
        return folder
      })
    } catch (error) {
      if (shared !== null) await ports.places.update((value) => ({ ...value, sharedPaused }))
      throw error
    }
    return undo
  }

  return {
    list,
    make,
    makeUndo: async (reason: BackupReason) => makeUndo(reason, await source()),
    putInPlace,

    async backUp(): Promise<BackupView[]> {
      await make('by-hand')
      return list()
    },

    async preview(id: string): Promise<RestorePreview> {
      const open = await backups().read(id)
      const backup = (await list()).find((one) => one.id === id)
      if (!backup) throw new DomainError('BACKUP_NOT_FOUND', 'There is no such backup.', { backup: id })
      const then: PlanDocument = documentIn(await settingsOf(open, 'plans.json'), plansKind)
      const settings: Settings = documentIn(await settingsOf(open, 'settings.json'), settingsKind)
      return {
        backup,
        now: holdingsOf(await store.study(), store.plans.value),
        plans: await planChanges(library, store.plans.value, then),
        settings: JSON.stringify(settings) === JSON.stringify(store.settings.value) ? 'same' : 'changed',
      }
    },

    async restore(id: string): Promise<{ undo: string }> {
      const open = await backups().read(id)
      const { files } = open.manifest
      async function* verified(): AsyncIterable<RestoredFile> {
        for (const [done, { path }] of files.entries()) {
          progress({ job: 'restore', done, of: files.length })
          yield { path, bytes: await open.file(path) }
        }
      }
      try {
        const undo = await putInPlace(verified(), 'before-restore', [id])
        ports.changed({ why: 'restored' })
        return { undo }
      } finally {
        progress(null)
      }
    },
  }
}
