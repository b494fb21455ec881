import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBackedUp } from '../../../../src/main/storage/backup/manifest'
import { folderSource } from '../../../../src/main/storage/backup/source'
import { realDisk } from '../../../../src/main/storage/disk'
import { seal } from '../../../../src/main/storage/envelope'
import { tempFolder } from '../../../scripts/temp-folder'
import { holds, someData, workshop } from './workshop'

type Shop = ReturnType<typeof workshop>

async function shopWith(count: number): Promise<Shop & { ids: string[] }> {
  const shop = workshop(tempFolder())
  const ids: string[] = []
  for (let n = 1; n <= count; n += 1) {
    shop.put({ ...someData, 'plans.json': `plans ${n}` })
    const made = await shop.backups.make('by-hand', shop.source)
    if (made) ids.push(made.id)
    shop.pass(30)
  }
  return { ...shop, ids }
}

/** The file that holds the content of `path` in a backup. */
async function objectOf({ backups, folder }: Shop, id: string, path: string): Promise<string> {
  const file = (await backups.read(id)).manifest.files.find((one) => one.path === path)
  const sha256 = file?.sha256 ?? ''
  return join(folder, 'objects', sha256.slice(0, 2), sha256)
}

const flip = (path: string, at: number, bit: number) => {
  const bytes = readFileSync(path)
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at)
  writeFileSync(path, bytes)
}

describe('the list', () => {
  it('is empty where there is no folder', async () => {
    expect(await workshop(tempFolder()).backups.list()).toEqual({ backups: [], bytes: 0, unreadable: [] })
  })

  it('has the newest first, each with the class that keeps it', async () => {
    const shop = await shopWith(12)
    const { backups, unreadable } = await shop.backups.list()
    expect(unreadable).toEqual([])
    expect(backups.map(({ id }) => id)).toEqual(shop.ids.slice(2).reverse())
    expect(backups[0]).toEqual({
      id: shop.ids.at(-1),
      at: '2100-01-01T14:30:00.000Z',
      reason: 'by-hand',
      kept: 'recent',
      holds,
      bytes: Buffer.byteLength(Object.values({ ...someData, 'plans.json': 'plans 12' }).join('')),
    })
    shop.pass(24 * 60)
    for (let n = 0; n < 10; n += 1) await shop.backups.make('by-hand', shop.source)
    expect((await shop.backups.list()).backups.map(({ kept }) => kept)).toEqual([...Array(10).fill('recent'), 'daily'])
  })

  it('names manifests that cannot be read, and shows the others', async () => {
    const shop = await shopWith(3)
    const [first = '', second = '', third = ''] = shop.ids
    const path = (id: string) => join(shop.folder, `${id}.json`)
    const sealed = (change: object) => {
      const data = {
        id: 'x',
        at: '2100-01-01T00:00:00.000Z',
        zone: 'UTC',
        reason: 'timer',
        device: 'd',
        holds,
        files: [],
      }
      return { good: seal('lectern-backup', 1, { ...data, ...change }), data }
    }
    copyFileSync(path(first), path('copy-of-another'))
    writeFileSync(path('empty'), '')
    writeFileSync(path('newer'), seal('lectern-backup', 2, {}))
    writeFileSync(path('other-kind'), seal('lectern-plans', 1, sealed({ id: 'other-kind' }).data))
    writeFileSync(path('odd-reason'), sealed({ id: 'odd-reason', reason: 'whim' }).good)
    writeFileSync(path('good'), sealed({ id: 'good' }).good)
    mkdirSync(path('folder'))
    rmSync(path(second))
    writeFileSync(join(shop.folder, '.id.json.id.tmp'), 'x')
    writeFileSync(join(shop.folder, 'old.json.corrupt-2100'), 'x')
    const { backups, unreadable } = await shop.backups.list()
    expect(backups.map(({ id }) => id).sort()).toEqual([first, third, 'good'].sort())
    expect(unreadable).toEqual([
      'copy-of-another.json',
      'empty.json',
      'folder.json',
      'newer.json',
      'odd-reason.json',
      'other-kind.json',
    ])
  })

  it('fails with a code when the folder is none', async () => {
    const shop = workshop(tempFolder({ backups: 'a file' }))
    await expect(shop.backups.list()).rejects.toMatchObject({ name: 'StoreError', code: 'STORE_WRITE_FAILED' })
    await expect(shop.backups.make('by-hand', shop.source)).rejects.toMatchObject({ name: 'StoreError' })
  })
})

