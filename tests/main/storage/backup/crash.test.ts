import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openBackups } from '../../../../src/main/storage/backup/index'
import { type Disk, realDisk } from '../../../../src/main/storage/disk'
import { crashStates, marksBefore } from '../disks/crash-states'
import { failingDisk } from '../disks/failing'
import { fastFolder } from '../disks/fast-folder'
import { lyingDisk } from '../disks/lying'
import { materialise } from '../disks/materialise'
import { recordingDisk } from '../disks/recording'
import { filesBelow, someData, workshop } from './workshop'

type Shop = ReturnType<typeof workshop>
type State = ReadonlyMap<string, string>

const textsBelow = (folder: string): State =>
  new Map(existsSync(folder) ? [...filesBelow(folder)].map(([path, bytes]) => [path, String(bytes)]) : [])

/** What is wrong with the backups in a folder: each must be readable, whole, and one of the states that were backed up. */
async function faults(folder: string, ports: Shop['ports'], states: readonly State[]): Promise<string[]> {
  const backups = openBackups({ ...ports, disk: realDisk }, folder)
  const known = new Set(states.map((state) => JSON.stringify([...state].sort())))
  const { backups: list, unreadable } = await backups.list()
  const found = unreadable.map((name) => `${name} cannot be read`)
  for (const { id } of list) {
    const damaged = await backups.verify(id)
    found.push(...damaged.map((path) => `${path} of ${id} is damaged`))
    if (damaged.length > 0) continue
    const { manifest, file } = await backups.read(id)
    const files: [string, string][] = []
    for (const { path } of manifest.files) files.push([path, String(await file(path))])
    if (!known.has(JSON.stringify(files.sort()))) found.push(`${id} is of no state there ever was`)
  }
  return found
}

/** Twelve backups of one day, so that each further one makes another go. */
async function filled(root: string): Promise<State[]> {
  const shop = workshop(root, { ids: 'old' })
  const states: State[] = []
  for (let n = 1; n <= 12; n += 1) {
    shop.put({ 'settings.json': `settings ${n}`, 'journal/2026-11.jsonl': 'line\n'.repeat(n) })
    states.push(textsBelow(shop.data))
    await shop.backups.make('timer', shop.source)
    shop.pass(1)
  }
  return states
}

const steps = [
  { 'settings.json': 'settings of new', 'journal/2026-11.jsonl': 'line\n'.repeat(150) },
  { 'plans.json': 'plans', 'others/device-2/2026-11.jsonl': 'theirs\n' },
]

type Cuts = { wrap?: (disk: Disk) => Disk; empty: boolean; killedAt?: number }

/**
 * Two more backups on a recorded disk, then every state a power cut may leave during them. Where `killedAt` is given,
 * one instead, after one of the same data whose process was killed at that change to the disk.
 */
async function powerCuts({ wrap = (disk) => disk, empty, killedAt }: Cuts) {
  const [root, after] = [fastFolder(), fastFolder()]
  const before = empty ? [] : await filled(root)
  const recorded = await recordingDisk(realDisk, root)
  const disk = wrap(recorded.disk)
  const states = [...before]
  const at = '2100-01-01T12:00:00.000Z'
  const shop = workshop(root, { disk, ids: 'new' })
  if (killedAt !== undefined) {
    const dying = failingDisk(disk, { at: killedAt, code: 'EIO', lasting: true, only: 'changes' })
    const killed = workshop(root, { disk: dying.disk, ids: 'killed' })
    killed.setNow(at)
    killed.put(steps[0] ?? {})
    states.push(textsBelow(shop.data))
    await killed.backups.make('timer', killed.source).catch(() => null)
  }
  shop.setNow(at)
  for (const [i, files] of steps.slice(0, killedAt === undefined ? 2 : 1).entries()) {
    shop.put(files)
    states.push(textsBelow(shop.data))
    shop.pass(1)
    await shop.backups.make('by-hand', shop.source)
    recorded.mark('made', i + 1)
  }
  const found = new Set<string>()
  let count = 0
  for (const state of crashStates(recorded.log)) {
    count += 1
    const cut = join(after, 'cut')
    materialise(state, cut)
    for (const fault of await faults(join(cut, 'backups'), shop.ports, states)) found.add(fault)
    const promised = marksBefore(recorded.log, state.at).get('made') ?? 0
    const listed = [...state.files].filter(([path]) => /^backups\/[^/.]+\.json$/.test(path))
    for (let n = 1; n <= promised; n += 1) {
      const there = listed.some(([, bytes]) => Buffer.from(bytes).includes(`T12:0${n}:00`))
      if (!there) found.add(`acknowledged backup ${n} is lost`)
    }
  }
  return { found: [...found], count }
}

