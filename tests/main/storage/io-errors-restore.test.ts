import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { realDisk } from '../../../src/main/storage/disk'
import { StoreError } from '../../../src/main/storage/errors'
import { restoreFiles } from '../../../src/main/storage/restore'
import { openStore } from '../../../src/main/storage/store'
import { type Failure, failingDisk } from './disks/failing'
import { fastFolder } from './disks/fast-folder'
import { reopen } from './disks/reopening'
import { dataIn, sessionPorts } from './disks/session'
import { numbers, openOn } from './disks/traces'

/** A folder with these events and documents of this number. */
async function filled(who: string, events: readonly number[], documents: number): Promise<string> {
  const root = fastFolder()
  const { store, saves } = await openOn({ disk: realDisk, root, promise: () => undefined }, who)
  for (const n of events) await saves('event', n)
  for (const what of ['settings', 'plans'] as const) await saves(what, documents)
  await store.close()
  return root
}

async function twoStates() {
  const [old, other] = [await filled('old', numbers(1, 3), 1), await filled('other', numbers(11, 13), 9)]
  const paths = ['settings.json', 'plans.json', 'device.json', 'journal/2026-11.jsonl']
  const files = paths.map((path) => ({ path, bytes: readFileSync(join(dataIn(other), path)) }))
  return { old, files }
}

type Files = Awaited<ReturnType<typeof twoStates>>['files']

const restore = (root: string, files: Files, disk = realDisk) =>
  restoreFiles(dataIn(root), files, sessionPorts(disk, 'restore').ports)

/** Which of the two states a folder holds, and what is wrong with it. */
async function stateOf(root: string) {
  const { found, problems } = await reopen(root, [])
  const { events, settings, plans } = found
  return { events: [...events].sort((a, b) => a - b), settings, plans, problems }
}

const before = { events: numbers(1, 3), settings: 1, plans: 1, problems: [] }
const after = { events: numbers(11, 13), settings: 9, plans: 9, problems: [] }

const kinds = (['changes', 'reads'] as const).flatMap((only) =>
  [true, false].map((lasting): Omit<Failure, 'at'> => ({ code: 'EIO', only, lasting })),
)

it.each(kinds)(
  'a restore is whole or not at all, whichever call fails: lasting $lasting, of its $only',
  async (kind) => {
    const { old, files } = await twoStates()
    const base = fastFolder()
    for (let at = 1, calls = at; at <= calls; at += 1) {
      const root = join(base, `${at}`)
      cpSync(old, root, { recursive: true })
      const failing = failingDisk(realDisk, { ...kind, at })
      const error: unknown = await restore(root, files, failing.disk).then(
        () => null,
        (caught: unknown) => caught,
      )
      calls = failing.calls()
      expect(error === null || error instanceof StoreError).toBe(true)
      const state = await stateOf(root)
      expect({ at, state: [after, ...(error ? [before] : [])] }).toEqual({ at, state: expect.arrayContaining([state]) })
      await restore(root, files)
      expect(await stateOf(root)).toEqual(after)
    }
  },
)

/** The folder as it stands after each change of a restore that was cut short once it was sure of all its files. */
async function committed(old: string, files: Files): Promise<string[]> {
  const base = fastFolder()
  const roots: string[] = []
  for (let step = 1, done = false; !done; step += 1) {
    const root = join(base, `${step}`)
    cpSync(old, root, { recursive: true })
    const dying = failingDisk(realDisk, { at: step, code: 'EIO', lasting: true, only: 'changes' })
    await restore(root, files, dying.disk).catch(() => undefined)
    if (existsSync(join(dataIn(root), '.restore', 'commit.json'))) roots.push(root)
    done = dying.calls() < step
  }
  return roots
}

it.each(kinds)('opening never fails amid a restore: lasting $lasting, of its $only', async (kind) => {
  const { old, files } = await twoStates()
  const roots = await committed(old, files)
  expect(roots.length).toBeGreaterThan(3)
  // All steps would take long: the first, one in the middle and the last.
  for (const root of [roots[0], roots[roots.length >> 1], roots.at(-1)]) {
    for (let at = 1, calls = at; at <= calls && at <= 30; at += 1) {
      const again = `${root}-${at}`
      cpSync(String(root), again, { recursive: true })
      const failing = failingDisk(realDisk, { ...kind, at })
      const store = await openStore(dataIn(again), sessionPorts(failing.disk, 'failing').ports)
      await store.close()
      calls = failing.calls()
      expect({ at, state: await stateOf(again) }).toEqual({ at, state: after })
    }
  }
})
