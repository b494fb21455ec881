import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { type Disk, realDisk } from '../../../src/main/storage/disk'
import { acquireLock, type Lock } from '../../../src/main/storage/lock'
import type { Probes } from '../../../src/main/storage/lock-probes'
import { tempFolder } from '../../scripts/temp-folder'
import { testProcesses } from './probes'

let ids = 0
const portsOf = (probes: Probes, disk: Disk = realDisk, now = () => '2026-11-22T10:00:00.000Z') => ({
  disk,
  now,
  newId: () => {
    ids += 1
    return `token-${ids}`
  },
  probes,
})

function held(lock: Lock) {
  if (lock.state !== 'held') throw new Error(`the lock is ${lock.state}`)
  return lock
}

/** Makes the last beat in a folder so many seconds older. */
function age(path: string, seconds: number): void {
  const then = new Date(Date.now() - seconds * 1000)
  utimesSync(path, then, then)
}

function setUp() {
  const folder = tempFolder()
  const processes = testProcesses()
  const open = (process: Parameters<typeof processes.begin>[0], disk?: Disk) =>
    acquireLock(folder, portsOf(processes.begin(process), disk))
  return { folder, processes, open, file: join(folder, 'lock.json') }
}

describe('the lock of a data folder', () => {
  it('is one process’s until it is released, and says whose', async () => {
    const { folder, open } = setUp()
    const first = held(await open({ pid: 1 }))
    expect(await open({ pid: 2 })).toEqual({
      state: 'taken',
      by: { pid: 1, host: 'host of machine-1', since: '2026-11-22T10:00:00.000Z' },
    })
    expect(readdirSync(folder)).toEqual(['lock.json'])
    await first.release()
    expect(readdirSync(folder)).toEqual([])
    held(await open({ pid: 2 }))
  })

  it('is one opening’s within a process as well', async () => {
    const { open } = setUp()
    held(await open({ pid: 1 }))
    expect((await open({ pid: 1 })).state).toBe('taken')
  })

  it('of a killed process is free at once', async () => {
    const { open, processes } = setUp()
    held(await open({ pid: 1 }))
    processes.end(1)
    held(await open({ pid: 2 }))
  })

  it('is free when its number belongs to another process now, however lively the file looks', async () => {
    const { open } = setUp()
    held(await open({ pid: 1 }))
    held(await open({ pid: 1, mark: 'started later' }))
  })

  it('of another user’s process, of which only the number is known, lives by its beats', async () => {
    const { open, file } = setUp()
    held(await open({ pid: 1, mark: null }))
    age(file, 100)
    expect((await open({ pid: 2 })).state).toBe('taken')
    age(file, 140)
    held(await open({ pid: 2 }))
  })

  it('of another machine lives by its beats and not by a number that means nothing here', async () => {
    const { open, file, processes } = setUp()
    held(await open({ pid: 7, machine: 'machine-2' }))
    age(file, 100)
    expect((await open({ pid: 1 })).state).toBe('taken')
    processes.beat(7)
    await vi.waitFor(() => expect(Date.now() - statSync(file).mtimeMs).toBeLessThan(60_000))
    age(file, 140)
    held(await open({ pid: 1 }))
  })

  it.each([
    ['nothing', ''],
    ['half of itself', '{"token":"token-1","pid":1,"ho'],
    ['zeros', '\0'.repeat(200)],
    ['no number of a process', '{"token":"t","host":"h","machine":"machine-1","mark":null,"since":"x"}'],
    ['something else', '[1, 2]'],
  ])('that holds %s belongs to nobody', async (_what, text) => {
    const { open, file } = setUp()
    writeFileSync(file, text)
    held(await open({ pid: 1 }))
    expect((await open({ pid: 2 })).state).toBe('taken')
  })

  it('of a newer Lectern that notes more is respected', async () => {
    const { open, file } = setUp()
    held(await open({ pid: 1 }))
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), window: 3 }))
    expect((await open({ pid: 2 })).state).toBe('taken')
  })

  it('is not to be had where nothing can be written, and leaves nothing there', async () => {
    const { folder, open } = setUp()
    const failing = (code: string): Promise<never> => Promise.reject(Object.assign(new Error(code), { code }))
    expect(await open({ pid: 1 }, { ...realDisk, open: () => failing('EROFS') })).toEqual({ state: 'unwritable' })
    expect(await open({ pid: 1 }, { ...realDisk, rename: () => failing('EPERM') })).toEqual({ state: 'unwritable' })
    const full: Disk = {
      ...realDisk,
      async open(...args) {
        const file = await realDisk.open(...args)
        return { ...file, write: () => failing('ENOSPC'), close: () => file.close(), stat: () => file.stat() }
      },
    }
    expect(await open({ pid: 1 }, full)).toEqual({ state: 'unwritable' })
    expect(readdirSync(folder)).toEqual([])
    expect(await acquireLock(join(folder, 'gone'), portsOf(testProcesses().begin({ pid: 1 })))).toEqual({
      state: 'unwritable',
    })
  })

  it('that cannot be read is not taken from whoever has it', async () => {
    const { open, file } = setUp()
    held(await open({ pid: 1 }))
    const unreadable: Disk = {
      ...realDisk,
      readFile: (path) =>
        path === file ? Promise.reject(Object.assign(new Error(), { code: 'EACCES' })) : realDisk.readFile(path),
    }
    const before = readFileSync(file, 'utf8')
    expect(await open({ pid: 2 }, unreadable)).toEqual({ state: 'unwritable' })
    expect(readFileSync(file, 'utf8')).toBe(before)
  })
})

