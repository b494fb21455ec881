import { readdirSync, readFileSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { realDisk } from '../../../src/main/storage/disk'
import { type Failure, failingDisk } from './disks/failing'
import { fastFolder } from './disks/fast-folder'
import { type Promised, reopen } from './disks/reopening'
import { dataIn } from './disks/session'
import { numbers, openOn } from './disks/traces'

/** Four events, the file is taken away, and each next append meets a failing call, until one succeeds. */
async function takenAway(root: string, failure: Failure) {
  const failing = failingDisk(realDisk, failure)
  const promised: Promised[] = []
  const promise = (what: Promised['what'], n: number) => void promised.push({ what, n })
  const calm = await openOn({ disk: failing.disk, root, promise })
  for (const n of numbers(1, 4)) await calm.saves('event', n)
  const before = failing.calls()
  unlinkSync(join(dataIn(root), 'journal', '2026-11.jsonl'))
  let n = 4
  let saved = false
  while (!saved && n < 20) {
    n += 1
    saved = await calm.saves('event', n).then(
      () => true,
      () => false,
    )
  }
  await calm.store.close()
  return { before, calls: failing.calls(), promised, saved }
}

it.each(['changes', 'reads'] as const)(
  'a journal file that is taken away is whole again with the next event that is saved, whichever of the %s fails',
  async (only) => {
    const base = fastFolder()
    const quiet = { code: 'EIO', lasting: false, only } as const
    const { before, calls } = await takenAway(join(base, 'quiet'), { ...quiet, at: Number.POSITIVE_INFINITY })
    for (const at of numbers(before + 1, calls)) {
      const root = join(base, `${at}`)
      const { promised, saved } = await takenAway(root, { ...quiet, at })
      const { problems } = await reopen(root, promised)
      expect({ at, saved, problems }).toEqual({ at, saved: true, problems: [] })
    }
    expect(calls - before).toBeGreaterThan(3)
  },
)

it('an append whose sync failed is not there twice when it is asked for again', async () => {
  const root = fastFolder()
  await (await openOn({ disk: realDisk, root, promise: () => undefined }, 'first')).store.close()
  for (const at of numbers(1, 20)) {
    const { disk } = failingDisk(realDisk, { at, code: 'EIO', lasting: false, only: 'changes' })
    const { store, saves } = await openOn({ disk, root, promise: () => undefined }, `run-${at}`)
    await saves('event', at).catch(() => saves('event', at))
    await store.close()
  }
  const folder = join(dataIn(root), 'journal')
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  const events = texts.flatMap((text) => text.split('\n').filter(Boolean)).map((line) => JSON.parse(line))
  expect(events.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(numbers(1, 20))
  expect(new Set(events.map(({ session }) => session)).size).toBe(20)
})
