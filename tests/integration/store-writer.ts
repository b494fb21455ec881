/**
 * Opens the store in the folder given, saves events, plans and settings as fast as it can, closes it and begins again,
 * and prints what it was promised. Run as a program of its own, so that it can be killed. `careless` takes the folder
 * without asking for the lock, as a planted mistake.
 */
import { writeSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { PlanDocument } from '../../src/core/plan/types'
import { acquireLock } from '../../src/main/storage/lock'
import { realProbes } from '../../src/main/storage/lock-probes'
import { openStore, type Store } from '../../src/main/storage/store'
import { testPorts } from '../main/storage/ports'

const [, , folder = '', writer = '', mode = 'honest'] = process.argv
const { ports } = testPorts()
const lock =
  mode === 'careless'
    ? ports.lock
    : (place: string) => acquireLock(place, { ...ports, now: () => new Date().toISOString(), probes: realProbes() })

const say = (line: string) => writeSync(1, `${line}\n`)

let saved = 0

/** The plans with one more change of this writer. */
const changed = ({ plans }: PlanDocument, n: number): PlanDocument => {
  const version = { id: `${writer}-${n}`, clock: { [writer]: n }, at: ports.now(), device: writer, value: null }
  return { plans: [...plans.filter(({ id }) => id !== writer), { id: writer, versions: [version] }] }
}

async function save(store: Store): Promise<void> {
  saved += 1
  const n = saved
  const act = async (what: string, done: Promise<unknown>) => {
    try {
      await done
      say(`${what} ${n}`)
    } catch (error) {
      // Without the lock the one sweeps away what the other is writing; that promises nothing.
      if (mode === 'honest') throw error
    }
  }
  await Promise.all([
    act('event', store.record({ kind: 'session-ticked', plan: writer, session: `${n}`, on: true })),
    act(
      'plan',
      store.plans.update((plans) => changed(plans, n)),
    ),
    act(
      'settings',
      store.settings.update((settings) => ({ ...settings, name: `${Number(settings.name) + 1}` })),
    ),
  ])
}

/** What comes of trying to save where another process writes. */
async function refusals(store: Store): Promise<string[]> {
  const tries = [
    store.record({ kind: 'session-ticked', plan: writer, session: 'refused', on: true }),
    store.plans.update((plans) => plans),
    store.settings.update((settings) => settings),
  ]
  const ends = await Promise.allSettled(tries)
  return ends.map((end) => (end.status === 'rejected' ? String(end.reason.code) : 'saved'))
}

for (;;) {
  const store = await openStore(folder, { ...ports, lock })
  if (store.readOnly === null) {
    for (let n = Math.random() * 40; n > 0; n -= 1) await save(store)
  } else {
    say(`refused ${[...new Set([store.readOnly, ...(await refusals(store))])].join(' ')}`)
  }
  await store.close()
  await wait(Math.random() * 20)
}
