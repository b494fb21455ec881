/**
 * Opens a profile and does everything to it that the app does, at once and without end, and says of each thing when it
 * begins and when it is acknowledged. Run as a program of its own, so that it can be killed.
 */
import { writeSync } from 'node:fs'
import { seededRandom } from '../../../src/core/base/random'
import { realDisk } from '../../../src/main/storage/disk'
import { doer } from './deeds'
import { attemptBodies, chanceOf } from './making'
import { writingInPlace } from './mutants'
import { clockFrom, openProfile } from './profile'
import { type Act, type Line, type Request, type Upkeep, upkeep } from './protocol'

const request: Request = JSON.parse(process.argv[2] ?? '')
const chance = chanceOf(seededRandom(request.seed))
const now = clockFrom(request.now)
const disk = request.mutant === 'in-place' ? writingInPlace(realDisk) : realDisk

const say = (line: Line) => writeSync(1, `${JSON.stringify(line)}\n`)

say({ say: 'opening' })
const data = await openProfile(request.profile, {
  disk,
  now,
  tell: (notice) => say({ say: 'told', notice }),
  migrating: () => say({ say: 'migrating' }),
})
say({ say: 'opened' })
const perform = doer(data, { disk, now, staging: (left) => say({ say: 'staging', left }) })
const { store } = data

let numbers = request.from
const number = () => {
  numbers += 1
  return numbers
}

let acts = 0
const restorable = [...request.restorable]

async function act(one: Act): Promise<void> {
  acts += 1
  const id = acts
  say({ say: 'will', id, act: one })
  if (request.mutant === 'early' && one.kind === 'event') {
    say({ say: 'did', id, backup: null })
    await perform(one)
    return
  }
  const backup = await perform(one)
  if (one.kind === 'backup' && backup !== null) restorable.push(backup)
  say({ say: 'did', id, backup })
}

async function study(): Promise<void> {
  const { running } = await store.study()
  const left = [...running.values()][0]?.attempt
  const again = left ? { id: left.id, questions: left.items.map(({ question }) => question) } : null
  for (const body of attemptBodies(number, chance, chance.happens(0.7) ? again : null))
    await act({ kind: 'event', body })
  const [plan, session] = [`plan-${chance.below(3)}`, `session-${chance.below(20)}`]
  await act({ kind: 'event', body: { kind: 'session-ticked', plan, session, on: chance.happens(0.7) } })
}

async function write(): Promise<void> {
  for (let left = 1 + chance.below(4); left > 0; left -= 1) {
    if (chance.happens(0.5)) await act({ kind: 'settings', n: number() })
    else await act({ kind: 'plan', plan: `plan-${chance.below(3)}`, n: chance.happens(0.1) ? null : number() })
  }
}

async function keepUp(what: Exclude<Upkeep, 'restore'>): Promise<void> {
  if (what !== 'import') return act({ kind: what })
  const n = number()
  const bodies = [...attemptBodies(number, chance, null)]
  // Its events are numbered from n on.
  numbers += bodies.length
  await act({ kind: 'import', bodies, plan: `plan-${n}`, n })
}

/** Nothing else is done meanwhile, as the app asks before it restores and shows nothing else until it is done. */
async function restore(): Promise<void> {
  const there = new Set((await data.backups().list()).backups.map(({ id }) => id))
  const known = restorable.filter((id) => there.has(id))
  const backup = known[chance.below(known.length)]
  if (backup) await act({ kind: 'restore', backup })
}

for (let what: Upkeep = request.first; ; what = upkeep[chance.below(upkeep.length)] ?? 'snapshot') {
  if (what === 'restore') await restore()
  // A backup is also made by the clock, whatever else goes on.
  else await Promise.all([study(), write(), keepUp(what), chance.happens(0.3) && keepUp('backup')])
}