describe('a process on its way to the lock', () => {
  /** A disk on which the process gets no further than to its rename to a file of this ending. */
  const stopping = (ending: string): Disk => ({
    ...realDisk,
    rename: async (from, to) => (to.endsWith(ending) ? new Promise<never>(() => undefined) : realDisk.rename(from, to)),
  })

  it('holds the others up once it has announced itself, and no longer when it died', async () => {
    const { folder, open, processes } = setUp()
    void open({ pid: 1 }, stopping('lock.json'))
    await vi.waitFor(() => expect(readdirSync(folder)[0]).toMatch(/\.claim$/))
    expect(await open({ pid: 2 })).toMatchObject({ state: 'taken', by: { pid: 1 } })
    processes.end(1)
    held(await open({ pid: 2 }))
    expect(readdirSync(folder)).toEqual(['lock.json'])
  })

  it('holds nobody up before that, and leaves nothing for good when it died', async () => {
    const { folder, open, processes } = setUp()
    void open({ pid: 1 }, stopping('.claim'))
    await vi.waitFor(() => expect(readdirSync(folder)[0]).toMatch(/\.wait$/))
    const second = held(await open({ pid: 2 }))
    expect(readdirSync(folder)).toHaveLength(2)
    await second.release()
    processes.end(1)
    held(await open({ pid: 3 }))
    expect(readdirSync(folder)).toEqual(['lock.json'])
  })
})

describe('the owner of the lock', () => {
  it('learns at the next beat that another took it, and leaves that one’s lock alone', async () => {
    const { folder, open, file, processes } = setUp()
    const first = held(await open({ pid: 1, machine: 'machine-2' }))
    age(file, 600)
    held(await open({ pid: 2 }))
    expect(first.lost()).toBe(false)
    processes.beat(1)
    await vi.waitFor(() => expect(first.lost()).toBe(true))
    expect(await first.confirm()).toBe(false)
    expect(processes.beats(1)).toBe(false)
    await first.release()
    expect(readdirSync(folder)).toEqual(['lock.json'])
    expect((await open({ pid: 3 })).state).toBe('taken')
  })

  it('learns it before the next write when it slept through its beats', async () => {
    const { folder, processes, open, file } = setUp()
    let now = '2026-11-22T10:00:00.000Z'
    const asleep = processes.begin({ pid: 1, machine: 'machine-2' })
    const first = held(
      await acquireLock(
        folder,
        portsOf(asleep, realDisk, () => now),
      ),
    )
    expect(await first.confirm()).toBe(true)
    age(file, 600)
    held(await open({ pid: 2 }))
    now = '2026-11-22T10:10:00.000Z'
    expect(await first.confirm()).toBe(false)
  })

  it.each([
    ['removed', (file: string) => rm(file)],
    ['moved away', (file: string) => rename(file, `${file}.old`)],
    ['spoilt', async (file: string) => writeFileSync(file, 'x')],
  ])('puts it back when the file was %s', async (_what, harm) => {
    const { open, file, processes } = setUp()
    const first = held(await open({ pid: 1 }))
    await harm(file)
    processes.beat(1)
    await vi.waitFor(() => expect(readFileSync(file, 'utf8')).toContain('"pid":1,'))
    expect((await open({ pid: 2 })).state).toBe('taken')
    expect(await first.confirm()).toBe(true)
    await first.release()
    held(await open({ pid: 2 }))
  })

  it('has lost it when the file was removed and another was quicker', async () => {
    const { open, file, processes } = setUp()
    const first = held(await open({ pid: 1 }))
    await rm(file)
    held(await open({ pid: 2 }))
    processes.beat(1)
    await vi.waitFor(() => expect(first.lost()).toBe(true))
  })

  it('has lost it when another was quicker to put it back', async () => {
    const { folder, open, file, processes } = setUp()
    const slow: Disk = {
      ...realDisk,
      async open(path, flags, mode) {
        if (flags !== 'r+') return realDisk.open(path, flags, mode)
        await rm(file)
        const missing = await realDisk.open(path, flags).catch((error: unknown) => error)
        held(await open({ pid: 2 }))
        throw missing
      },
    }
    const first = held(await open({ pid: 1 }, slow))
    processes.beat(1)
    await vi.waitFor(() => expect(first.lost()).toBe(true))
    expect(readdirSync(folder)).toEqual(['lock.json'])
    expect(readFileSync(file, 'utf8')).toContain('"pid":2,')
  })

  it('is not told it lost by a disk that does not answer', async () => {
    const { open, processes, file } = setUp()
    let answers = true
    let asked = 0
    const flaky: Disk = {
      ...realDisk,
      open: async (...args) => {
        if (answers) return realDisk.open(...args)
        asked += 1
        throw Object.assign(new Error(), { code: 'EIO' })
      },
    }
    const first = held(await open({ pid: 1 }, flaky))
    answers = false
    processes.beat(1)
    await vi.waitFor(() => expect(asked).toBe(1))
    answers = true
    expect(first.lost()).toBe(false)
    await first.release()
    expect(() => statSync(file)).toThrow()
  })

  it('beats no more once it released the lock', async () => {
    const { open, processes } = setUp()
    const first = held(await open({ pid: 1 }))
    expect(processes.beats(1)).toBe(true)
    await Promise.all([first.release(), first.release()])
    expect(processes.beats(1)).toBe(false)
  })
})
