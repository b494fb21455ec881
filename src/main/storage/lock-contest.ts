/**
 * Who gets a lock that nobody holds, when several want it. Each writes a file of its own, and announces itself by
 * renaming that to a claim. Whoever, after announcing itself, sees no other claim and then no living owner, renames its
 * claim to the lock: of two, the one that announced itself later sees the other's claim, or its lock. Nothing is ever
 * removed that another process could have made meanwhile, and no file is ever half-written under its final name.
 */
import { join } from 'node:path'
import type { Disk } from './disk'
import { renameWithPatience, writeFully } from './durable'
import { isAlive, type LockHolder, type LockRecord, readLock } from './lock-file'
import type { Probes } from './lock-probes'

export type LockPorts = { disk: Disk; newId: () => string; now: () => string; probes: Probes }

/** A contender's own file: `waiting`, then its `claim`, then the `lock`. */
export type Stake = {
  token: string
  bytes: Uint8Array
  /** The file's time when it was made. */
  made: number
  waiting: string
  claim: string
  lock: string
}

type Taken = { state: 'taken'; by: LockHolder }

export type Outcome = { state: 'won'; stake: Stake } | Taken | { state: 'unwritable' }

const name = 'lock.json'
// Not named like the temporary files of saves, which the owner of a folder sweeps away.
const ownName = /^\.lock\.json\.(.+)\.(wait|claim)$/

// A contest is over in milliseconds; somebody who holds it up for two seconds may as well have the lock.
const turns = 100
const turnMs = 20

const taken = ({ host, pid, since }: LockRecord): Taken => ({ state: 'taken', by: { host, pid, since } })

export async function contend(folder: string, ports: LockPorts): Promise<Outcome> {
  const stake = await putDown(folder, ports).catch(() => null)
  if (!stake) return { state: 'unwritable' }
  const outcome = await contest(folder, ports, stake).catch((): Outcome => ({ state: 'unwritable' }))
  if (outcome.state !== 'won') {
    for (const path of [stake.waiting, stake.claim]) await ports.disk.unlink(path).catch(() => undefined)
  }
  return outcome
}

async function putDown(folder: string, { disk, newId, now, probes }: LockPorts): Promise<Stake> {
  const { pid, host, machine } = probes
  const token = newId()
  const record: LockRecord = { token, pid, host, machine, mark: probes.startMark(pid), since: now() }
  const bytes = Buffer.from(`${JSON.stringify(record)}\n`, 'utf8')
  const waiting = join(folder, `.${name}.${token}.wait`)
  // Other users of a shared folder must be able to read who holds it.
  const file = await disk.open(waiting, 'wx', 0o644)
  try {
    await writeFully(file, bytes, 0).finally(() => file.close())
    const { mtimeMs } = await disk.stat(waiting)
    const claim = join(folder, `.${name}.${token}.claim`)
    return { token, bytes, made: mtimeMs, waiting, claim, lock: join(folder, name) }
  } catch (error) {
    await disk.unlink(waiting).catch(() => undefined)
    throw error
  }
}

async function contest(folder: string, ports: LockPorts, stake: Stake): Promise<Outcome> {
  const { disk, probes } = ports
  let claimed = false
  let rival: LockRecord | null = null
  for (let turn = 0; turn < turns; turn += 1) {
    // The order of these three steps is what keeps a second owner out: announce, look for claims, look at the lock.
    const rivals = await livingRivals(folder, ports, stake)
    const owner = await readLock(disk, stake.lock)
    if (owner?.record && isAlive(owner, stake.made, probes)) return taken(owner.record)
    if (claimed && rivals.length === 0) {
      await renameWithPatience(disk, stake.claim, stake.lock)
      return await verified(disk, stake)
    }
    // Of those who see each other the first in the order of tokens stands and the others stand back.
    const first = rivals.find(({ token }) => token < stake.token)
    rival = first?.record ?? rivals[0]?.record ?? rival
    if (!first && !claimed) {
      await disk.rename(stake.waiting, stake.claim)
      claimed = true
      continue
    }
    if (first && claimed) {
      await disk.rename(stake.claim, stake.waiting)
      claimed = false
    }
    await probes.pause(turnMs)
  }
  return rival ? taken(rival) : { state: 'unwritable' }
}

/** The claims of others who still live; what the others left behind is cleared away, as no name is used twice. */
async function livingRivals(folder: string, { disk, probes }: LockPorts, stake: Stake) {
  const rivals: { token: string; record: LockRecord | null }[] = []
  for (const file of await disk.readdir(folder)) {
    const [, token, kind] = ownName.exec(file) ?? []
    if (token === undefined || token === stake.token) continue
    const found = await readLock(disk, join(folder, file))
    if (!found) continue
    if (!isAlive(found, stake.made, probes)) await disk.unlink(join(folder, file)).catch(() => undefined)
    else if (kind === 'claim') rivals.push({ token, record: found.record })
  }
  return rivals
}

async function verified(disk: Disk, stake: Stake): Promise<Outcome> {
  const found = await readLock(disk, stake.lock)
  if (found?.record?.token === stake.token) return { state: 'won', stake }
  return found?.record ? taken(found.record) : { state: 'unwritable' }
}
