import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { planDefaults } from '../../src/core/plan/schema'
import { plansOf } from '../../src/core/plan/shelf'
import { seal } from '../../src/main/storage/envelope'
import { tempFolder } from '../scripts/temp-folder'
import { type Profile, startProfile } from './data-home'
import { testSystem } from './services'

const request = {
  ...planDefaults,
  programme: 'aws-mla-c02',
  start: '2026-11-23',
  exam: '2027-02-01',
  minutes: { mon: 60, tue: 60, wed: 60, thu: 60, fri: 0, sat: 150, sun: 60 },
  daysOff: [],
  buffer: 2,
  studyMinutes: null,
}

/** What the screens of a profile are made of, without the name of the device. */
const screens = async ({ store }: Profile) => ({
  study: await store.study(),
  plans: plansOf(store.plans.value),
  settings: store.settings.value,
})

const seen = async (profile: Profile) => structuredClone(await screens(profile))

const files = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /(\.jsonl|settings\.json|plans\.json)$/.test(name))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )

async function opened(profile = join(tempFolder(), 'profile')) {
  // Profiles meet here, so their ids have to differ.
  const system = { ...testSystem(), newId: randomUUID }
  return { profile, system, home: await startProfile(profile, system) }
}

describe('a backup', () => {
  it('is put back byte by byte, and the way back is a backup too', async () => {
    const { home, system } = await opened()
    await home.study()
    await home.plan.save(request)
    await home.store.settings.update((value) => ({ ...value, name: 'Ada' }))
    const [backup] = await home.data.backUp()
    const [then, bytes] = [await seen(home), files(home.store.folder)]
    expect(backup).toMatchObject({ reason: 'by-hand', holds: { attempts: 1, sessions: 0, plans: 1 } })
    system.wait(60)
    await home.study()
    await home.plan.save({ ...request, buffer: 5 })
    await home.store.settings.update((value) => ({ ...value, name: 'Grace' }))
    const later = await seen(home)
    const device = home.store.device.value.id

    const { undo } = await home.data.restore(backup?.id ?? '')
    expect(await seen(home)).toEqual(then)
    expect(files(home.store.folder)).toEqual(bytes)
    expect(home.store.device.value.id).not.toBe(device)
    expect(home.changes).toEqual([{ why: 'restored' }])

    await home.data.restore(undo)
    expect(await seen(home)).toEqual(later)
    expect(home.told()).toEqual([])
  })

  it('shows what would change before it is put back', async () => {
    const { home } = await opened()
    const [empty] = await home.data.backUp()
    await home.study()
    await home.plan.save(request)
    await home.store.settings.update((value) => ({ ...value, theme: 'dark' }))
    const preview = await home.data.previewRestore(empty?.id ?? '')
    expect(preview).toMatchObject({
      backup: { id: empty?.id, holds: { answers: 0, attempts: 0, plans: 0 } },
      now: { attempts: 1, plans: 1 },
      plans: [{ change: 'goes' }],
      settings: 'changed',
    })
    await expect(home.data.previewRestore('none')).rejects.toMatchObject({ code: 'BACKUP_NOT_FOUND' })
    await expect(home.data.restore('none')).rejects.toMatchObject({ code: 'BACKUP_NOT_FOUND' })
  })

  it('goes on being written to after it was put back, and opens so at the next start', async () => {
    const { home, profile, system } = await opened()
    await home.study()
    const [backup] = await home.data.backUp()
    await home.study()
    await home.data.restore(backup?.id ?? '')
    await home.study()
    const now = await seen(home)
    await home.store.close()
    const again = await startProfile(profile, system)
    expect(await seen(again)).toEqual(now)
    expect((await again.data.check()).sound).toBe(true)
    expect(again.told()).toEqual([])
  })

  it('that is damaged is refused, and nothing is changed', async () => {
    const { home } = await opened()
    await home.study()
    const [backup] = await home.data.backUp()
    const objects = join(home.backupFolder(), 'objects')
    for (const name of readdirSync(objects, { recursive: true, encoding: 'utf8' })) {
      if (/[0-9a-f]{64}$/.test(name)) writeFileSync(join(objects, name), 'spoilt')
    }
    await home.study()
    const now = await seen(home)
    await expect(home.data.restore(backup?.id ?? '')).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' })
    expect(await seen(home)).toEqual(now)
    expect(existsSync(join(home.store.folder, '.restore'))).toBe(false)
    await home.study()
  })

  it('takes the place of a document that cannot be read, and says what is missing', async () => {
    const { home, profile, system } = await opened()
    await home.plan.save(request)
    await home.data.backUp()
    await home.plan.save({ ...request, buffer: 9 })
    await home.store.close()
    writeFileSync(join(profile, 'data', 'plans.json'), '{"format":"lectern-plans","schema":2')
    const again = await startProfile(profile, system)
    expect(plansOf(again.store.plans.value).map(({ input }) => input.buffer)).toEqual([2])
    expect(again.told()).toEqual(['set-aside plans.json'])
    expect(readdirSync(join(profile, 'data')).filter((name) => name.includes('.corrupt-'))).toHaveLength(1)
  })

  it('gives back the events of a damaged journal', async () => {
    const { home, profile, system } = await opened()
    await home.study()
    await home.study()
    await home.data.backUp()
    const before = await seen(home)
    await home.store.close()
    const path = join(profile, 'data', 'journal', '2026-11.jsonl')
    const lines = readFileSync(path, 'utf8').split('\n')
    writeFileSync(path, lines.map((line, i) => (i === 2 ? line.replace('"v":1', '"v":7') : line)).join('\n'))
    rmSync(join(profile, 'data', 'snapshot'), { recursive: true })
    const again = await startProfile(profile, system)
    expect(await seen(again)).toEqual(before)
    expect(again.told()).toEqual(['set-aside 2026-11.jsonl'])
  })

  it('mends a journal that was damaged below the snapshot, soon after the start', async () => {
    const { home, profile, system } = await opened()
    await home.study()
    await home.study()
    await home.data.backUp()
    const before = await seen(home)
    await home.store.close()
    const path = join(profile, 'data', 'journal', '2026-11.jsonl')
    const whole = readFileSync(path)
    const damaged = Buffer.from(whole)
    damaged[300] = (damaged[300] ?? 0) ^ 4
    writeFileSync(path, damaged)
    const again = await startProfile(profile, system)
    expect(await seen(again)).toEqual(before)
    expect(again.told()).toEqual([])
    await again.data.lookBelow()
    expect(again.told()).toEqual(['set-aside 2026-11.jsonl'])
    expect(await seen(again)).toEqual(before)
    expect(readFileSync(path).equals(whole)).toBe(true)
    await again.data.lookBelow()
    expect(again.told()).toHaveLength(1)
    await again.study()
  })

  it('is made before a file is brought to a newer form, and holds the old one', async () => {
    const { home, profile, system } = await opened()
    await home.study()
    const { plan } = await home.plan.save(request)
    await home.store.close()
    writeFileSync(join(profile, 'data', 'plans.json'), seal('lectern-plans', 1, { plans: [plan] }))
    const again = await startProfile(profile, system)
    expect(plansOf(again.store.plans.value)).toEqual([plan])
    expect(JSON.parse(readFileSync(join(profile, 'data', 'plans.json'), 'utf8')).schema).toBe(3)
    const [made] = await again.data.backups()
    expect(made).toMatchObject({ reason: 'before-migration', holds: { attempts: 1, plans: 1 } })
    const old = await (await again.backups().read(made?.id ?? '')).file('plans.json')
    expect(JSON.parse(old.toString('utf8')).schema).toBe(1)
  })
})