describe('paths in a manifest', () => {
  it.each([
    'settings.json',
    'plans.json',
    'device.json',
    'journal/2026-11.jsonl',
    'journal/2026-11.12.jsonl',
    'others/0b1c-2D/2026-11.jsonl',
    'others/0b1c-2D/2026-11.1.jsonl',
  ])('may be %s', (path) => expect(isBackedUp(path)).toBe(true))

  const evil = [
    '',
    '.',
    '../settings.json',
    '/settings.json',
    'journal',
    'lock.json',
    'snapshot/head.json',
    'journal/settings.json',
    'journal/../2026-11.jsonl',
    'journal\\2026-11.jsonl',
    'journal/2026-11.jsonl\n',
    'journal/2026-11.jsonl/',
    'journal/2026-11.jsonl.exe',
    '../journal/2026-11.jsonl',
    '/journal/2026-11.jsonl',
    'journal/x/2026-11.jsonl',
    'others/2026-11.jsonl',
    'others/../2026-11.jsonl',
    'others/a/b/2026-11.jsonl',
    'others/a b/2026-11.jsonl',
    'others//2026-11.jsonl',
    'C:/journal/2026-11.jsonl',
    '__proto__',
  ]

  it.each(evil)('may not be %j', (path) => expect(isBackedUp(path)).toBe(false))

  it('make it unreadable when one of them is not of ours, twice the same, or has no right digest', async () => {
    const shop = await shopWith(1)
    const good = { path: 'plans.json', sha256: 'a'.repeat(64), bytes: 3, stamp: '' }
    const bad = [
      ...evil.map((path) => [{ ...good, path }]),
      [good, good],
      [{ ...good, sha256: '../../settings' }],
      [{ ...good, bytes: -1 }],
    ]
    for (const [i, files] of bad.entries()) {
      const data = {
        id: `m-${i}`,
        at: '2100-01-01T00:00:00.000Z',
        zone: 'UTC',
        reason: 'timer',
        device: 'd',
        holds,
        files,
      }
      writeFileSync(join(shop.folder, `m-${i}.json`), seal('lectern-backup', 1, data))
    }
    const { backups, unreadable } = await shop.backups.list()
    expect(backups.map(({ id }) => id)).toEqual(shop.ids)
    expect(unreadable).toHaveLength(bad.length)
    await expect(shop.backups.read('m-0')).rejects.toMatchObject({ code: 'BACKUP_DAMAGED', data: { file: 'm-0.json' } })
  })
})

describe('damage', () => {
  it.each([
    ['changed', (path: string) => flip(path, 3, 0)],
    ['cut', (path: string) => writeFileSync(path, readFileSync(path).subarray(1))],
    ['emptied', (path: string) => writeFileSync(path, '')],
    ['lost', (path: string) => rmSync(path)],
    ['made a folder', (path: string) => rmSync(path) ?? mkdirSync(path)],
    ['longer', (path: string) => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('x')]))],
  ])('is noticed where a content is %s, in that file alone', async (_, harm) => {
    const shop = await shopWith(2)
    const [first = '', second = ''] = shop.ids
    expect(await shop.backups.verify(first)).toEqual([])
    harm(await objectOf(shop, first, 'plans.json'))
    expect(await shop.backups.verify(first)).toEqual(['plans.json'])
    expect(await shop.backups.verify(second)).toEqual([])
    const opened = await shop.backups.read(first)
    await expect(opened.file('plans.json')).rejects.toMatchObject({
      name: 'DomainError',
      code: 'BACKUP_DAMAGED',
      data: { file: 'plans.json' },
    })
    expect(String(await opened.file('settings.json'))).toBe(someData['settings.json'])
  })

  it('is told of contents that backups share in each of them', async () => {
    const shop = await shopWith(2)
    rmSync(await objectOf(shop, shop.ids[0] ?? '', 'settings.json'))
    for (const id of shop.ids) expect(await shop.backups.verify(id)).toEqual(['settings.json'])
  })

  it('of a manifest is told with its name; an unknown backup is not found, whatever its id', async () => {
    const shop = await shopWith(1)
    const id = shop.ids[0] ?? ''
    flip(join(shop.folder, `${id}.json`), 300, 2)
    for (const ask of [shop.backups.read, shop.backups.verify]) {
      await expect(ask(id)).rejects.toMatchObject({ code: 'BACKUP_DAMAGED', data: { file: `${id}.json` } })
      for (const unknown of ['none', '', '../data/settings', 'a/b', '.', `${id}.json`]) {
        await expect(ask(unknown)).rejects.toMatchObject({ name: 'DomainError', code: 'BACKUP_NOT_FOUND' })
      }
    }
    await expect((await (await shopWith(1)).backups.read('id-1')).file('lock.json')).rejects.toMatchObject({
      code: 'BACKUP_DAMAGED',
    })
  })

  it('anywhere in a manifest never crashes anything and never gives out wrong bytes', async () => {
    const shop = await shopWith(2)
    const right = new Map<string, Map<string, string>>()
    for (const id of shop.ids) {
      const { manifest, file } = await shop.backups.read(id)
      const files = new Map<string, string>()
      for (const { path } of manifest.files) files.set(path, String(await file(path)))
      right.set(id, files)
    }
    const id = shop.ids[1] ?? ''
    const path = join(shop.folder, `${id}.json`)
    const sealed = readFileSync(path)
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const bytes = Buffer.from(sealed)
        bytes.writeUInt8(bytes.readUInt8(at) ^ mask, at)
        writeFileSync(path, bytes)
        const { backups, unreadable } = await shop.backups.list()
        expect(backups.length + unreadable.length).toBe(2)
        for (const backup of backups) {
          const { manifest, file } = await shop.backups.read(backup.id)
          expect(manifest.files.map((one) => one.path).sort()).toEqual([...(right.get(backup.id)?.keys() ?? [])].sort())
          for (const one of manifest.files)
            expect(String(await file(one.path))).toBe(right.get(backup.id)?.get(one.path))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('anywhere in the contents is either told or without effect', async () => {
    const shop = await shopWith(1)
    const id = shop.ids[0] ?? ''
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(someData)), fc.nat(), fc.nat(7), async (path, at, bit) => {
        const object = await objectOf(shop, id, path)
        const before = readFileSync(object)
        flip(object, at % before.length, bit)
        expect(await shop.backups.verify(id)).toEqual([path])
        writeFileSync(object, before)
      }),
      { numRuns: 100 },
    )
  })
})

