/** The program behind the page, as the app opens it: a profile, and Practice over it. */
import { join } from 'node:path'
import { holdingsIn } from '../../../src/main/services/data/holdings'
import { openLibrary } from '../../../src/main/services/library'
import { practiceService } from '../../../src/main/services/practice'
import { realDisk } from '../../../src/main/storage/disk'
import { createNotices } from '../../../src/main/storage/notices'
import { openLearnerData } from '../../../src/main/storage/open'
import type { StoreNotice } from '../../../src/shared/ipc/views'
import { type Machine, systemOf } from './machine'
import type { Mutant } from './protocol'

type Where = {
  profile: string
  resources: string
  machine: () => Machine
  seed: number
  mutant: Mutant | null
  tell: (n: StoreNotice) => void
}

export async function openPractice({ profile, resources, machine, seed, mutant, tell }: Where) {
  const system = systemOf(machine, seed, mutant)
  const { store } = await openLearnerData({
    ...system,
    disk: realDisk,
    notices: createNotices(system.newId, tell),
    profile,
    places: join(profile, 'places.json'),
    holdings: holdingsIn(realDisk),
  })
  const practice = practiceService(store, openLibrary(resources), system, {
    disk: realDisk,
    askWhereToSave: async () => null,
    printResult: async () => new Uint8Array(),
  })
  return { store, practice }
}

export type Practice = Awaited<ReturnType<typeof openPractice>>['practice']
