import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readProgrammes } from '../../../../src/cli/resources'
import { makePlan } from '../../../../src/core/plan/make-plan'
import { planDefaults } from '../../../../src/core/plan/schema'
import { withPlan } from '../../../../src/core/plan/shelf'
import { foldVersion } from '../../../../src/core/progress/snapshot'
import { checkData } from '../../../../src/main/storage/check/index'
import { checksum, seal, unseal } from '../../../../src/main/storage/envelope'
import { restoreFiles } from '../../../../src/main/storage/restore'
import { openStore } from '../../../../src/main/storage/store'
import { filesBelow } from '../backup/workshop'
import { attempt, forged, type Learner, learner, part } from './learner'

const add = (mine: Learner, lines: readonly string[]) => {
  appendFileSync(mine.path('journal/2026-11.jsonl'), lines.join(''))
  rmSync(mine.path('snapshot'), { recursive: true, force: true })
}
const at = '2026-11-06T10:00:00.000Z'

describe('references', () => {
  it('of an attempt that never started are bad where no event is missing', async () => {
    const mine = await learner()
    const orphans = attempt('never').slice(1, 3)
    add(
      mine,
      orphans.map((body, i) => forged(mine.device, 16 + i, at, body)),
    )
    const report = await mine.check()
    expect(part(report, 'references')).toMatchObject({
      state: 'bad',
      details: ['2 events of attempt never, whose start is not there.'],
    })
  })

  it('of an attempt whose start was lost are explained by that', async () => {
    const mine = await learner()
    const lines = mine.lines('journal/2026-10.jsonl')
    mine.put('journal/2026-10.jsonl', `${lines.slice(1).join('\n')}\n`)
    const report = await mine.check()
    expect(part(report, 'references')).toMatchObject({ state: 'told', says: 'some events without their beginning' })
    expect(part(report, 'journal').details).toContain('Missing, and in no backup: 6.')
  })

  it('to a question that the attempt does not have are bad', async () => {
    const mine = await learner()
    const shown = { kind: 'question-shown', attempt: 'attempt-2026-11', question: 'q-9' } as const
    add(mine, [forged(mine.device, 16, at, shown)])
    expect(part(await mine.check(), 'references').details).toEqual([
      '1 event of questions that attempt attempt-2026-11 does not have.',
    ])
  })

  it('to what is no longer installed or planned are only told', async () => {
    const mine = await learner()
    const tick = { kind: 'session-ticked', plan: 'gone', session: 's-1', on: true } as const
    add(mine, [forged(mine.device, 16, at, tick)])
    const packs = new Map([['pack', new Set(['q-1'])]])
    const report = await mine.check({ library: { programmes: new Set(), packs } })
    expect(report.sound).toBe(true)
    expect(part(report, 'references').details).toEqual([
      '1 session of the plan gone, which was removed.',
      '1 question of 3 attempts no longer in the pack pack.',
      'The programme aws-mla-c02 is not in the catalog.',
    ])
    const without = await mine.check({ library: { programmes: new Set(['aws-mla-c02']), packs: new Map() } })
    expect(part(without, 'references').details).toContain('3 attempts with the pack pack, which is not installed.')
  })
})

