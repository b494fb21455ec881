import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256Of } from '../../../../src/main/storage/backup/objects'
import { type Disk, realDisk } from '../../../../src/main/storage/disk'
import { tempFolder } from '../../../scripts/temp-folder'
import { withFiles } from '../disks/bound'
import { fullDisk } from '../disks/full'
import { filesBelow, holds, putFile, someData, workshop } from './workshop'

/** Counts what is written, and notes which contents are read. */
function counting() {
  const counts = { written: 0, synced: 0 }
  const disk: Disk = withFiles(realDisk, (file) => ({
    ...file,
    async write(...args) {
      const result = await file.write(...args)
      counts.written += result.bytesWritten
      return result
    },
    async sync() {
      counts.synced += 1
      await file.sync()
    },
  }))
  return { disk, counts }
}

const noise = (bytes: number, seed: string): Buffer =>
  Buffer.concat(
    Array.from({ length: Math.ceil(bytes / 64) }, (_, i) => createHash('sha512').update(`${seed} ${i}`).digest()),
  ).subarray(0, bytes)

async function restored(shop: ReturnType<typeof workshop>, id: string) {
  const backup = await shop.backups.read(id)
  const files = new Map<string, Buffer>()
  for (const { path } of backup.manifest.files) files.set(path, await backup.file(path))
  return files
}

const byPath = (files: ReadonlyMap<string, Buffer>) => new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))

