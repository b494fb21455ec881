/** The learner's data: documents, journals, and what is folded from them. */
import { dirname, join } from 'node:path'
import type { PlanDocument } from '../../core/plan/types'
import type { Attempt } from '../../core/practice/attempt'
import type { StudyEventBody } from '../../core/progress/events'
import type { Study } from '../../core/progress/study'
import type { Settings } from '../../shared/settings'
import { type Document, type DocumentKind, type DocumentPorts, openDocument } from './document'
import { makeFolder, sweepTemporary, syncFolder } from './durable'
import { errnoOf, StoreError } from './errors'
import { journalFiles, namesIn, otherJournals, ownJournal } from './journal/files'
import { openHistory } from './journal/history'
import { snapshotFolder } from './journal/snapshot'
import { openWriter } from './journal/writer'
import { type Device, deviceKind, plansKind, settingsKind } from './kinds'
import type { Lock } from './lock'
import { finishRestore } from './restore'

export type StorePorts = Omit<DocumentPorts, 'beforeMigration'> & {
  /** Keeps a copy of the folder before a file of it is brought to a newer schema. @throws when there is none */
  beforeUpgrade: (folder: string, study: Study) => Promise<void>
  zone: () => string
  /** True for a folder that was in use before: when it is not there, nothing is begun in its place. */
  mustExist?: boolean
  /** Takes the folder for this process, so that no two write to it. */
  lock: (folder: string) => Promise<Lock>
}

export type ReadOnly = 'in-use' | 'newer-version' | 'not-writable'

export type Store = {
  readonly folder: string
  readonly settings: Document<Settings>
  readonly plans: Document<PlanDocument>
  readonly device: Document<Device>
  /** Why no event can be saved; null when all is well. */
  readonly readOnly: ReadOnly | null
  /** What the journals say; only `record` and `absorb` change it. */
  study(): Promise<Study>
  /** An attempt with its answers; undefined when there is none of that id. */
  attempt(id: string): Promise<Attempt | undefined>
  /**
   * Saves one study event and folds it in, in that order.
   * @throws {StoreError} nothing changed.
   */
  record(event: StudyEventBody): Promise<void>
  /** Takes in what is new in the journals of other devices. @returns whether anything was */
  absorb(): Promise<boolean>
  /** Keeps the fold, so that the next opening need not read everything. @throws {StoreError} */
  snapshot(): Promise<void>
  /** The journal files that changed since they were last read; reading them anew mends them and tells of it. */
  damaged(): Promise<string[]>
  /** The study folded anew from the journals, to compare with. */
  refold(): Promise<Study>
  /** Bytes of a journal file that are acknowledged; null for files the journals do not have. */
  savedBytes(path: string): number | null
  /** Bytes of all journals that are folded in. */
  journalBytes(): number
  /** Resolves once everything asked for so far is on the disk or has failed. */
  close(): Promise<void>
}

/**
 * After so many events the fold is kept anew, and at every end: after a crash a start has at most so many to read, and
 * over years the snapshots add little to what an answer writes.
 */
const snapshotEvery = 4000

const yes = (): boolean => true
const no = (): boolean => false

async function sweep(folder: string, { disk }: StorePorts): Promise<void> {
  const journals = await journalFiles(disk, folder).catch(() => [])
  const others = journals.map(({ path }) => join(path, '..'))
  const folders = new Set(['', ownJournal, snapshotFolder, otherJournals, ...others])
  for (const name of folders) await sweepTemporary(disk, join(folder, name))
}