describe('everything in one file', () => {
  async function exported() {
    const { home } = await opened()
    await home.study()
    await home.plan.save(request)
    const path = join(tempFolder(), 'all.zip')
    home.answers.saveTo = path
    expect(await home.data.exportAll()).toEqual({ path })
    return { path, from: await seen(home), home }
  }

  it('is added to what is there after a look at what it brings, and can be taken out again', async () => {
    const { path, from } = await exported()
    const { home } = await opened()
    await home.study()
    const before = await seen(home)
    home.answers.file = path
    const preview = await home.data.openArchive()
    expect(preview).toMatchObject({
      file: path,
      holds: { attempts: 1, plans: 1 },
      now: { attempts: 1, plans: 0 },
      adds: { attempts: 1 },
      plans: [{ outcome: 'new' }],
    })
    expect(await seen(home)).toEqual(before)
    const { undo } = await home.data.take(preview?.archive ?? '', 'merge')
    const both = await home.store.study()
    expect(both.finished.size).toBe(2)
    expect(plansOf(home.store.plans.value)).toEqual(from.plans)
    await expect(home.data.take(preview?.archive ?? '', 'merge')).rejects.toMatchObject({ code: 'ARCHIVE_NOT_OPEN' })
    expect(await home.data.openArchive()).toMatchObject({ adds: { events: 0 }, plans: [{ outcome: 'same' }] })
    await home.data.restore(undo)
    expect(await seen(home)).toEqual(before)
  })

  it('takes the place of what is there when that is wanted', async () => {
    const { path, from } = await exported()
    const { home } = await opened()
    await home.study()
    await home.study()
    const before = await seen(home)
    home.answers.file = path
    const preview = await home.data.openArchive()
    const { undo } = await home.data.take(preview?.archive ?? '', 'replace')
    expect(await seen(home)).toEqual(from)
    await home.data.restore(undo)
    expect(await seen(home)).toEqual(before)
  })

  it('that is none of ours, or cut off, changes nothing', async () => {
    const { path } = await exported()
    const { home } = await opened()
    const before = await seen(home)
    const bytes = readFileSync(path)
    for (const content of [Buffer.from('PK no zip'), bytes.subarray(0, bytes.length / 2), Buffer.alloc(0)]) {
      const file = join(tempFolder(), 'wild.zip')
      writeFileSync(file, content)
      home.answers.file = file
      await expect(home.data.openArchive()).rejects.toMatchObject({ code: 'ARCHIVE_INVALID' })
    }
    expect(await seen(home)).toEqual(before)
  })
})

