/** One mutated profile: opened, used, closed and opened again, and judged by what it was before. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { seededRandom } from '../../../src/core/base/random'
import type { Study } from '../../../src/core/progress/study'
import type { Disk } from '../../../src/main/storage/disk'
import { StoreError } from '../../../src/main/storage/errors'
import type { StoreNotice } from '../../../src/shared/ipc/views'
import { pick } from '../../main/storage/disks/pick'
import { type Case, type Judged, judge, nameOf } from './checks'
import { mutations } from './mutations'
import { openProfile, openQuickly } from './open'
import { type Entry, writeProfile } from './profile'
import { quickDisk } from './quick-disk'

export type Documents = { settings: unknown; plans: unknown; device: unknown; places: unknown }

/** What a visit of the program showed and said. `trouble` is what it should never do. */
export type Visit = {
  documents: Documents
  study: Study
  told: StoreNotice[]
  recorded: boolean
  saved: boolean
  trouble: string[]
}

const instant = '2026-11-22T10:00:00.000Z'

/** True when it was done, false when the store refused it; anything else is trouble. */
async function attempted(what: string, act: () => Promise<unknown>, trouble: string[]): Promise<boolean> {
  try {
    await act()
    return true
  } catch (error) {
    if (!(error instanceof StoreError)) trouble.push(`${what} failed with ${String(error)}`)
    return false
  }
}

async function visit(root: string, seed: number, use: boolean, disk: Disk): Promise<Visit> {
  // Most cases leave out what the others show to make no difference.
  const open = seed % 20 === 0 ? openProfile : openQuickly
  const { data, notices } = await open(root, () => instant, `v${use ? 1 : 2}-${seed}`, disk)
  const { store, places } = data
  const trouble: string[] = []
  const study = await store.study()
  const { settings, plans, device } = store
  const documents = structuredClone({
    settings: settings.value,
    plans: plans.value,
    device: device.value,
    places: places.value,
  })
  let [recorded, saved] = [false, false]
  if (use) {
    const body = { kind: 'session-ticked', plan: 'fresh', session: 'fresh', on: true } as const
    recorded = await attempted('recording', () => store.record(body), trouble)
    const name = nameOf(seed)
    saved = await attempted('saving', () => settings.update((value) => ({ ...value, name })), trouble)
    if (seed % 10 === 0) await attempted('reading an attempt', () => store.attempt('own-a'), trouble)
  }
  const shown = structuredClone(study)
  await store.close()
  return { documents, study: shown, told: notices.all(), recorded, saved, trouble }
}

const patienceMs = 2000

class Hang extends Error {}

/** Ends a case that hangs. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  const stop = new AbortController()
  const late = wait(patienceMs, undefined, { signal: stop.signal }).then(() => {
    throw new Hang(`not done after ${patienceMs} ms`)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    stop.abort()
    await late.catch(() => undefined)
  }
}

export type Verdict = Judged & { seed: number; mutation: string; paths: string[] }

/** Mutates a copy of `original`, whose snapshot is there in every second case, in `folder`. */
export async function runCase(
  original: ReadonlyMap<string, Buffer>,
  seed: number,
  folder: string,
  disk: Disk = quickDisk,
): Promise<Verdict> {
  const random = seededRandom(seed)
  const snapshot = random() < 0.5
  const before = new Map<string, Buffer>(
    [...original].filter(([path]) => snapshot || !path.startsWith('data/snapshot/')),
  )
  const files = new Map<string, Entry>(before)
  const learnt = [...before.keys()].filter((path) => /^(places|data\/[^s]|data\/settings)/.test(path))
  const names: string[] = []
  for (let n = random() < 0.1 ? 2 : 1; n > 0; n -= 1) {
    // Backups and snapshots have more files than what the learner made, and matter less.
    const path = pick(random, random() < 0.7 ? learnt : [...before.keys()])
    const mutation = pick(random, mutations)
    mutation.apply(files, path, before, random)
    names.push(mutation.name)
  }
  const mutation = names.length > 1 ? 'two at once' : (names[0] ?? '')
  const paths = [...before.keys()].filter((path) => files.get(path) !== before.get(path))
  const root = join(folder, String(seed))
  const known = snapshot && !paths.some((path) => path.startsWith('data/snapshot/'))
  const about: Case = { root, seed, before, files, paths, snapshot: known }
  try {
    writeProfile(root, files)
    const visits = async () => [await visit(root, seed, true, disk), await visit(root, seed, false, disk)] as const
    const [one, two] = await inTime(visits())
    return { seed, mutation, paths, ...judge(about, one, two) }
  } catch (error) {
    const outcome = error instanceof Hang ? 'hangs' : 'failed'
    const trouble = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { seed, mutation, paths, outcome, complaints: [trouble], damaged: 0, recovered: 0, lost: 0 }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
