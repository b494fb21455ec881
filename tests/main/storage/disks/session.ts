/** A learner at work on a store, whose every save has a number that can be found again. */
import { join } from 'node:path'
import type { Study } from '../../../../src/core/progress/study'
import type { Disk } from '../../../../src/main/storage/disk'
import { createNotices } from '../../../../src/main/storage/notices'
import type { Store, StorePorts } from '../../../../src/main/storage/store'
import type { StoreNotice } from '../../../../src/shared/ipc/views'

/** `who` sets the ids of this session apart from those of every other on the same folder. */
export function sessionPorts(disk: Disk, who: string) {
  let count = 0
  let at = '2026-11-22T10:00:00.000Z'
  const newId = () => {
    count += 1
    return `${who}-${count}`
  }
  const notices = createNotices(newId, () => undefined)
  const held = {
    state: 'held' as const,
    release: async () => undefined,
    lost: () => false,
    confirm: async () => true,
  }
  // Like the real one it needs a folder to be in; nobody else wants it.
  const lock: StorePorts['lock'] = (folder) =>
    disk.stat(folder).then(
      () => held,
      () => ({ state: 'unwritable' as const }),
    )
  const ports: StorePorts = {
    disk,
    newId,
    now: () => at,
    zone: () => 'Europe/Vienna',
    notices,
    recover: async () => null,
    beforeUpgrade: async () => undefined,
    lock,
  }
  return {
    ports,
    setNow(instant: string) {
      at = instant
    },
    told: (): StoreNotice[] => notices.all(),
  }
}

export const dataIn = (root: string): string => join(root, 'data')

export type Saved = 'event' | 'settings' | 'plans'

/** More devices than fit a sector, so that a cut can go through the middle of the file. */
const devices = Array.from({ length: 60 }, (_, i) => `device-${i}`)

export const plansOf = (n: number) => ({
  plans: [
    {
      id: 'plan',
      versions: [
        {
          id: `version-${n}`,
          clock: Object.fromEntries(devices.map((device) => [device, n])),
          at: '2026-11-22T10:00:00.000Z',
          device: 'device-0',
          value: null,
        },
      ],
    },
  ],
})

export const save = (store: Store, what: Saved, n: number): Promise<unknown> => {
  if (what === 'settings') return store.settings.update((value) => ({ ...value, name: `Ada ${n}` }))
  if (what === 'plans') return store.plans.update(() => plansOf(n))
  return store.record({ kind: 'session-ticked', plan: 'plan', session: `session ${n}`, on: true })
}

export type Found = Readonly<{ events: ReadonlySet<number>; settings: number; plans: number }>

/** What a store has: the numbers of the events in `study` and of the last save of each document, 0 for none. */
export function foundIn(store: Store, study: Study): Found {
  const ticks = study.ticks.get('plan') ?? new Map<string, string>()
  const clock = store.plans.value.plans[0]?.versions[0]?.clock ?? {}
  return {
    events: new Set([...ticks.keys()].map((session) => Number(session.slice('session '.length)))),
    settings: Number(store.settings.value.name.slice('Ada '.length)),
    // `first` is what the oldest form of the document becomes.
    plans: clock['device-0'] ?? clock.first ?? 0,
  }
}
