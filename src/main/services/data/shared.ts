/** Use cases of a second device: a folder that another program carries between them, and plans changed apart. */
import { DomainError } from '../../../core/base/errors'
import { conflictsIn, withPlan } from '../../../core/plan/shelf'
import type { ConflictView, SharedDevice, SharedStatus } from '../../../shared/ipc/data-views'
import { exchange, type Memory } from '../../storage/shared-folder'
import { labelOf } from './holdings'
import type { DataPorts } from './ports'

export function sharedService(ports: DataPorts) {
  const { store, places, system, library, disk } = ports
  let memory: Memory = new Map()
  let last: { status: Omit<SharedStatus, 'folder' | 'at'>; at: string | null } | null = null
  let turn: Promise<unknown> = Promise.resolve()

  const devices = (): readonly SharedDevice[] => last?.status.devices ?? []

  const exchangeNow = async (): Promise<void> => {
    const { shared, sharedPaused } = places.value
    if (shared === null || sharedPaused) return
    const { status, changed } = await exchange(store, shared, memory, {
      ...ports.reading,
      deviceName: ports.deviceName,
    })
    const reached = status.state === 'in-step' || status.state === 'waiting'
    last = { status, at: reached ? system.now() : (last?.at ?? null) }
    if (changed) ports.changed({ why: 'merged' })
  }

  /** One exchange after the other. */
  const exchangeInTurn = (): Promise<void> => {
    const mine = turn.then(exchangeNow)
    turn = mine.catch(() => undefined)
    return mine
  }

  const conflicts = (): Promise<ConflictView[]> =>
    Promise.all(
      conflictsIn(store.plans.value).map(async ({ id, versions }): Promise<ConflictView> => {
        const plan = versions.find(({ value }) => value !== null)?.value ?? null
        return {
          plan: id,
          label: plan ? await labelOf(library, plan) : id,
          versions: versions.map(({ id: version, at, device, value }, i) => ({
            version,
            at,
            device: devices().find((one) => one.id === device)?.name ?? device.slice(0, 8),
            exam: value?.input.exam ?? null,
            sessions: value?.sessions.length ?? 0,
            minutes: value?.requiredMinutes ?? 0,
            current: i === 0,
          })),
        }
      }),
    )

  return {
    exchange: exchangeInTurn,
    conflicts,

    status(): SharedStatus | null {
      const { shared, sharedPaused } = places.value
      if (shared === null) return null
      if (sharedPaused) return { folder: shared, state: 'paused', at: last?.at ?? null, devices: [], oddFiles: [] }
      const known = last?.status ?? { state: 'waiting' as const, devices: [], oddFiles: [] }
      return { folder: shared, at: last?.at ?? null, ...known }
    },

    async join(folder: string): Promise<void> {
      const names = await disk.readdir(folder).catch(() => null)
      if (names === null) {
        throw new DomainError('FOLDER_UNUSABLE', `${folder} cannot be read.`, { folder, why: 'it cannot be read' })
      }
      memory = new Map()
      last = null
      await places.update((value) => ({ ...value, shared: folder, sharedPaused: false }))
      await exchangeInTurn()
    },

    /** Exchanges now; after a restore this takes the device back into the folder. */
    async again(): Promise<void> {
      if (places.value.sharedPaused) await places.update((value) => ({ ...value, sharedPaused: false }))
      await exchangeInTurn()
    },

    async leave(): Promise<void> {
      memory = new Map()
      last = null
      await places.update((value) => ({ ...value, shared: null, sharedPaused: false }))
    },

    async settle(plan: string, version: string): Promise<ConflictView[]> {
      const chosen = conflictsIn(store.plans.value)
        .find(({ id }) => id === plan)
        ?.versions.find(({ id }) => id === version)
      if (!chosen) throw new DomainError('CONFLICT_NOT_FOUND', 'There is no such conflict.', { plan })
      const change = { id: system.newId(), at: system.now(), device: store.device.value.id }
      await store.plans.update((document) => withPlan(document, plan, chosen.value, change))
      return conflicts()
    },
  }
}