describe('a power cut at any moment', () => {
  it.each([
    ['of the first backups', true],
    ['of backups that make others go', false],
  ])('%s leaves every listed backup whole, and every acknowledged one listed', async (_, empty) => {
    const { found, count } = await powerCuts({ empty })
    expect(found).toEqual([])
    expect(count).toBeGreaterThan(50)
  })

  it('does so too when an earlier run was killed between any two steps and another went on', async () => {
    for (let killedAt = 1; killedAt <= 30; killedAt += 1) {
      const { found } = await powerCuts({ empty: true, killedAt })
      expect({ killedAt, found }).toEqual({ killedAt, found: [] })
    }
  })

  it.each(['sync of files', 'sync of folders'] as const)('would do harm without the %s', async (lie) => {
    const { found } = await powerCuts({ wrap: (disk) => lyingDisk(disk, lie), empty: true })
    expect(found).not.toEqual([])
  })
})

describe('a disk that fails', () => {
  const edit = fc.oneof(
    fc.record({ path: fc.constantFrom(...Object.keys(someData)), text: fc.string({ maxLength: 20 }) }),
    fc.constant(null),
  )
  const step = fc.record({
    edits: fc.array(edit, { maxLength: 3 }),
    minutes: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 3000 })),
    reason: fc.constantFrom('timer', 'by-hand', 'before-restore'),
    failsAt: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 70 })),
    lasting: fc.boolean(),
  })

  it('at any call of any backup in a row leaves every listed backup whole', async () => {
    let [failures, n] = [0, 0]
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 20 }), async (many) => {
        n += 1
        const root = join(fastFolder(), `run-${n}`)
        const calm = workshop(root)
        calm.put(someData)
        const states: State[] = []
        for (const [i, { edits, minutes, reason, failsAt, lasting }] of many.entries()) {
          for (const one of edits) if (one) calm.put({ [one.path]: one.text })
          states.push(textsBelow(calm.data))
          calm.pass(minutes)
          const at = failsAt === 0 ? Number.POSITIVE_INFINITY : failsAt
          const failing = failingDisk(realDisk, { at, code: 'EIO', lasting, only: 'changes' })
          const shop = workshop(root, { disk: failing.disk, ids: `run-${i}` })
          shop.setNow(calm.ports.now())
          const made = await shop.backups.make(reason, shop.source).catch((error: unknown) => {
            expect(error).toMatchObject({ name: 'StoreError' })
            failures += 1
            return null
          })
          expect(await faults(shop.folder, shop.ports, states)).toEqual([])
          const { backups } = await openBackups({ ...shop.ports, disk: realDisk }, shop.folder).list()
          if (made) expect(backups.map(({ id }) => id)).toContain(made.id)
        }
      }),
      { numRuns: 15 },
    )
    expect(failures).toBeGreaterThan(20)
  })

  it('at each call in turn loses none of the backups before, and the next one succeeds', async () => {
    const start = fastFolder()
    const before = await filled(start)
    const listed = (shop: Shop) => openBackups({ ...shop.ports, disk: realDisk }, shop.folder).list()
    let calls = Number.POSITIVE_INFINITY
    for (let at = 1; at <= calls; at += 1) {
      const root = join(fastFolder(), 'copy')
      cpSync(start, root, { recursive: true, preserveTimestamps: true })
      const failing = failingDisk(realDisk, { at, code: 'EIO', lasting: false, only: 'changes' })
      const shop = workshop(root, { disk: failing.disk, ids: 'new' })
      shop.setNow('2100-01-01T12:00:00.000Z')
      shop.put(steps[0] ?? {})
      const old = (await listed(shop)).backups.map(({ id }) => id)
      const states = [...before, textsBelow(shop.data)]
      const made = await shop.backups.make('timer', shop.source).catch(() => null)
      calls = Math.min(calls, made ? Math.max(at, failing.calls()) : calls)
      expect(await faults(shop.folder, shop.ports, states)).toEqual([])
      const now = (await listed(shop)).backups.map(({ id }) => id)
      if (!made) expect(now).toEqual(expect.arrayContaining(old))
      failing.heal()
      shop.pass(1)
      expect(await shop.backups.make('by-hand', shop.source)).not.toBeNull()
      expect(await faults(shop.folder, shop.ports, states)).toEqual([])
    }
    expect(calls).toBeGreaterThan(15)
  })
})
