/** A store that can be closed for a while, so that its folder changes hands or place, under the same reference. */
import type { Document } from './document'
import { StoreError } from './errors'
import type { Lock } from './lock'
import type { Store } from './store'

export type ReopenableStore = Store & {
  /**
   * Closes the store, does `work` with its folder, and opens the folder that comes of it; when the work fails, the old
   * one. What is asked for meanwhile waits, and nobody else gets the folder.
   * @throws {StoreError} the folder is not this process's to change.
   */
  reopen(work: (folder: string) => Promise<string>): Promise<void>
}

/** Opens `folder` with `open`, now and after each `reopen`. */
export async function openReopenable(
  open: (folder: string) => Promise<Store>,
  lock: (folder: string) => Promise<Lock>,
  folder: string,
): Promise<ReopenableStore> {
  let current = await open(folder)
  let gate: Promise<void> = Promise.resolve()

  const through = async <T>(act: (store: Store) => Promise<T>): Promise<T> => {
    await gate
    return act(current)
  }

  const documentOf = <T>(pick: (store: Store) => Document<T>): Document<T> => ({
    get value() {
      return pick(current).value
    },
    update: (change) => through((store) => pick(store).update(change)),
    settled: () => through((store) => pick(store).settled()),
  })

  const swap = async (work: (folder: string) => Promise<string>): Promise<void> => {
    const old = current.folder
    await current.close()
    let next = old
    const held = await lock(old)
    try {
      if (held.state !== 'held') throw new StoreError(held.state === 'taken' ? 'STORE_IN_USE' : 'STORE_READ_ONLY', old)
      next = await work(old)
    } finally {
      if (held.state === 'held') await held.release()
      current = await open(next)
    }
  }

  return {
    get folder() {
      return current.folder
    },
    get readOnly() {
      return current.readOnly
    },
    settings: documentOf((store) => store.settings),
    plans: documentOf((store) => store.plans),
    device: documentOf((store) => store.device),
    study: () => through((store) => store.study()),
    attempt: (id) => through((store) => store.attempt(id)),
    record: (event) => through((store) => store.record(event)),
    absorb: () => through((store) => store.absorb()),
    snapshot: () => through((store) => store.snapshot()),
    refold: () => through((store) => store.refold()),
    damaged: () => through((store) => store.damaged()),
    savedBytes: (path) => current.savedBytes(path),
    journalBytes: () => current.journalBytes(),
    close: () => through((store) => store.close()),
    reopen(work) {
      const mine = gate.then(() => swap(work))
      gate = mine.catch(() => undefined)
      return mine
    },
  }
}
