/** What a program does to its data folder in the ordinary course of things, to be cut off by a power cut at every point. */
import type { Disk } from '../../../../src/main/storage/disk'
import { openStore, type Store } from '../../../../src/main/storage/store'
import type { StoreNotice } from '../../../../src/shared/ipc/views'
import { failingDisk } from './failing'
import type { Promised } from './reopening'
import { dataIn, type Found, type Saved, save, sessionPorts } from './session'

export type Work = Readonly<{
  disk: Disk
  root: string
  /** Notes that a save was acknowledged. */
  promise: (what: Promised['what'], n: number) => void
  /** Notes any other promise. */
  mark: (name: string, n: number) => void
}>

export type Marks = ReadonlyMap<string, number>

export type Trace = Readonly<{
  name: string
  /** Puts what is in the folder before. */
  before?: (root: string) => Promise<void>
  run: (work: Work) => Promise<void>
  /** What is right to be told of at the next start. */
  mayTell?: readonly StoreNotice['kind'][]
  /** What is wrong with the files as the cut left them. */
  left?: (root: string) => Promise<string[]>
  /** What is wrong with what the store shows. */
  shown?: (found: Found, marks: Marks) => string[]
}>

export type Opened = Readonly<{
  store: Store
  setNow: (instant: string) => void
  saves: (what: Saved, n: number) => Promise<void>
}>

export async function openOn({ disk, root, promise }: Omit<Work, 'mark'>, who = 'run'): Promise<Opened> {
  const { ports, setNow } = sessionPorts(disk, who)
  const store = await openStore(dataIn(root), ports)
  return {
    store,
    setNow,
    async saves(what, n) {
      await save(store, what, n)
      promise(what, n)
    },
  }
}

export const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)

const saving: Trace = {
  name: 'saving documents',
  async run(work) {
    const { store, saves } = await openOn(work)
    for (const n of numbers(1, 10)) await Promise.all([saves('settings', n), saves('plans', n)])
    await store.close()
  },
}

const appending: Trace = {
  name: 'appending events, over months and against the clock',
  async run(work) {
    const { store, saves, setNow } = await openOn(work)
    for (const n of numbers(1, 30)) await saves('event', n)
    setNow('2026-12-01T09:00:00.000Z')
    for (const n of numbers(31, 50)) await saves('event', n)
    setNow('2026-11-01T09:00:00.000Z')
    await Promise.all(numbers(51, 60).map((n) => saves('event', n)))
    await store.close()
  },
}

const failing: Trace = {
  name: 'appending where each step fails once',
  async run(work) {
    let n = 0
    for (const at of numbers(1, 12)) {
      const { disk } = failingDisk(work.disk, { at, code: 'EIO', lasting: false, only: 'changes' })
      const { store, saves } = await openOn({ ...work, disk }, `run-${at}`)
      for (let tries = 0; tries < 3; tries += 1) {
        n += 1
        await saves('event', n).catch(() => undefined)
      }
      await store.close()
    }
  },
}

const together: Trace = {
  name: 'saving and appending at once',
  async run(work) {
    const { store, saves } = await openOn(work)
    for (const n of numbers(1, 5)) {
      await Promise.all([saves('event', 2 * n), saves('settings', n), saves('event', 2 * n + 1), saves('plans', n)])
    }
    await store.close()
  },
}

const folding: Trace = {
  name: 'snapshots, with events meanwhile and a change of year',
  async run(work) {
    const { store, saves, setNow } = await openOn(work)
    for (const n of numbers(1, 10)) {
      await Promise.all([saves('event', 2 * n), store.snapshot()])
      await saves('event', 2 * n + 1)
      await store.snapshot()
      if (n === 5) setNow('2027-01-02T09:00:00.000Z')
    }
    await store.close()
  },
}

export const dailyTraces: readonly Trace[] = [saving, appending, failing, together, folding]