describe('the newest good copy of a file', () => {
  it('is of the newest backup in which it is whole, with that instant', async () => {
    const shop = await shopWith(3)
    const [first = '', second = '', third = ''] = shop.ids
    const copy = async () => {
      const found = await shop.backups.newestGood('plans.json')
      return found && { ...found, bytes: String(found.bytes) }
    }
    expect(await copy()).toEqual({ bytes: 'plans 3', backup: third, at: '2100-01-01T10:00:00.000Z' })
    flip(await objectOf(shop, third, 'plans.json'), 0, 0)
    expect(await copy()).toEqual({ bytes: 'plans 2', backup: second, at: '2100-01-01T09:30:00.000Z' })
    writeFileSync(join(shop.folder, `${second}.json`), 'x')
    expect(await copy()).toEqual({ bytes: 'plans 1', backup: first, at: '2100-01-01T09:00:00.000Z' })
    rmSync(await objectOf(shop, first, 'plans.json'))
    expect(await copy()).toBeNull()
  })

  it('is none of a file that was never there, or where there is no folder or none that can be read', async () => {
    expect(await (await shopWith(1)).backups.newestGood('journal/2020-01.jsonl')).toBeNull()
    expect(await workshop(tempFolder()).backups.newestGood('plans.json')).toBeNull()
    expect(await workshop(tempFolder({ backups: 'a file' })).backups.newestGood('plans.json')).toBeNull()
  })

  it('is not of a backup dated ahead of the clock while there is another', async () => {
    const shop = await shopWith(2)
    shop.setNow('2100-01-01T09:10:00.000Z')
    expect(String((await shop.backups.newestGood('plans.json'))?.bytes)).toBe('plans 1')
    renameSync(join(shop.folder, `${shop.ids[0]}.json`), join(shop.folder, 'aside'))
    expect(String((await shop.backups.newestGood('plans.json'))?.bytes)).toBe('plans 2')
  })

  it('is of one device where it is named', async () => {
    const shop = await shopWith(1)
    const other = folderSource(realDisk, shop.data, { device: 'device-2', holds: () => holds, savedBytes: () => null })
    shop.put({ 'device.json': '{"id":"device-2"}' })
    await shop.backups.make('by-hand', other)
    const copy = async (device?: string) => String((await shop.backups.newestGood('device.json', device))?.bytes)
    expect(await copy()).toBe('{"id":"device-2"}')
    expect(await copy('device-1')).toBe('{"id":"device-1"}')
  })
})
