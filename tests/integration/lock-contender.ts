/**
 * Takes the lock of the folder given, again and again, and notes in the log given when it is inside. Run as a program of
 * its own, so that it can be killed. `careless` has a lock that only looks whether the file is there, as a planted mistake.
 */
import { randomUUID } from 'node:crypto'
import { appendFileSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { realDisk } from '../../src/main/storage/disk'
import { acquireLock } from '../../src/main/storage/lock'
import { realProbes } from '../../src/main/storage/lock-probes'

const [, , folder = '', log = '', mode = 'honest'] = process.argv
const probes = realProbes()
const ports = { disk: realDisk, newId: randomUUID, now: () => new Date().toISOString(), probes }

async function careless(): Promise<(() => Promise<void>) | null> {
  const file = join(folder, 'lock.json')
  if (existsSync(file)) return null
  await wait(1)
  writeFileSync(file, '')
  return async () => rmSync(file, { force: true })
}

async function honest(): Promise<(() => Promise<void>) | null> {
  const lock = await acquireLock(folder, ports)
  if (lock.state === 'unwritable') throw new Error('the folder takes no lock')
  return lock.state === 'held' ? lock.release : null
}

const note = (what: string) => appendFileSync(log, `${what} ${process.pid}\n`)

note('ready')
for (;;) {
  const release = await (mode === 'careless' ? careless() : honest())
  if (release) {
    note('in')
    for (let n = 0; n < 3; n += 1) {
      await wait(Math.random() * 3)
      note('still')
    }
    note('out')
    await release()
  }
  await wait(Math.random() * 5)
}
