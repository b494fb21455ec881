/** What the program that is killed does to its profile, through the store and the use cases of the app. */
import { randomUUID } from 'node:crypto'
import { backupService } from '../../../src/main/services/data/backups'
import type { DataPorts } from '../../../src/main/services/data/ports'
import { openLibrary } from '../../../src/main/services/library'
import type { Disk } from '../../../src/main/storage/disk'
import { takeIn, takeInPlans } from '../../../src/main/storage/merge'
import type { LearnerData } from '../../../src/main/storage/open'
import { changed, journalOf } from './making'
import { zone } from './profile'
import type { Act } from './protocol'

const nobody = async () => null

type Ports = {
  disk: Disk
  now: () => string
  /** Told how many files a restore has yet to put in place. */
  staging: (left: number) => void
}

function portsOver(data: LearnerData, { disk, now, staging }: Ports): DataPorts {
  return {
    ...data,
    disk,
    library: openLibrary('resources'),
    system: { now, clock: () => ({ run: 'boot', ms: 0 }), zone, newId: randomUUID, newSeed: () => 1 },
    deviceName: 'desk',
    freeBytes: nobody,
    askWhereToSave: nobody,
    askForFile: nobody,
    askForFolder: nobody,
    toBin: async () => undefined,
    progress: (progress) => progress && staging(progress.of - progress.done),
    changed: () => undefined,
  }
}

/** Does one act and gives the backup that it made, if any. */
export function doer(data: LearnerData, ports: Ports): (act: Act) => Promise<string | null> {
  const { store, reading } = data
  const { now } = ports
  const backups = backupService(portsOver(data, ports))

  /** As an archive is taken in: with a backup before, journals first, plans after them. */
  const takeInAll = async ({ bodies, plan, n }: Extract<Act, { kind: 'import' }>): Promise<string> => {
    const undo = await backups.makeUndo('before-import')
    const at = now()
    const device = `other-${n % 2}`
    await takeIn(store.folder, device, `${at.slice(0, 7)}.jsonl`, journalOf(device, bodies, n, at), reading)
    await takeInPlans(store.plans, changed({ plans: [] }, plan, n, { at, device }))
    await store.absorb()
    return undo
  }

  return async (act) => {
    switch (act.kind) {
      case 'event':
        await store.record(act.body)
        return null
      case 'settings':
        await store.settings.update((settings) => ({ ...settings, name: `${act.n}` }))
        return null
      case 'plan': {
        const change = { at: now(), device: store.device.value.id }
        await store.plans.update((plans) => changed(plans, act.plan, act.n, change))
        return null
      }
      case 'import':
        return takeInAll(act)
      case 'snapshot':
        await store.snapshot()
        return null
      case 'backup':
        return backups.makeUndo('by-hand')
      case 'restore':
        return (await backups.restore(act.backup)).undo
    }
  }
}