/** Opens the data folder, making it if need be. Bad files are set aside and reported; opening itself never fails. */
export async function openStore(folder: string, ports: StorePorts): Promise<Store> {
  const { disk, notices } = ports
  // A folder that was moved to a disk which is not there now must not begin anew, empty, in its place.
  const gone = ports.mustExist === true && (await namesIn(disk, folder).catch((): string[] => [])).length === 0
  if (!gone) await makeFolder(disk, join(folder, ownJournal)).catch(() => undefined)
  const lock: Lock = gone ? { state: 'unwritable' } : await ports.lock(folder)
  if (lock.state === 'taken') notices.report({ kind: 'in-use', file: folder, keptAs: null })
  if (lock.state === 'unwritable') notices.report({ kind: gone ? 'missing' : 'read-only', file: folder, keptAs: null })
  const mayWrite = lock.state === 'held' && (await finishRestore(folder, ports).then(yes, no))
  if (lock.state === 'held' && !mayWrite) notices.report({ kind: 'read-only', file: folder, keptAs: null })
  if (mayWrite) await sweep(folder, ports)
  const history = await openHistory(folder, mayWrite, ports)
  const beforeMigration = async () => ports.beforeUpgrade(folder, await history.study())
  const documentAt = <T>(name: string, kind: DocumentKind<T>, owner: { device?: string }): Promise<Document<T>> =>
    openDocument(join(folder, name), kind, { ...ports, ...owner, beforeMigration }, mayWrite)
  const fresh = ports.newId()
  const device = await documentAt('device.json', deviceKind(fresh), {})
  const owner = device.value.id === fresh ? {} : { device: device.value.id }
  const settings = await documentAt('settings.json', settingsKind, owner)
  const plans = await documentAt('plans.json', plansKind, owner)
  // The device's name must be on disk before the first event that carries it.
  let named = device.value.id !== fresh
  const saveName = async () => {
    if (named) return
    await device.update((value) => value)
    // A first start that was killed may have made the folder and not come to make it safe.
    await syncFolder(disk, dirname(folder)).catch((error: unknown) => {
      // The folder above may be somebody else's.
      if (!['EACCES', 'EPERM'].includes(errnoOf(error))) throw error
    })
    named = true
  }
  if (mayWrite) await saveName().catch(() => undefined)
  const writer = openWriter(folder, history.last(), {
    ...ports,
    device: () => device.value.id,
    async missing(path) {
      notices.report({ kind: 'missing', file: path, keptAs: null })
      return (await ports.recover(path).catch(() => null))?.bytes ?? null
    },
  })
  let unsaved = 0

  const readOnly = (): ReadOnly | null => {
    if (lock.state === 'taken' || (lock.state === 'held' && lock.lost())) return 'in-use'
    return lock.state === 'unwritable' || !mayWrite ? 'not-writable' : history.closed
  }

  const refuseWhenReadOnly = async () => {
    if (lock.state === 'held') await lock.confirm()
    const why = readOnly()
    if (why) throw new StoreError(why === 'in-use' ? 'STORE_IN_USE' : 'STORE_READ_ONLY', folder)
  }

  const inFlight = new Set<Promise<unknown>>()
  const tracked = async <T>(act: Promise<T>): Promise<T> => {
    inFlight.add(act)
    try {
      return await act
    } finally {
      inFlight.delete(act)
    }
  }

  const record = async (body: StudyEventBody): Promise<void> => {
    await refuseWhenReadOnly()
    await saveName().catch((error: unknown) => {
      throw StoreError.from(error, folder)
    })
    await history.add(await writer.append(body))
    unsaved += 1
    if (unsaved < snapshotEvery) return
    unsaved = 0
    // The events are safe without it; one that fails is tried again later.
    void history.snapshot().catch(() => undefined)
  }

  /** A document that nobody changes while another process has the folder. */
  const guarded = <T>(document: Document<T>): Document<T> => ({
    get value() {
      return document.value
    },
    update(change) {
      const save = async () => {
        if (lock.state !== 'held' || !(await lock.confirm())) await refuseWhenReadOnly()
        return document.update(change)
      }
      return tracked(save())
    },
    settled: () => document.settled(),
  })

  return {
    folder,
    settings: guarded(settings),
    plans: guarded(plans),
    device: guarded(device),
    get readOnly() {
      return readOnly()
    },
    study: history.study,
    attempt: history.attempt,
    record: (body) => tracked(record(body)),
    async absorb() {
      const any = await history.absorb()
      const { order } = history.last()
      if (order !== null) writer.learn(order)
      return any
    },
    snapshot: history.snapshot,
    damaged: history.damaged,
    savedBytes: history.savedBytes,
    journalBytes: history.journalBytes,
    refold: async () => (await history.refold()).study,
    async close() {
      await Promise.allSettled([...inFlight])
      await writer.close()
      if (mayWrite) await history.snapshot().catch(() => undefined)
      if (lock.state === 'held') await lock.release()
    },
  }
}
