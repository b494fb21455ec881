import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderSource } from '../../../src/main/storage/backup'
import { realDisk } from '../../../src/main/storage/disk'
import { tempFolder } from '../../scripts/temp-folder'
import { holds } from './holds'
import { openProfile } from './open'
import { makeProfile, writeProfile } from './profile'

const path = join('data', 'journal', '2026-10.jsonl')

describe('damage that nobody saw before it was backed up', () => {
  it('is mended from the backups of before', async () => {
    const root = tempFolder()
    const original = await makeProfile(join(root, 'made'))
    writeProfile(root, original)
    const good = readFileSync(join(root, path), 'utf8')
    // The length stays, and the snapshot has the month: nothing looks into the file.
    writeFileSync(join(root, path), good.replace('own-a-q1', 'own-a-qX'))
    const { data, notices } = await openProfile(root, () => '2026-11-22T10:00:00.000Z', 'first')
    const before = await data.store.study()
    const { savedBytes, folder, device } = data.store
    const source = folderSource(realDisk, folder, { device: device.value.id, holds: () => holds, savedBytes })
    for (const _ of [1, 2]) await data.backups().make('by-hand', source)
    await data.store.close()
    expect(notices.all()).toEqual([])

    rmSync(join(root, 'data', 'snapshot'), { recursive: true })
    const again = await openProfile(root, () => '2026-11-22T11:00:00.000Z', 'again')
    expect(await again.data.store.study()).toEqual(before)
    expect(again.notices.all()).toMatchObject([{ kind: 'set-aside', file: '2026-10.jsonl', lost: 0, restored: 1 }])
    await again.data.store.close()
    expect(readFileSync(join(root, path), 'utf8')).toBe(good)
  })
  it('in a document costs nothing either', async () => {
    const root = tempFolder()
    writeProfile(root, await makeProfile(join(root, 'made')))
    const { data } = await openProfile(root, () => '2026-11-22T10:00:00.000Z', 'first')
    const plans = data.store.plans.value
    const { savedBytes, folder, device } = data.store
    const file = join(folder, 'plans.json')
    // While the program runs, it has no reason to read the file again.
    writeFileSync(file, readFileSync(file, 'utf8').replace('"mockMinutes": 130', '"mockMinutes": 131'))
    const source = folderSource(realDisk, folder, { device: device.value.id, holds: () => holds, savedBytes })
    await data.backups().make('by-hand', source)
    await data.store.close()
    const again = await openProfile(root, () => '2026-11-22T11:00:00.000Z', 'again')
    expect(again.data.store.plans.value).toEqual(plans)
    expect(again.notices.all()).toMatchObject([{ kind: 'set-aside', backup: '2026-11-06T08:00:00.000Z' }])
    await again.data.store.close()
  })
})