describe('a backup', () => {
  it('gives back every document and journal, byte for byte, and nothing else of the folder', async () => {
    const shop = workshop(tempFolder())
    shop.put(someData)
    const kept = byPath(filesBelow(shop.data))
    shop.put({
      'lock.json': 'x',
      'snapshot/head.json': 'x',
      'plans.json.corrupt-2026': 'x',
      '.plans.json.id.tmp': 'x',
      'journal/notes.txt': 'x',
      'others/..odd/2026-11.jsonl': 'x',
    })
    const made = await shop.backups.make('by-hand', shop.source)
    const bytes = [...kept.values()].reduce((sum, content) => sum + content.length, 0)
    expect(made).toEqual({ id: made?.id, at: shop.ports.now(), reason: 'by-hand', kept: 'recent', holds, bytes })
    shop.put({ 'plans.json': 'other', 'journal/2026-11.jsonl': 'four\nsix\n' })
    expect(byPath(await restored(shop, made?.id ?? ''))).toEqual(kept)
    expect((await shop.backups.read(made?.id ?? '')).manifest).toMatchObject({
      device: 'device-1',
      zone: 'Europe/Vienna',
      reason: 'by-hand',
    })
  })

  it('takes of a journal file in use only what counts as saved', async () => {
    const shop = workshop(tempFolder())
    shop.put({ 'journal/2026-11.jsonl': 'four\nhalf a li' })
    shop.saved.set('journal/2026-11.jsonl', 5)
    const made = await shop.backups.make('timer', shop.source)
    expect(String((await restored(shop, made?.id ?? '')).get('journal/2026-11.jsonl'))).toBe('four\n')
  })

  it('of an empty data folder is empty, and of none too', async () => {
    const shop = workshop(tempFolder())
    expect(await shop.backups.make('by-hand', shop.source)).toMatchObject({ bytes: 0 })
  })

  it('keeps each content once, under its SHA-256', async () => {
    const shop = workshop(tempFolder())
    shop.put({ 'journal/2026-09.jsonl': 'same\n', 'journal/2026-10.jsonl': 'same\n', 'settings.json': 'other' })
    await shop.backups.make('by-hand', shop.source)
    const names = ['same\n', 'other'].map((text) => createHash('sha256').update(text).digest('hex'))
    expect(shop.objects()).toEqual(names.map((name) => `objects/${name.slice(0, 2)}/${name}`).sort())
  })

  it('of 3 MB that did not change writes less than 2 KB, and reads none of them', async () => {
    const { disk, counts } = counting()
    const shop = workshop(tempFolder(), { disk })
    const months = ['08', '09', '10'].map((month) => [`journal/2026-${month}.jsonl`, noise(1_000_000, month)])
    shop.put(Object.fromEntries([...months, ['settings.json', '{}']]))
    const read: string[] = []
    const source = {
      ...shop.source,
      read: (file: Parameters<typeof shop.source.read>[0]) => {
        read.push(file.path)
        return shop.source.read(file)
      },
    }
    await shop.backups.make('timer', source)
    expect(counts.written).toBeGreaterThan(3_000_000)
    expect(read).toHaveLength(4)
    counts.written = 0
    shop.pass(30)
    expect(await shop.backups.make('by-hand', source)).not.toBeNull()
    expect(counts.written).toBeLessThan(2_000)
    expect(read).toHaveLength(4)
  })

  it('reads again what was touched, and writes it only where it differs', async () => {
    const { disk, counts } = counting()
    const shop = workshop(tempFolder(), { disk })
    shop.put({ 'journal/2026-10.jsonl': noise(100_000, 'a'), 'plans.json': '{"plans":["a"]}' })
    await shop.backups.make('timer', shop.source)
    const path = join(shop.data, 'journal/2026-10.jsonl')
    utimesSync(path, 1, 1)
    shop.put({ 'plans.json': '{"plans":["b"]}' })
    counts.written = 0
    const made = await shop.backups.make('timer', shop.source)
    expect(counts.written).toBeLessThan(2_000)
    expect(byPath(await restored(shop, made?.id ?? ''))).toEqual(byPath(filesBelow(shop.data)))
  })

  it('is not made for the timer when the newest holds the same, and is for anyone who asks', async () => {
    const shop = workshop(tempFolder())
    shop.put(someData)
    expect(await shop.backups.make('timer', shop.source)).not.toBeNull()
    expect(await shop.backups.make('timer', shop.source)).toBeNull()
    utimesSync(join(shop.data, 'plans.json'), 1, 1)
    expect(await shop.backups.make('timer', shop.source)).toBeNull()
    for (const reason of ['by-hand', 'before-import', 'before-migration', 'before-restore', 'before-move'] as const) {
      expect(await shop.backups.make(reason, shop.source)).not.toBeNull()
    }
    shop.remove('others/device-2/2026-11.jsonl')
    expect(await shop.backups.make('timer', shop.source)).not.toBeNull()
    expect(shop.manifests()).toHaveLength(7)
  })

  it('waits for the one asked for before it', async () => {
    const shop = workshop(tempFolder())
    shop.put(someData)
    const made = await Promise.all([1, 2, 3].map(() => shop.backups.make('timer', shop.source)))
    expect(made.filter((one) => one !== null)).toHaveLength(1)
  })

  it('lists the files anew when one changed before it was read, so that no document is cut', async () => {
    const shop = workshop(tempFolder())
    shop.put({ ...someData, 'plans.json': 'short' })
    let asked = 0
    const source = {
      ...shop.source,
      async state() {
        const state = await shop.source.state()
        asked += 1
        if (asked === 1) shop.put({ 'plans.json': 'a longer plan' })
        if (asked === 2) shop.remove('others/device-2/2026-11.jsonl')
        return state
      },
    }
    const made = await shop.backups.make('by-hand', source)
    expect(asked).toBe(3)
    expect(byPath(await restored(shop, made?.id ?? ''))).toEqual(byPath(filesBelow(shop.data)))
  })

  it('gives up on data that never stand still, and leaves nothing', async () => {
    const shop = workshop(tempFolder())
    shop.put(someData)
    const source = { ...shop.source, read: async () => null }
    await expect(shop.backups.make('by-hand', source)).rejects.toMatchObject({ code: 'STORE_WRITE_FAILED' })
    expect(filesBelow(shop.folder).size).toBe(0)
  })

  it('syncs every content, its folder and the manifest', async () => {
    const { disk, counts } = counting()
    const shop = workshop(tempFolder(), { disk })
    shop.put({ 'settings.json': '{}' })
    await shop.backups.make('by-hand', shop.source)
    // Two files; on systems that sync folders, also those that got a name.
    expect(counts.synced).toBeGreaterThanOrEqual(process.platform === 'win32' ? 2 : 6)
  })
})

