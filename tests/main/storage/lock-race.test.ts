import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Disk, FileStats } from '../../../src/main/storage/disk'
import { acquireLock } from '../../../src/main/storage/lock'
import { errno } from './disks/bound'
import { testProcesses } from './probes'

const never = () => new Promise<never>(() => undefined)

/** One folder in memory, as one process sees it: each call happens at once, as a whole, after `turn`. */
function sharedFolder(files: Map<string, string>, turn: () => Promise<void>): Disk {
  const at = (path: string): string => {
    const text = files.get(path)
    if (text === undefined) throw errno('ENOENT', path)
    return text
  }
  const done = async <T>(act: () => T): Promise<T> => {
    await turn()
    return act()
  }
  const stats: FileStats = { size: 1, mtimeMs: 0, ino: 1, isFile: () => true, isDirectory: () => false }
  const unused = async (): Promise<never> => {
    throw new Error('the lock needs no such call')
  }
  return {
    open: (path, flags) =>
      done(() => {
        if (flags !== 'wx' || files.has(path)) throw errno('EEXIST', path)
        files.set(path, '')
        const write = (bytes: Uint8Array) =>
          done(() => {
            files.set(path, at(path) + Buffer.from(bytes).toString())
            return { bytesWritten: bytes.length }
          })
        const close = async () => undefined
        return { write, close, read: unused, sync: unused, datasync: unused, truncate: unused, stat: unused }
      }),
    readFile: (path) => done(() => Buffer.from(at(path))),
    readdir: () => done(() => [...files.keys()].map((path) => path.replace(/^.*[\\/]/, ''))),
    stat: (path) =>
      done(() => {
        at(path)
        return stats
      }),
    rename: (from, to) =>
      done(() => {
        files.set(to, at(from))
        files.delete(from)
      }),
    unlink: (path) =>
      done(() => {
        at(path)
        files.delete(path)
      }),
    mkdir: unused,
    rmdir: unused,
  }
}

const dead = { token: 'old', pid: 99, host: 'h', machine: 'machine-1', mark: null, since: '2026-11-22T09:00:00Z' }

describe('processes that want the lock at the same time', () => {
  it('have it one after the other, whoever is slow, and whoever dies where', async () => {
    const seen = { won: 0, waited: 0, diedInside: 0, mostPauses: 0 }
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.constantFrom(null, JSON.stringify(dead), '{"tok'),
        fc.uniqueArray(
          fc.record({ token: fc.constantFrom('a', 'b', 'c', 'd', 'e'), diesAfter: fc.option(fc.nat({ max: 40 })) }),
          {
            selector: ({ token }) => token,
            minLength: 2,
            maxLength: 4,
          },
        ),
        async (scheduler, before, contenders) => {
          const files = new Map<string, string>()
          if (before !== null) files.set('/data/lock.json', before)
          const processes = testProcesses()
          const inside = new Set<number>()
          const wrong: string[] = []

          const live = async ({ token, diesAfter }: (typeof contenders)[number], i: number): Promise<void> => {
            const pid = i + 1
            const probes = processes.begin({ pid })
            let steps = 0
            const turn = async () => {
              await scheduler.schedule(Promise.resolve(), `${pid} goes on`)
              steps += 1
              if (diesAfter === null || steps <= diesAfter) return
              if (inside.delete(pid)) seen.diedInside += 1
              processes.end(pid)
              await never()
            }
            let tries = 0
            for (;;) {
              tries += 1
              const id = `${token}-${tries}`
              let pauses = 0
              const lock = await acquireLock('/data', {
                disk: sharedFolder(files, turn),
                newId: () => id,
                now: () => '2026-11-22T10:00:00Z',
                probes: {
                  ...probes,
                  async pause() {
                    pauses += 1
                    await turn()
                  },
                },
              })
              seen.mostPauses = Math.max(seen.mostPauses, pauses)
              if (lock.state === 'held') {
                if (inside.size > 0) wrong.push(`${pid} came in with ${[...inside]}`)
                inside.add(pid)
                for (let n = 0; n < 4; n += 1) await turn()
                inside.delete(pid)
                await lock.release()
                break
              }
              if (lock.state !== 'taken') wrong.push(`${pid} found it ${lock.state}`)
              seen.waited += 1
              await turn()
            }
            seen.won += 1
            wrong.push(...[...files.keys()].filter((path) => path.includes(`.${token}-`)))
          }
          const ends = contenders.map(live)
          await scheduler.waitFor(Promise.all(ends.filter((_, i) => contenders[i]?.diesAfter === null)))
          await scheduler.waitIdle()
          expect(wrong).toEqual([])
        },
      ),
      { numRuns: 1000 },
    )
    // Whoever stands back lets the other through: nobody waits until patience ends.
    expect(seen.mostPauses).toBeLessThan(20)
    expect(Math.min(seen.won, seen.waited, seen.diedInside)).toBeGreaterThan(50)
  }, 60_000)
})
