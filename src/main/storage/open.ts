/** Everything the learner's data stands on, opened together: places, backups, lock, store. */
import { join } from 'node:path'
import type { Study } from '../../core/progress/study'
import type { Holdings } from '../../shared/ipc/data-views'
import { type Backups, folderSource, openBackups } from './backup'
import type { Disk } from './disk'
import { type Document, readSealed } from './document'
import type { ReadPorts } from './journal/read'
import { deviceKind } from './kinds'
import { acquireLock } from './lock'
import { realProbes } from './lock-probes'
import type { Notices } from './notices'
import { backupFolder, dataFolder, openPlaces, type Places } from './places'
import { openReopenable, type ReopenableStore } from './reopenable'
import { openStore } from './store'

export type LearnerDataPorts = {
  disk: Disk
  newId: () => string
  now: () => string
  zone: () => string
  notices: Notices
  /** Holds the data folder and the backups, unless the learner chose other places. */
  profile: string
  /** The document of places. */
  places: string
  holdings: (study: Study, folder: string) => Promise<Holdings>
}

export type LearnerData = {
  store: ReopenableStore
  places: Document<Places>
  backups: () => Backups
  backupFolder: () => string
  reading: ReadPorts
}

/** The name of the device a folder belongs to, before its store is open. */
async function deviceIn(disk: Disk, data: string): Promise<string> {
  const text = await disk.readFile(join(data, 'device.json')).catch(() => null)
  const found = text && readSealed(text.toString('utf8'), deviceKind('unknown'))
  return found && found !== 'newer' ? found.value.id : 'unknown'
}

/** Opens the learner's data; like opening the store, this never fails. */
export async function openLearnerData(ports: LearnerDataPorts): Promise<LearnerData> {
  const { disk, newId, now, zone, notices, profile } = ports
  const places = await openPlaces(ports.places, { disk, newId, now, notices })
  const folderOfBackups = () => backupFolder(places.value, profile)
  let opened: { folder: string; backups: Backups } | null = null
  const backups = (): Backups => {
    const folder = folderOfBackups()
    if (opened?.folder !== folder) opened = { folder, backups: openBackups({ disk, newId, now, zone }, folder) }
    return opened.backups
  }
  let store: ReopenableStore | null = null
  const reading: ReadPorts = {
    disk,
    newId,
    now,
    notices,
    // A place of the learner's choice may hold backups of other devices too.
    recover: (path, device) =>
      backups().newestGood(path, device ?? (places.value.backups === null ? undefined : store?.device.value.id)),
  }
  const probes = realProbes()
  const lock = (data: string) => acquireLock(data, { disk, newId, now, probes })
  const open = (folder: string) =>
    openStore(folder, {
      ...reading,
      zone,
      mustExist: places.value.data !== null,
      lock,
      async beforeUpgrade(data, study) {
        const holds = await ports.holdings(study, data)
        const device = await deviceIn(disk, data)
        const source = folderSource(disk, data, { device, holds: () => holds, savedBytes: () => null })
        await backups().make('before-migration', source)
      },
    })
  store = await openReopenable(open, lock, dataFolder(places.value, profile))
  return { store, places, backups, backupFolder: folderOfBackups, reading }
}
