/** What the store had to do on its own, kept until the learner has seen it. */
import type { StoreNotice } from '../../shared/ipc/views'

export type Notices = {
  report(notice: Omit<StoreNotice, 'id'>): void
  all(): StoreNotice[]
}

export function createNotices(newId: () => string, tell: (notice: StoreNotice) => void): Notices {
  const list: StoreNotice[] = []
  return {
    report(notice) {
      const kept = { id: newId(), ...notice }
      list.push(kept)
      tell(kept)
    },
    all: () => [...list],
  }
}
