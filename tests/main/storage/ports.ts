import type { JournalPorts } from '../../../src/main/storage/journal'
import { createNotices } from '../../../src/main/storage/notices'

/** Ports with a clock that stands until it is set, and ids that count. */
export function testPorts(start = '2026-11-22T10:00:00.000Z') {
  let at = start
  let count = 0
  const newId = () => {
    count += 1
    return `id-${count}`
  }
  const notices = createNotices(newId, () => undefined)
  const ports: JournalPorts = { newId, now: () => at, zone: () => 'Europe/Vienna', device: 'device-1', notices }
  return {
    ports,
    setNow(instant: string) {
      at = instant
    },
    /** What was reported, without ids. */
    told: () => notices.all().map(({ kind, file, keptAs }) => ({ kind, file, keptAs })),
  }
}
