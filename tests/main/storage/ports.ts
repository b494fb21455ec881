import { randomUUID } from 'node:crypto'
import { realDisk } from '../../../src/main/storage/disk'
import type { DocumentPorts } from '../../../src/main/storage/document'
import { createNotices } from '../../../src/main/storage/notices'
import type { StorePorts } from '../../../src/main/storage/store'

/** Ports with a clock that stands until it is set, no backups, and a lock that is free. */
export function testPorts(start = '2026-11-22T10:00:00.000Z') {
  let at = start
  // Real ids: events of several programs meet in one folder.
  const newId = randomUUID
  const notices = createNotices(newId, () => undefined)
  const ports: StorePorts & DocumentPorts = {
    disk: realDisk,
    newId,
    now: () => at,
    zone: () => 'Europe/Vienna',
    notices,
    recover: async () => null,
    beforeMigration: async () => undefined,
    beforeUpgrade: async () => undefined,
    lock: async () => ({
      state: 'held',
      release: async () => undefined,
      lost: () => false,
      confirm: async () => true,
    }),
  }
  return {
    ports,
    setNow(instant: string) {
      at = instant
    },
    /** What was reported, without ids. */
    told: () => notices.all().map(({ kind, file, keptAs }) => ({ kind, file, keptAs })),
  }
}