describe('ticks', () => {
  it('are found in the plans, or told of when a plan no longer has their session', async () => {
    const mine = await learner()
    const store = await openStore(mine.data, mine.ports)
    const programme = readProgrammes(fileURLToPath(new URL('../../../../resources', import.meta.url))).find(
      ({ id }) => id === 'aws-mla-c02',
    )
    if (!programme) throw new Error('the catalog has no such programme')
    const minutes = { mon: 60, tue: 60, wed: 60, thu: 60, fri: 60, sat: 0, sun: 0 }
    const dates = { start: '2026-11-22', exam: '2027-04-30', daysOff: [], buffer: 2 }
    const input = { ...planDefaults, programme: programme.id, ...dates, minutes, studyMinutes: null }
    const plan = makePlan({ id: 'plan-1', createdAt: mine.ports.now(), revision: 0, programme, input })
    const change = { id: 'change-1', at: mine.ports.now(), device: mine.device }
    await store.plans.update((document) => withPlan(document, plan.id, plan, change))
    const session = plan.sessions[0]?.id ?? ''
    await store.record({ kind: 'session-ticked', plan: plan.id, session, on: true })
    await store.close()
    expect(part(await mine.check(), 'references')).toMatchObject({ state: 'fine', says: 'all found' })
    const again = await openStore(mine.data, mine.ports)
    await again.record({ kind: 'session-ticked', plan: plan.id, session: 'of an earlier revision', on: true })
    await again.close()
    expect(part(await mine.check(), 'references')).toMatchObject({
      state: 'told',
      details: ['1 session that the plan plan-1 no longer has.'],
    })
  })
})

describe('the snapshot', () => {
  /** Other numbers with checksums that are right: what only a comparison notices. */
  function tamper(mine: Learner, change: (head: Record<string, unknown>) => void) {
    const path = mine.path('snapshot/head.json')
    const opened = unseal(readFileSync(path, 'utf8'), 'lectern-snapshot', foldVersion)
    if (opened.state !== 'good') throw new Error('no snapshot')
    const head = structuredClone(opened.data) as Record<string, unknown>
    change(head)
    writeFileSync(path, seal('lectern-snapshot', foldVersion, head))
  }

  it('that says something else is made anew', async () => {
    const mine = await learner()
    tamper(mine, (head) => {
      const parts = head.parts as Record<string, string>
      const before = mine.text(`snapshot/2026.${parts['2026']}.json`)
      const after = before.replace('"answered":1', '"answered":2')
      expect(after).not.toBe(before)
      parts['2026'] = checksum(after)
      mine.put(`snapshot/2026.${parts['2026']}.json`, after)
    })
    expect(part(await mine.check({ repair: false }), 'snapshot')).toMatchObject({ state: 'bad' })
    const report = await mine.check()
    expect(part(report, 'snapshot')).toMatchObject({ state: 'repaired', says: 'is made anew' })
    expect(report.sound).toBe(true)
    const store = await openStore(mine.data, mine.ports)
    expect((await store.study()).finished.get('attempt-2026-09')?.answered).toBe(1)
    await store.record({ kind: 'session-ticked', plan: 'p', session: 's', on: false })
    await store.close()
    expect(part(await mine.check(), 'snapshot').says).toBe('equals the journals')
  })

  it.each(['seq', 'place', 'latest'])('that has another %s is made anew', async (field) => {
    const mine = await learner()
    tamper(mine, (head) => {
      head[field] = field === 'seq' ? 14 : field === 'place' ? null : {}
    })
    expect(part(await mine.check(), 'snapshot').state).toBe('repaired')
    expect(part(await mine.check(), 'snapshot').state).toBe('fine')
  })

  it('that is damaged is made anew, and one of another version left for the next start', async () => {
    const mine = await learner()
    for (const name of readdirSync(mine.path('snapshot')))
      if (name.startsWith('2026')) mine.put(`snapshot/${name}`, '{}')
    expect(part(await mine.check(), 'snapshot').details).toEqual([
      'A part of it is damaged or gone. The next start makes it anew from the journals.',
    ])
    mine.put('snapshot/head.json', seal('lectern-snapshot', 99, {}))
    expect(part(await mine.check(), 'snapshot').state).toBe('told')
    mine.put('snapshot/head.json', '{')
    expect(part(await mine.check(), 'snapshot').state).toBe('repaired')
  })
})

