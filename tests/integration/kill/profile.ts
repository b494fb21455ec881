/** A profile opened as the program opens it, with a clock that begins where the harness says. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { holdingsIn } from '../../../src/main/services/data/holdings'
import type { Disk } from '../../../src/main/storage/disk'
import { createNotices } from '../../../src/main/storage/notices'
import { openLearnerData } from '../../../src/main/storage/open'
import type { StoreNotice } from '../../../src/shared/ipc/views'

export const zone = () => 'Europe/Vienna'

export const dataIn = (profile: string): string => join(profile, 'data')

export function clockFrom(start: string): () => string {
  const begun = performance.now()
  return () => new Date(Date.parse(start) + performance.now() - begun).toISOString()
}

export type ProfilePorts = {
  disk: Disk
  now: () => string
  tell: (notice: StoreNotice) => void
  /** Told when a document is about to be brought to a newer schema. */
  migrating: () => void
}

export function openProfile(profile: string, { disk, now, tell, migrating }: ProfilePorts) {
  const holdings = holdingsIn(disk)
  return openLearnerData({
    disk,
    newId: randomUUID,
    now,
    zone,
    notices: createNotices(randomUUID, tell),
    profile,
    places: join(profile, 'places.json'),
    holdings(study, folder) {
      migrating()
      return holdings(study, folder)
    },
  })
}