describe('a full disk', () => {
  it.each([10, 30_000, 60_000, 120_050])(
    'after %i bytes leaves the earlier backups and no part of this one',
    async (room) => {
      const root = tempFolder()
      const before = workshop(root, { ids: 'first' })
      before.put({ ...someData, 'journal/2026-09.jsonl': noise(40_000, 'a') })
      const first = await before.backups.make('by-hand', before.source)
      const there = filesBelow(before.folder)
      const { disk, met } = fullDisk(realDisk, room, { code: 'ENOSPC', reports: 'short write' })
      const shop = workshop(root, { disk, ids: 'second' })
      shop.put({ 'journal/2026-10.jsonl': noise(50_000, 'b'), 'journal/2026-11.jsonl': noise(70_000, 'c') })
      await expect(shop.backups.make('by-hand', shop.source)).rejects.toMatchObject({
        name: 'StoreError',
        code: 'STORE_DISK_FULL',
      })
      expect(met()).toBe(true)
      const left = filesBelow(shop.folder)
      for (const [path, bytes] of there) expect(left.get(path)).toEqual(bytes)
      expect([...left.keys()].filter((path) => path.includes('.tmp'))).toEqual([])
      expect(shop.manifests()).toEqual([`${first?.id}.json`])
      // Also when only the manifest did not fit any more.
      expect([...left.keys()]).toEqual([...there.keys()])
      expect(await shop.backups.verify(first?.id ?? '')).toEqual([])
    },
  )
})

describe('clearing', () => {
  it('drops what thinning drops, and the contents that only those had', async () => {
    const shop = workshop(tempFolder())
    for (let n = 1; n <= 40; n += 1) {
      shop.put({ 'settings.json': '{}', 'journal/2026-11.jsonl': `line\n`.repeat(n) })
      await shop.backups.make('timer', shop.source)
      shop.pass(1)
    }
    expect(shop.manifests()).toHaveLength(10)
    expect(shop.objects()).toHaveLength(11)
    const { backups } = await shop.backups.list()
    for (const { id } of backups) expect(await shop.backups.verify(id)).toEqual([])
  })

  it('spares what is about to be restored', async () => {
    const shop = workshop(tempFolder())
    for (let n = 1; n <= 10; n += 1) {
      shop.put({ 'settings.json': `${n}` })
      await shop.backups.make('timer', shop.source)
      shop.pass(1)
    }
    const oldest = (await shop.backups.list()).backups.at(-1)?.id ?? ''
    await shop.backups.make('before-restore', shop.source, [oldest])
    expect(String((await restored(shop, oldest)).get('settings.json'))).toBe('1')
  })

  it('never takes contents away while a manifest cannot be read, and does once it is out of the way', async () => {
    const shop = workshop(tempFolder())
    shop.put({ 'settings.json': 'only in the first' })
    const first = await shop.backups.make('by-hand', shop.source)
    const path = join(shop.folder, `${first?.id}.json`)
    const sealed = readFileSync(path)
    writeFileSync(path, 'not a manifest')
    for (let n = 1; n <= 20; n += 1) {
      shop.put({ 'settings.json': `${n}` })
      shop.pass(1)
      await shop.backups.make('timer', shop.source)
    }
    expect(shop.objects()).toHaveLength(21)
    writeFileSync(path, sealed)
    expect(await shop.backups.verify(first?.id ?? '')).toEqual([])
    await shop.backups.make('by-hand', shop.source, [first?.id ?? ''])
    expect(shop.objects().length).toBeLessThan(21)
    expect(await shop.backups.verify(first?.id ?? '')).toEqual([])
  })

  it('takes away what interrupted backups left, but nothing younger than two hours and nothing of others', async () => {
    const shop = workshop(tempFolder())
    shop.put(someData)
    await shop.backups.make('by-hand', shop.source)
    const orphan = `objects/ab/ab${'0'.repeat(62)}`
    const old = [orphan, `objects/ab/.ab${'0'.repeat(62)}.id.tmp`, '.id-9.json.id.tmp']
    const others = [
      'objects/ab/notes.txt',
      'objects/readme/file',
      'picture.png',
      '.picture.png.tmp',
      'objects/desktop.ini',
    ]
    const before = shop.objects()
    const lay = (paths: readonly string[]) =>
      paths.map((path) => {
        const full = join(shop.folder, path)
        putFile(full, 'x')
        return full
      })
    const [stale, foreign] = [lay(old), lay(others)]
    const setAll = (paths: readonly string[], hours: number) => {
      const then = Date.parse(shop.ports.now()) / 1000 - hours * 3600
      for (const path of paths) utimesSync(path, then, then)
    }
    setAll([...stale, ...foreign], 1.9)
    await shop.backups.make('by-hand', shop.source)
    expect(stale.every((path) => existsSync(path))).toBe(true)
    setAll([...stale, ...foreign], 2.1)
    await shop.backups.make('by-hand', shop.source)
    expect(stale.filter((path) => existsSync(path))).toEqual([])
    expect(foreign.every((path) => existsSync(path))).toBe(true)
    expect(before.every((path) => existsSync(join(shop.folder, path)))).toBe(true)
  })
})

