import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Exchange, exchange, type Memory } from '../../src/main/storage/shared-folder'
import { openStore, type Store } from '../../src/main/storage/store'
import { anyBody, tick } from '../main/storage/bodies'
import { testPorts } from '../main/storage/ports'
import { tempFolder } from '../scripts/temp-folder'

type Device = {
  store: Store
  memory: Memory
  setNow: (at: string) => void
  meet: (shared: string) => Promise<Exchange>
}

async function device(name: string, folder = tempFolder()): Promise<Device> {
  const { ports, setNow } = testPorts()
  const store = await openStore(folder, ports)
  const memory: Memory = new Map()
  return { store, memory, setNow, meet: (shared) => exchange(store, shared, memory, { ...ports, deviceName: name }) }
}

/** What the screens of a device are made of. */
const screens = async ({ store }: Device) => ({ study: await store.study(), plans: store.plans.value })

const devicesIn = (shared: string): string[] => readdirSync(join(shared, 'devices')).sort()

describe('devices that share a folder', () => {
  it('end with the same screens, in whatever order they study, meet and close', async () => {
    const acts = fc.array(
      fc.oneof(
        fc.record({
          act: fc.constant('study' as const),
          who: fc.nat(2),
          body: anyBody,
          day: fc.integer({ min: -40, max: 40 }),
        }),
        fc.record({ act: fc.constant('meet' as const), who: fc.nat(2) }),
      ),
      { maxLength: 25 },
    )
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        const shared = tempFolder()
        const devices = await Promise.all(['desk', 'train', 'sofa'].map((name) => device(name)))
        const count = { study: 0 }
        for (const one of list) {
          const here = devices[one.who]
          if (!here) continue
          if (one.act === 'meet') await here.meet(shared)
          else {
            here.setNow(new Date(Date.UTC(2026, 10, 22 + one.day, 10)).toISOString())
            await here.store.record(one.body)
            count.study += 1
          }
        }
        // Twice round: the first learns what the last one brought.
        for (const here of [...devices, ...devices]) await here.meet(shared)
        const [first, ...others] = await Promise.all(devices.map(screens))
        for (const other of others) expect(other).toEqual(first)
        for (const { store } of devices) {
          const refolded = await store.refold()
          expect(refolded).toEqual(await store.study())
          await store.close()
        }
      }),
      { numRuns: 25 },
    )
  }, 120_000)

  it('show what the other did after its next visit, and a restart changes nothing about it', async () => {
    const [shared, folder] = [tempFolder(), tempFolder()]
    const [desk, train] = [await device('desk', folder), await device('train')]
    await train.store.record(tick(2))
    await train.meet(shared)
    expect((await desk.meet(shared)).changed).toBe(true)
    const before = await screens(desk)
    expect(before).toEqual(await screens(train))
    expect((await desk.meet(shared)).changed).toBe(false)
    await desk.store.close()
    expect(await screens(await device('desk', folder))).toEqual(before)
  })

  it('count what is done while the other’s events come in, each once', async () => {
    const shared = tempFolder()
    const [desk, train] = [await device('desk'), await device('train')]
    for (let round = 0; round < 6; round += 1) {
      // The train's clock is behind, so that some of its events belong before what the desk has already shown.
      train.setNow(new Date(Date.UTC(2026, 10, 22, 9, round)).toISOString())
      desk.setNow(new Date(Date.UTC(2026, 10, 22, 10, round)).toISOString())
      for (let n = 0; n < 10; n += 1) await train.store.record(tick(2 * (1000 + 10 * round + n)))
      await train.meet(shared)
      const busy = Array.from({ length: 20 }, (_, n) => desk.store.record(tick(2 * (20 * round + n))))
      await Promise.all([desk.meet(shared), ...busy, desk.meet(shared)])
    }
    expect((await desk.store.study()).ticks.get('plan')?.size).toBe(6 * 30)
    expect(await desk.store.study()).toEqual(await desk.store.refold())
    await desk.meet(shared)
    await train.meet(shared)
    await desk.meet(shared)
    expect(await screens(train)).toEqual(await screens(desk))
  })

  it('go on by themselves where the folder is not there, and say so', async () => {
    const desk = await device('desk')
    await desk.store.record(tick(2))
    expect((await desk.meet(join(tempFolder(), 'unplugged'))).status.state).toBe('absent')
    await desk.store.record(tick(4))
    expect((await desk.store.study()).ticks.get('plan')?.size).toBe(2)
  })

  it('take in the rest of a file that comes in pieces, and nothing of a torn line', async () => {
    const [shared, carried] = [tempFolder(), tempFolder()]
    const [desk, train] = [await device('desk'), await device('train')]
    for (const n of [2, 4, 6]) await train.store.record(tick(n))
    await train.meet(shared)
    const [name = ''] = devicesIn(shared)
    const whole = readFileSync(join(shared, 'devices', name, '2026-11.jsonl'))
    mkdirSync(join(carried, 'devices', name), { recursive: true })
    const target = join(carried, 'devices', name, '2026-11.jsonl')
    for (const end of [0, 1, 100, Math.floor(whole.length / 2), whole.length - 1, whole.length]) {
      writeFileSync(target, whole.subarray(0, end))
      const { status } = await desk.meet(carried)
      const lines = whole.subarray(0, end).toString('utf8').split('\n').length - 1
      expect((await desk.store.study()).ticks.get('plan')?.size ?? 0).toBeGreaterThanOrEqual(lines)
      expect(status.state).toBe(end === 0 || end >= whole.length - 1 ? 'in-step' : 'waiting')
    }
    expect(await desk.store.study()).toEqual(await train.store.study())
  })

  it('take in conflict copies under whatever name, each event once, and name the odd files', async () => {
    const shared = tempFolder()
    const [desk, train] = [await device('desk'), await device('train')]
    await train.store.record(tick(2))
    await train.store.record(tick(6))
    await train.meet(shared)
    const [name = ''] = devicesIn(shared)
    const folder = join(shared, 'devices', name)
    renameSync(join(folder, '2026-11.jsonl'), join(folder, '2026-11.sync-conflict-20261122-101010-ABCDEFG.jsonl'))
    await train.store.record(tick(10))
    await train.meet(shared)
    cpSync(join(folder, '2026-11.jsonl'), join(folder, '2026-11 (conflicted copy).jsonl'))
    const { status } = await desk.meet(shared)
    expect(status.oddFiles).toHaveLength(2)
    expect(await desk.store.study()).toEqual(await train.store.study())
  })

  it('part ways when one profile was copied to two machines, and lose nothing by it', async () => {
    const [shared, first] = [tempFolder(), tempFolder()]
    const desk = await device('desk', first)
    await desk.store.record(tick(2))
    await desk.store.close()
    const second = tempFolder()
    cpSync(first, second, { recursive: true })
    const [here, there] = [await device('desk', first), await device('copy', second)]
    await here.store.record(tick(6))
    await there.store.record(tick(10))
    for (const one of [here, there, here, there]) await one.meet(shared)
    expect(here.store.device.value.id).not.toBe(there.store.device.value.id)
    expect([...((await here.store.study()).ticks.get('plan')?.keys() ?? [])].sort()).toEqual([
      'session 10',
      'session 2',
      'session 6',
    ])
    expect(await screens(there)).toEqual(await screens(here))
  })

  it('bring along what came out of an archive of a third device', async () => {
    const shared = tempFolder()
    const third = await device('third')
    await third.store.record(tick(14))
    const [desk, train] = [await device('desk'), await device('train')]
    const imported = join(desk.store.folder, 'others', 'third-device')
    mkdirSync(imported, { recursive: true })
    cpSync(join(third.store.folder, 'journal', '2026-11.jsonl'), join(imported, '2026-11.jsonl'))
    await desk.store.absorb()
    await desk.meet(shared)
    await train.meet(shared)
    expect([...((await train.store.study()).ticks.get('plan')?.keys() ?? [])]).toEqual(['session 14'])
    expect(devicesIn(shared)).toHaveLength(2)
  })

  it('leave alone what does not belong to them, however it is called', async () => {
    const shared = tempFolder({
      'devices/..%2f..%2fescape/2026-11.jsonl': 'x\n',
      'devices/stranger/2026-11.jsonl': 'no line of ours\n',
      'devices/stranger/plans.json': '{"format":"lectern-plans"}',
      'devices/stranger/.hidden.jsonl': 'x',
      'readme.txt': 'hello',
    })
    const desk = await device('desk')
    const { status } = await desk.meet(shared)
    expect(status.state).toBe('waiting')
    expect((await desk.store.study()).ticks.size).toBe(0)
    expect(readFileSync(join(shared, 'devices', 'stranger', '2026-11.jsonl'), 'utf8')).toBe('no line of ours\n')
    expect(readdirSync(desk.store.folder)).not.toContain('others')
  })

  it('have every acknowledged event also when git changed the ends of the lines', async () => {
    const shared = tempFolder()
    const [desk, train] = [await device('desk'), await device('train')]
    await train.store.record(tick(2))
    await train.meet(shared)
    const [name = ''] = devicesIn(shared)
    const path = join(shared, 'devices', name, '2026-11.jsonl')
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'))
    await train.store.record(tick(6))
    await train.meet(shared)
    appendFileSync(path, '\r\n')
    await desk.meet(shared)
    expect(await desk.store.study()).toEqual(await train.store.study())
  })

  it('read where they may not write', async () => {
    const shared = tempFolder()
    const train = await device('train')
    await train.store.record(tick(2))
    await train.meet(shared)
    const { ports } = testPorts()
    const refused = async () => {
      throw Object.assign(new Error('read-only file system'), { code: 'EROFS' })
    }
    const store = await openStore(tempFolder(), ports)
    const disk = {
      ...ports.disk,
      open: (path: string, flags: 'r' | 'r+' | 'a' | 'wx', mode?: number) =>
        path.startsWith(shared) && flags !== 'r' ? refused() : ports.disk.open(path, flags, mode),
      mkdir: (path: string) => (path.startsWith(shared) ? refused() : ports.disk.mkdir(path)),
    }
    const { status } = await exchange(store, shared, new Map(), { ...ports, disk, deviceName: 'desk' })
    expect(status.state).toBe('read-only')
    expect(await store.study()).toEqual(await train.store.study())
    chmodSync(shared, 0o700)
  })
})