describe('the data folder', () => {
  it('is moved whole, goes on there, and leaves the old one until it is removed', async () => {
    const { home, profile, system } = await opened()
    await home.study()
    const before = await seen(home)
    const target = join(tempFolder(), 'elsewhere')
    mkdirSync(target)
    home.answers.folder = target
    const overview = await home.data.moveFolder()
    expect(overview).toMatchObject({ folder: target, previous: join(profile, 'data'), readOnly: null })
    expect(await seen(home)).toEqual(before)
    await home.study()
    const later = await seen(home)
    await home.store.close()
    const again = await startProfile(profile, system)
    expect(again.store.folder).toBe(target)
    expect(await seen(again)).toEqual(later)
    expect(files(join(profile, 'data'))).not.toEqual({})
    expect((await again.data.removePrevious()).previous).toBeNull()
    expect(again.binned).toEqual([join(profile, 'data')])
  })

  it('is not moved into itself, nor over other files', async () => {
    const { home } = await opened()
    home.answers.folder = home.store.folder
    await expect(home.data.moveFolder()).rejects.toMatchObject({ code: 'FOLDER_UNUSABLE' })
    const used = tempFolder({ 'letter.txt': 'mine', 'Lectern/letter.txt': 'mine too' })
    home.answers.folder = used
    await expect(home.data.moveFolder()).rejects.toMatchObject({ code: 'FOLDER_UNUSABLE' })
    expect(readdirSync(used).sort()).toEqual(['Lectern', 'letter.txt'])
    await home.study()
  })

  it('on a disk that is not there begins nothing in its place', async () => {
    const { home, profile, system } = await opened()
    await home.study()
    const target = join(tempFolder(), 'stick')
    mkdirSync(target)
    home.answers.folder = target
    await home.data.moveFolder()
    await home.store.close()
    const away = join(tempFolder(), 'away')
    cpSync(target, away, { recursive: true })
    rmSync(target, { recursive: true })
    const without = await startProfile(profile, system)
    expect(without.told()).toContain(`missing ${target}`)
    await expect(without.study()).rejects.toMatchObject({ code: 'STORE_READ_ONLY' })
    expect(existsSync(target)).toBe(false)
    await without.store.close()
    cpSync(away, target, { recursive: true })
    expect((await (await startProfile(profile, system)).store.study()).finished.size).toBe(1)
  })

  it('is the one of a single program; a second one may look and not write', async () => {
    const { home, profile } = await opened()
    await home.study()
    const second = await startProfile(profile, testSystem())
    expect(second.store.readOnly).toBe('in-use')
    expect((await second.store.study()).finished.size).toBe(1)
    await expect(second.study()).rejects.toMatchObject({ code: 'STORE_IN_USE' })
    await expect(second.store.settings.update((value) => value)).rejects.toMatchObject({ code: 'STORE_IN_USE' })

    // Nor may it restore, import or move what another program has open.
    const [backup] = await second.data.backUp()
    const archive = join(tempFolder(), 'all.zip')
    Object.assign(second.answers, { saveTo: archive, file: archive, folder: tempFolder() })
    await second.data.exportAll()
    await home.study()
    const bytes = files(home.store.folder)
    const preview = await second.data.openArchive()
    await expect(second.data.restore(backup?.id ?? '')).rejects.toMatchObject({ code: 'STORE_IN_USE' })
    for (const how of ['merge', 'replace'] as const) {
      await expect(second.data.take(preview?.archive ?? '', how)).rejects.toMatchObject({ code: 'STORE_READ_ONLY' })
    }
    await expect(second.data.moveFolder()).rejects.toMatchObject({ code: 'STORE_IN_USE' })
    expect((await second.data.check()).lines.filter(({ state }) => state === 'repaired')).toEqual([])
    expect(files(home.store.folder)).toEqual(bytes)
    await home.study()
  })

  it('is whole by its own check, also while the program runs', async () => {
    const { home } = await opened()
    await home.study()
    await home.data.backUp()
    const report = await home.data.check()
    expect(report.lines.filter(({ state }) => state === 'bad')).toEqual([])
    expect(report.sound).toBe(true)
    await home.study()
  })
})