describe('a damaged content', () => {
  it('is written anew with the next backup once it was noticed, which mends the older ones', async () => {
    const shop = workshop(tempFolder())
    shop.put(someData)
    const first = await shop.backups.make('by-hand', shop.source)
    const object = join(shop.folder, shop.objects()[0] ?? '')
    writeFileSync(object, Buffer.alloc(statSync(object).size, 1))
    expect(await shop.backups.verify(first?.id ?? '')).toHaveLength(1)
    expect(await shop.backups.make('timer', shop.source)).toBeNull()
    expect(await shop.backups.verify(first?.id ?? '')).toEqual([])
  })

  it('that was written anew stays when the backup itself then fails', async () => {
    const shop = workshop(tempFolder())
    shop.put(someData)
    const first = await shop.backups.make('by-hand', shop.source)
    const { manifest } = await shop.backups.read(first?.id ?? '')
    const sha256 = manifest.files.find(({ path }) => path === 'settings.json')?.sha256 ?? ''
    writeFileSync(join(shop.folder, 'objects', sha256.slice(0, 2), sha256), 'x')
    shop.put({ 'plans.json': 'cannot be read' })
    const read = async (file: Parameters<typeof shop.source.read>[0]) =>
      file.path === 'plans.json' ? null : shop.source.read(file)
    await expect(shop.backups.make('by-hand', { ...shop.source, read })).rejects.toMatchObject({ name: 'StoreError' })
    expect(await shop.backups.verify(first?.id ?? '')).toEqual([])
  })

  it('that is lost is written anew without anybody noticing', async () => {
    const shop = workshop(tempFolder())
    shop.put(someData)
    const first = await shop.backups.make('by-hand', shop.source)
    writeFileSync(join(shop.folder, shop.objects()[0] ?? ''), '')
    await shop.backups.make('by-hand', shop.source)
    expect(await shop.backups.verify(first?.id ?? '')).toEqual([])
  })
})

describe('sha256Of', () => {
  it('is the SHA-256 of FIPS 180-4, of nothing, of "abc" and of a million letters a', async () => {
    expect(await sha256Of(Buffer.from(''))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(await sha256Of(Buffer.from('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    const million = Buffer.alloc(1_000_000, 'a')
    expect(await sha256Of(million)).toBe('cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0')
  })

  it('gives other work its turn at least once every MiB', async () => {
    let turns = 0
    let done = false
    const count = () => {
      turns += 1
      if (!done) setImmediate(count)
    }
    setImmediate(count)
    await sha256Of(Buffer.alloc(8 * 1024 * 1024))
    done = true
    expect(turns).toBeGreaterThanOrEqual(8)
  })
})