describe('backups', () => {
  it('are bad by name where they cannot be restored', async () => {
    const mine = await learner()
    await mine.back()
    mine.setNow('2026-11-22T11:00:00.000Z')
    const store = await openStore(mine.data, mine.ports)
    await store.settings.update((value) => ({ ...value, name: 'Grace' }))
    await store.close()
    await mine.back()
    const settings = [...filesBelow(mine.folder)].find(([, bytes]) => bytes.toString().includes('Ada in 2026-11'))?.[0]
    writeFileSync(join(mine.folder, settings ?? ''), 'x')
    const report = await mine.check()
    expect(part(report, 'backups')).toEqual({
      part: 'backups',
      state: 'bad',
      says: '1 of 2 can be restored',
      details: ['The backup of 2026-11-22 10:00 UTC cannot give back settings.json.'],
    })
    expect(report.sound).toBe(false)
    writeFileSync(join(mine.folder, 'nonsense.json'), '{}')
    expect(part(await mine.check(), 'backups')).toMatchObject({ says: '1 of 3 can be restored' })
  })

  it('are not looked at where nobody says where they are', async () => {
    const { data, ports } = await learner()
    const report = await checkData({ ...ports, folder: data, repair: false })
    expect(part(report, 'backups')).toMatchObject({ state: 'told', says: 'not looked at' })
    expect(part(report, 'space')).toMatchObject({ state: 'fine', says: 'not known' })
  })
})

describe('what else lies in the folder', () => {
  it('is taken away when saves left it, and named when nobody knows it', async () => {
    const mine = await learner()
    for (const name of [
      '.plans.json.1.tmp',
      'journal/.2026-11.jsonl.2.tmp',
      'journal/2026-11 (copy).jsonl',
      'notes.txt',
    ]) {
      mine.put(name, 'x')
    }
    const dry = await mine.check({ repair: false })
    expect(part(dry, 'left-over')).toMatchObject({ state: 'told', says: '4 files' })
    const report = await mine.check()
    expect(part(report, 'left-over')).toEqual({
      part: 'left-over',
      state: 'repaired',
      says: '2 files taken away',
      details: [
        '.plans.json.1.tmp was left by a save that was cut short, and is taken away.',
        'journal/.2026-11.jsonl.2.tmp was left by a save that was cut short, and is taken away.',
        'notes.txt is nothing that Lectern made or reads.',
        'journal/2026-11 (copy).jsonl is nothing that Lectern made or reads.',
      ],
    })
    expect(part(await mine.check(), 'left-over')).toMatchObject({ state: 'told', says: '2 files' })
    expect(report.sound).toBe(true)
  })

  it('may be a restore that was cut short, which is brought to its end', async () => {
    const mine = await learner()
    const settings = mine.text('settings.json')
    const { disk } = mine.ports
    // The power goes when the first file is about to be moved into its place.
    const failing = {
      ...disk,
      rename: (from: string, to: string) =>
        to.endsWith('settings.json') ? Promise.reject(new Error('off')) : disk.rename(from, to),
    }
    const files = [{ path: 'settings.json', bytes: Buffer.from(settings) }]
    await expect(restoreFiles(mine.data, files, { ...mine.ports, disk: failing })).rejects.toThrow()
    expect(part(await mine.check({ repair: false }), 'left-over').details).toEqual([
      'A restore was cut short; the next start brings it to its end.',
    ])
    const report = await mine.check()
    expect(part(report, 'left-over').state).toBe('repaired')
    expect(part(report, 'documents').says).toBe('1 file, all readable')
    expect(readdirSync(mine.data)).not.toContain('.restore')
    mkdirSync(mine.path('.restore'))
    mine.put('.restore/0', 'staged')
    expect(part(await mine.check(), 'left-over').state).toBe('repaired')
    expect(readdirSync(mine.data)).not.toContain('.restore')
  })

  it('leaves too little room below 100 MB', async () => {
    const mine = await learner()
    const space = async (bytes: number | null) => part(await mine.check({ freeBytes: async () => bytes }), 'space')
    expect(await space(99_000_000)).toMatchObject({ state: 'told', says: '99 MB free' })
    expect(await space(100_000_000)).toMatchObject({ state: 'fine', says: '100 MB free' })
    expect(await space(null)).toMatchObject({ state: 'fine' })
  })
})
