/** Use cases of the learner's data: where it is, its backups, its archive, its other devices, its health. */
import type { CheckReport, DataOverview } from '../../../shared/ipc/data-views'
import { checkData } from '../../storage/check'
import { dataFiles } from '../../storage/data-files'
import { forgetSnapshot } from '../../storage/journal/snapshot'
import { archiveService } from './archive'
import { backupService } from './backups'
import { placeService } from './places'
import type { DataPorts } from './ports'
import { sharedService } from './shared'

export type { DataPorts } from './ports'

export type DataService = ReturnType<typeof dataService>

export function dataService(ports: DataPorts) {
  const { store, places, disk, system, progress } = ports
  const backups = backupService(ports)
  const archive = archiveService(ports, backups)
  const place = placeService(ports)
  const shared = sharedService(ports)

  const bytesOf = async (): Promise<number> =>
    (await dataFiles(disk, store.folder).catch(() => [])).reduce((sum, { bytes }) => sum + bytes, 0)

  const backupState = async (): Promise<DataOverview['backups']> => {
    const folder = ports.backupFolder()
    try {
      const { bytes, unreadable } = await ports.backups().list()
      const problem = unreadable.length > 0 ? `Not readable: ${unreadable.join(', ')}.` : null
      return { folder, bytes, problem }
    } catch {
      return { folder, bytes: 0, problem: 'The folder of the backups cannot be read.' }
    }
  }

  const overview = async (): Promise<DataOverview> => ({
    folder: store.folder,
    bytes: await bytesOf(),
    free: await ports.freeBytes(store.folder),
    previous: places.value.previous,
    backups: await backupState(),
    shared: shared.status(),
    readOnly: store.readOnly,
  })

  /** Lets the learner choose a folder and uses it; the overview is what came of it. */
  const choose = async (question: string, use: (folder: string) => Promise<void>): Promise<DataOverview> => {
    const folder = await ports.askForFolder(question)
    if (folder !== null) await use(folder)
    return overview()
  }

  return {
    overview,
    makeBackup: backups.make,

    /** Milliseconds since the newest backup, by the wall clock; null when there is none. */
    async newestAge(): Promise<number | null> {
      const [newest] = await backups.list().catch(() => [])
      return newest ? Date.parse(system.now()) - Date.parse(newest.at) : null
    },

    /** Differs whenever there is something new to back up. */
    stamp: (): string => JSON.stringify([store.journalBytes(), store.settings.value, store.plans.value]),

    backups: backups.list,
    backUp: backups.backUp,
    previewRestore: backups.preview,
    restore: backups.restore,
    exportAll: archive.exportAll,
    openArchive: archive.open,
    take: archive.take,
    exchange: shared.exchange,
    conflicts: shared.conflicts,
    settleConflict: shared.settle,

    /** Looks once below the snapshot; what is damaged there is read anew, and so mended and told. */
    async lookBelow(): Promise<void> {
      if (store.readOnly !== null || (await store.damaged()).length === 0) return
      await store.reopen(async (folder) => {
        await forgetSnapshot(disk, folder)
        return folder
      })
    },

    async check(): Promise<CheckReport> {
      const [programmes, packs] = await Promise.all([ports.library.programmes(), ports.library.packs()])
      const look = (folder: string, repair: boolean): Promise<CheckReport> =>
        checkData({
          folder,
          disk,
          now: system.now,
          newId: system.newId,
          recover: ports.reading.recover,
          backups: ports.backups(),
          freeBytes: ports.freeBytes,
          library: {
            programmes: new Set(programmes.keys()),
            packs: new Map([...packs].map(([id, pack]) => [id, new Set(pack.questions.map((one) => one.id))])),
          },
          repair,
          busy: () => !repair,
          progress: (done, of) => progress({ job: 'check', done, of }),
        }).finally(() => progress(null))
      if (store.readOnly !== null) return look(store.folder, false)
      // A repair rewrites files that the store has open, so it steps aside.
      let report: CheckReport | null = null
      await store.reopen(async (folder) => {
        report = await look(folder, true)
        return folder
      })
      return report ?? look(store.folder, false)
    },

    async moveFolder(): Promise<DataOverview> {
      await place.move()
      return overview()
    },

    async removePrevious(): Promise<DataOverview> {
      await place.removePrevious()
      return overview()
    },

    chooseBackupFolder: () =>
      choose('Where should backups be kept?', async (folder) => {
        await place.usable(folder)
        await places.update((value) => ({ ...value, backups: folder }))
        await backups.make('by-hand')
      }),

    chooseSharedFolder: () =>
      choose('Which folder do your devices share?', async (folder) => {
        await place.usable(folder)
        await shared.join(folder)
      }),

    async leaveSharedFolder(): Promise<DataOverview> {
      await shared.leave()
      return overview()
    },

    async syncNow(): Promise<DataOverview> {
      await shared.again()
      return overview()
    },
  }
}
