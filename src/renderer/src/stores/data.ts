/** The learner's data as a whole: its folder, its backups, its health and its other devices. */
import { create } from 'zustand'
import type {
  ArchivePreview,
  BackupView,
  CheckReport,
  ConflictView,
  DataOverview,
  DataProgress,
  RestorePreview,
} from '../../../shared/ipc/data-views'
import { AppError, api } from '../api'
import { type Done, startAgain } from './data-done'
import { idle, type Load, loader } from './load'
import { notify, say } from './messages'

export type Job =
  | 'back-up'
  | 'restore'
  | 'check'
  | 'export'
  | 'open'
  | 'import'
  | 'move'
  | 'remove-previous'
  | 'backup-place'
  | 'share'
  | 'leave'
  | 'sync'
  | 'settle'

type State = {
  overview: Load<DataOverview>
  /** Newest first. */
  backups: Load<BackupView[]>
  conflicts: Load<ConflictView[]>
  /** The backup whose preview is shown. */
  chosen: string | null
  preview: Load<RestorePreview>
  /** The archive that was opened; its preview stands where that of a backup would. */
  archive: ArchivePreview | null
  report: CheckReport | null
  /** One job at a time. */
  busy: Job | null
  progress: DataProgress
  /** Asks for everything anew; what is shown stays until the answer is here. */
  load: () => Promise<void>
  choose: (backup: string) => Promise<void>
  backUp: () => Promise<void>
  restore: (backup: string, why?: Done['why']) => Promise<void>
  check: () => Promise<void>
  openFolder: () => Promise<void>
  moveFolder: () => Promise<void>
  removePrevious: () => Promise<void>
  chooseBackupFolder: () => Promise<void>
  exportAll: () => Promise<void>
  openArchive: () => Promise<void>
  closeArchive: () => void
  importArchive: (how: 'merge' | 'replace') => Promise<void>
  chooseSharedFolder: () => Promise<void>
  leaveSharedFolder: () => Promise<void>
  syncNow: () => Promise<void>
  settle: (plan: string, version: string) => Promise<void>
}

const ready = <T>(data: T): Load<T> => ({ state: 'ready', data })

/** A loader that leaves what is there in place while it asks again. */
const quietly = <T>(held: () => Load<T>, take: (load: Load<T>) => void) =>
  loader<T>((load) => {
    if (load.state !== 'loading' || held().state !== 'ready') take(load)
  })

export const useData = create<State>((set, get) => {
  const askOverview = quietly<DataOverview>(
    () => get().overview,
    (overview) => set({ overview }),
  )
  const askBackups = quietly<BackupView[]>(
    () => get().backups,
    (backups) => set({ backups }),
  )
  const askConflicts = quietly<ConflictView[]>(
    () => get().conflicts,
    (conflicts) => set({ conflicts }),
  )
  const askPreview = loader<RestorePreview>((preview) => set({ preview }))

  const run = async (job: Job, act: () => Promise<void>): Promise<void> => {
    if (get().busy) return say('Something else is still under way. Try again when it is done.')
    set({ busy: job })
    try {
      await act()
    } catch (error) {
      notify(error)
      if (!(error instanceof AppError)) return
      if (error.code === 'BACKUP_NOT_FOUND') set({ chosen: null, preview: idle })
      if (error.code === 'ARCHIVE_NOT_OPEN') set({ archive: null })
      await get().load()
    } finally {
      set({ busy: null, progress: null })
    }
  }
  const overviewFrom = (job: Job, ask: () => Promise<DataOverview>) => () =>
    run(job, async () => set({ overview: ready(await ask()) }))
  const overviewAndMoreFrom = (job: Job, ask: () => Promise<DataOverview>) => () =>
    run(job, async () => {
      set({ overview: ready(await ask()) })
      await Promise.all([askConflicts(api.data.conflicts), askBackups(api.data.backups)])
    })

  return {
    overview: idle,
    backups: idle,
    conflicts: idle,
    chosen: null,
    preview: idle,
    archive: null,
    report: null,
    busy: null,
    progress: null,
    load: async () => {
      await Promise.all([
        askOverview(api.data.overview),
        askBackups(api.data.backups),
        askConflicts(api.data.conflicts),
      ])
    },
    choose: async (backup) => {
      set({ chosen: backup, archive: null })
      await askPreview(() => api.data.previewRestore({ backup }))
    },
    backUp: () =>
      run('back-up', async () => {
        set({ backups: ready(await api.data.backUp()) })
        say('Backed up.')
        await askOverview(api.data.overview)
      }),
    restore: (backup, why = 'restored') =>
      run('restore', async () => {
        const { undo } = await api.data.restore({ backup })
        startAgain({ why, undo: why === 'undone' ? null : undo })
      }),
    check: () => run('check', async () => set({ report: await api.data.check() })),
    openFolder: async () => {
      await api.data.openFolder().catch(notify)
    },
    moveFolder: overviewFrom('move', api.data.moveFolder),
    removePrevious: overviewFrom('remove-previous', api.data.removePrevious),
    chooseBackupFolder: overviewAndMoreFrom('backup-place', api.data.chooseBackupFolder),
    exportAll: () =>
      run('export', async () => {
        const { path } = await api.data.exportAll()
        if (path) say(`Saved as ${path}`)
      }),
    openArchive: () =>
      run('open', async () => {
        const archive = await api.data.openArchive()
        if (archive) set({ archive, chosen: null, preview: idle })
      }),
    closeArchive: () => set({ archive: null }),
    importArchive: (how) =>
      run('import', async () => {
        const archive = get().archive
        if (!archive) return
        const { undo } = await api.data.import({ archive: archive.archive, how })
        startAgain({ why: 'imported', undo })
      }),
    chooseSharedFolder: overviewAndMoreFrom('share', api.data.chooseSharedFolder),
    leaveSharedFolder: overviewFrom('leave', api.data.leaveSharedFolder),
    syncNow: overviewAndMoreFrom('sync', api.data.syncNow),
    settle: (plan, version) =>
      run('settle', async () => {
        set({ conflicts: ready(await api.data.settleConflict({ plan, version })) })
        say('Settled. This version is in use on every device.')
      }),
  }
})

api.on('data-progress', (progress) => useData.setState({ progress }))
