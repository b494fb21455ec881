/**
 * The lock of a data folder: one process writes there at a time. The ready-made lock packages free a lock that looks
 * forgotten by removing a file of a fixed name, and with it, in a race, the lock of the next owner.
 */
import type { Disk } from './disk'
import { errnoOf } from './errors'
import { contend, type LockPorts, type Stake } from './lock-contest'
import { beatEveryMs, type LockHolder, type LockRecord, parseLock, readLock } from './lock-file'

export type HeldLock = {
  state: 'held'
  /** Whether another process was found to own the folder; it stays so. */
  lost(): boolean
  /** Like `!lost()`, but looks again when no beat was possible for a while, as after the machine slept. */
  confirm(): Promise<boolean>
  release(): Promise<void>
}

export type Lock = HeldLock | { state: 'taken'; by: LockHolder } | { state: 'unwritable' }

/**
 * Takes the lock of a folder. That of a process that is gone is taken over: at once on the same machine, after two
 * silent minutes where only its beats can be seen. A lock file that cannot be understood belongs to nobody.
 */
export async function acquireLock(folder: string, ports: LockPorts): Promise<Lock> {
  const outcome = await contend(folder, ports)
  return outcome.state === 'won' ? hold(folder, ports, outcome.stake) : outcome
}

function hold(folder: string, ports: LockPorts, first: Stake): HeldLock {
  let stake = first
  let lost = false
  let seen = Date.parse(ports.now())
  let current: Promise<void> | null = null

  const beat = async () => {
    const found = await writeAgain(ports.disk, stake)
    if (found) {
      lost = found.token !== stake.token
    } else {
      // Somebody removed or spoilt the file; if nobody was quicker, it is ours again.
      const outcome = await contend(folder, ports)
      if (outcome.state === 'taken') lost = true
      if (outcome.state === 'won') stake = outcome.stake
    }
    seen = Date.parse(ports.now())
  }
  const look = (): Promise<void> => {
    current ??= beat()
      // A disk that does not answer says nothing about the owner.
      .catch(() => undefined)
      .finally(() => {
        current = null
        if (lost) stop()
      })
    return current
  }
  const stop = ports.probes.every(beatEveryMs, () => void look())
  let released: Promise<void> | null = null
  const release = async () => {
    stop()
    await current
    const found = await readLock(ports.disk, stake.lock).catch(() => null)
    if (found?.record?.token === stake.token) await ports.disk.unlink(stake.lock).catch(() => undefined)
  }

  return {
    state: 'held',
    lost: () => lost,
    async confirm() {
      if (!lost && Math.abs(Date.parse(ports.now()) - seen) > 3 * beatEveryMs) await look()
      return !lost
    },
    release() {
      released ??= release()
      return released
    },
  }
}

/** Renews the time of our lock; returns what stands in the file, null where that is nothing understandable. */
async function writeAgain(disk: Disk, { lock, token, bytes }: Stake): Promise<LockRecord | null> {
  const file = await disk.open(lock, 'r+').catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return null
    throw error
  })
  if (!file) return null
  try {
    const buffer = Buffer.alloc(4096)
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0)
    const found = parseLock(buffer.toString('utf8', 0, bytesRead))
    // Through the same handle, so that never another's file is written; the same bytes, so that nobody reads a mixture.
    if (found?.token === token) await file.write(bytes, 0, bytes.length, 0)
    return found
  } finally {
    await file.close()
  }
}