describe('a second device', () => {
  it('shows the same after both have met the shared folder, and a restore parts them until they join again', async () => {
    const shared = tempFolder()
    const [desk, train] = [(await opened()).home, (await opened()).home]
    for (const home of [desk, train]) {
      home.answers.folder = shared
      await home.study()
      await home.data.chooseSharedFolder()
    }
    await desk.data.exchange()
    expect((await desk.store.study()).finished.size).toBe(2)
    expect(desk.changes).toEqual([{ why: 'merged' }])
    expect(await screens(desk)).toEqual(await screens(train))

    const [backup] = await desk.data.backUp()
    await desk.study()
    await desk.data.exchange()
    await desk.data.restore(backup?.id ?? '')
    await desk.data.exchange()
    expect((await desk.data.overview()).shared).toMatchObject({ state: 'paused' })
    expect((await desk.store.study()).finished.size).toBe(2)
    expect((await desk.data.syncNow()).shared).toMatchObject({ state: 'in-step' })
    expect((await desk.store.study()).finished.size).toBe(3)
  })

  it('lists a plan that both changed apart, and takes the learner’s word for it', async () => {
    const shared = tempFolder()
    const [desk, train] = [(await opened()).home, (await opened()).home]
    await desk.plan.save(request)
    for (const home of [desk, train]) {
      home.answers.folder = shared
      await home.data.chooseSharedFolder()
    }
    await desk.plan.save({ ...request, buffer: 3 })
    await train.plan.save({ ...request, buffer: 4 })
    for (const home of [desk, train, desk]) await home.data.exchange()
    const [conflict] = await desk.data.conflicts()
    expect(conflict?.versions).toHaveLength(2)
    expect(await train.data.conflicts()).toMatchObject([{ plan: conflict?.plan }])
    const other = conflict?.versions.find(({ current }) => !current)
    expect(await desk.data.settleConflict(conflict?.plan ?? '', other?.version ?? '')).toEqual([])
    for (const home of [desk, train]) await home.data.exchange()
    expect(await train.data.conflicts()).toEqual([])
    expect(plansOf(train.store.plans.value)).toEqual(plansOf(desk.store.plans.value))
    await expect(desk.data.settleConflict(conflict?.plan ?? '', 'x')).rejects.toMatchObject({
      code: 'CONFLICT_NOT_FOUND',
    })
  })
})
