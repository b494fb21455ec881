import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyStudy } from '../../../src/core/progress/study'
import { openStore } from '../../../src/main/storage/store'
import { defaultSettings } from '../../../src/shared/default-settings'
import { tempFolder } from '../../scripts/temp-folder'
import { testPorts } from './ports'

const tick = (on: boolean) => ({ kind: 'session-ticked', plan: 'p', session: 's', on }) as const

describe('the store', () => {
  it('opens a folder that is not there yet and starts with defaults', async () => {
    const folder = join(tempFolder(), 'deep', 'data')
    const { ports, told } = testPorts()
    const store = await openStore(folder, ports)
    expect(store.settings.value).toEqual(defaultSettings)
    expect(store.plans.value).toEqual({ plans: [] })
    expect(await store.study()).toEqual(emptyStudy())
    expect(readdirSync(folder).sort()).toEqual(['device.json', 'journal'])
    expect(told()).toEqual([])
    await store.close()
  })

  it('signs every event with one name of this device, for ever', async () => {
    const folder = tempFolder()
    const { ports } = testPorts()
    for (const on of [true, false, true]) {
      const store = await openStore(folder, ports)
      await store.record(tick(on))
      await store.close()
    }
    const lines = readFileSync(join(folder, 'journal', '2026-11.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
    const devices = new Set(lines.map((line) => JSON.parse(line).device))
    expect(lines).toHaveLength(3)
    expect([...devices]).toEqual([JSON.parse(readFileSync(join(folder, 'device.json'), 'utf8')).data.id])
  })

  it('shows an event as soon as it is saved, and after the next start', async () => {
    const folder = tempFolder()
    const { ports } = testPorts()
    const store = await openStore(folder, ports)
    await store.record(tick(true))
    expect((await store.study()).ticks.get('p')?.get('s')).toBe('2026-11-22T10:00:00.000Z')
    await store.close()
    const again = await openStore(folder, ports)
    expect((await again.study()).ticks.get('p')?.get('s')).toBe('2026-11-22T10:00:00.000Z')
  })

  it('shows nothing of an event that could not be saved', async () => {
    const folder = tempFolder()
    const { ports } = testPorts()
    mkdirSync(join(folder, 'journal', '2026-11.jsonl'), { recursive: true })
    const store = await openStore(folder, ports)
    await expect(store.record(tick(true))).rejects.toMatchObject({ code: 'STORE_READ_ONLY' })
    expect((await store.study()).ticks.size).toBe(0)
  })

  it('waits at its close for everything that was asked for', async () => {
    const folder = tempFolder()
    const { ports } = testPorts()
    const store = await openStore(folder, ports)
    void store.settings.update((value) => ({ ...value, name: 'Ada' }))
    void store.plans.update((value) => value)
    void store.record(tick(true))
    await store.close()
    expect(readdirSync(folder).sort()).toEqual(['device.json', 'journal', 'plans.json', 'settings.json', 'snapshot'])
    const again = await openStore(folder, ports)
    expect([again.settings.value.name, (await again.study()).ticks.get('p')?.size]).toEqual(['Ada', 1])
  })

  it('opens whatever lies in the folder, and tells of each file', async () => {
    const folder = tempFolder({ 'settings.json': '{', 'plans.json': 'null', 'journal/2026-11.jsonl': 'x\ny' })
    mkdirSync(join(folder, 'device.json'))
    const { ports, told } = testPorts()
    const store = await openStore(folder, ports)
    expect(store.settings.value).toEqual(defaultSettings)
    expect(told().map(({ kind, file }) => `${kind} ${file}`)).toEqual([
      'set-aside 2026-11.jsonl',
      'read-only device.json',
      'set-aside settings.json',
      'set-aside plans.json',
    ])
    // An event has to carry a name of this device that will still be there.
    await expect(store.record(tick(true))).rejects.toMatchObject({ code: 'STORE_READ_ONLY' })
    await store.close()
  })

  it('opens read-only where even the folder cannot be made', async () => {
    const folder = tempFolder({ data: 'a file' })
    const { ports, told } = testPorts()
    const store = await openStore(join(folder, 'data'), ports)
    expect(told().map(({ kind }) => kind)).toEqual(['read-only', 'read-only', 'read-only', 'read-only'])
    await expect(store.record(tick(true))).rejects.toMatchObject({ code: 'STORE_READ_ONLY' })
    await expect(store.settings.update((value) => value)).rejects.toMatchObject({ code: 'STORE_READ_ONLY' })
    expect(readFileSync(join(folder, 'data'), 'utf8')).toBe('a file')
  })

  it('takes settings as they are, not a file that only looks like settings', async () => {
    const folder = tempFolder()
    const { ports } = testPorts()
    const store = await openStore(folder, ports)
    await store.settings.update((value) => ({ ...value, name: 'Ada', minutes: { ...value.minutes, fri: 30 } }))
    await store.close()
    const saved = readFileSync(join(folder, 'settings.json'), 'utf8')
    expect((await openStore(folder, ports)).settings.value).toMatchObject({ name: 'Ada', minutes: { fri: 30 } })
    writeFileSync(join(folder, 'settings.json'), saved.replace('"fri": 30', '"fri": 31'))
    expect((await openStore(folder, ports)).settings.value).toEqual(defaultSettings)
  })
})
