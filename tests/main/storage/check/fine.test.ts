import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lookingOnly } from '../../../../src/main/storage/check/index'
import { realDisk } from '../../../../src/main/storage/disk'
import { writeLine } from '../../../../src/main/storage/journal/line'
import { openStore } from '../../../../src/main/storage/store'
import { filesBelow } from '../backup/workshop'
import { attempt, flip, forged, type Learner, learner, notFine, part } from './learner'

/** Everything below a folder: contents, and the times of files and folders. */
function stateOf({ data }: Learner) {
  const files = filesBelow(data)
  const names = ['', 'journal', 'snapshot', ...files.keys()]
  return { files, times: names.map((name) => [name, statSync(join(data, name)).mtimeMs]) }
}

describe('a folder as Lectern leaves it', () => {
  it('is sound, part by part', async () => {
    const mine = await learner()
    await mine.back()
    const report = await mine.check()
    expect(report).toEqual({
      at: '2026-11-22T10:00:00.000Z',
      sound: true,
      lines: [
        { part: 'journal', state: 'fine', says: '15 events, every checksum right', details: [] },
        { part: 'documents', state: 'fine', says: '3 files, all readable', details: [] },
        { part: 'references', state: 'fine', says: 'all found', details: [] },
        { part: 'snapshot', state: 'fine', says: 'equals the journals', details: [] },
        { part: 'backups', state: 'fine', says: '1 of 1 can be restored', details: [] },
        { part: 'set-aside', state: 'fine', says: 'no file', details: [] },
        { part: 'left-over', state: 'fine', says: 'nothing', details: [] },
        { part: 'space', state: 'fine', says: '5.0 GB free', details: [] },
      ],
    })
  })

  it('stays as it is, whether or not repairs are wanted', async () => {
    const mine = await learner()
    await mine.back()
    const before = stateOf(mine)
    await mine.check({ repair: false })
    await mine.check()
    expect(stateOf(mine)).toEqual(before)
  })

  it('is sound with the events of another device among its own', async () => {
    const mine = await learner()
    mkdirSync(mine.path('others/other'), { recursive: true })
    // In between and after its own, so that both a fold anew and a fold further on are compared.
    const lines = attempt('of-other').map((body, i) =>
      forged('other', i + 1, `2026-1${i % 2}-0${i + 3}T08:00:00.000Z`, body),
    )
    mine.put('others/other/2026-10.jsonl', lines.filter((_, i) => i % 2 === 0).join(''))
    mine.put('others/other/2026-11.jsonl', lines.filter((_, i) => i % 2 === 1).join(''))
    const store = await openStore(mine.data, mine.ports)
    await store.record({ kind: 'session-ticked', plan: 'p', session: 's', on: false })
    await store.close()
    const report = await mine.check()
    expect(part(report, 'journal')).toMatchObject({ state: 'fine', says: '21 events, every checksum right' })
    expect(part(report, 'snapshot').says).toBe('equals the journals')
  })

  it('is sound before anything was done in it', async () => {
    const mine = await learner()
    mkdirSync(join(mine.data, 'new'))
    const report = await mine.check({ folder: join(mine.data, 'new') })
    expect(report.sound).toBe(true)
    expect(report.lines.slice(0, 4).map(({ says }) => says)).toEqual([
      'no events yet',
      'none yet',
      'all found',
      'none, so nothing can differ',
    ])
  })

  it('is looked through to the end, and says how far it is', async () => {
    const mine = await learner()
    await mine.back()
    const steps: [number, number][] = []
    await mine.check({ progress: (done, of) => steps.push([done, of]) })
    // Three months, the documents and one backup.
    expect(steps).toEqual([1, 2, 3, 4, 5].map((done) => [done, 5]))
  })

  it('may hold ten thousand events', async () => {
    const mine = await learner()
    const at = '2026-11-06T10:00:00.000Z'
    let text = mine.text('journal/2026-11.jsonl')
    for (let seq = 16; seq <= 10_000; seq += 1) {
      const shown = { kind: 'question-shown', attempt: 'attempt-2026-11', question: 'q-2' } as const
      text += writeLine({ v: 1, id: `id-${seq}`, seq, at, zone: 'UTC', device: mine.device, ...shown })
    }
    mine.put('journal/2026-11.jsonl', text)
    await (await openStore(mine.data, mine.ports)).close()
    const report = await mine.check()
    expect(part(report, 'journal').says).toBe('10,000 events, every checksum right')
    expect(report.sound).toBe(true)
  })
})

describe('without repairs', () => {
  it('nothing is written, however damaged the folder is', async () => {
    const mine = await learner()
    await mine.back()
    flip(mine, 'journal/2026-09.jsonl', 2)
    mine.put('journal/2026-11.jsonl', mine.text('journal/2026-11.jsonl').slice(0, -40))
    mine.put('plans.json', '{')
    mine.put('.settings.json.1.tmp', 'half')
    mkdirSync(mine.path('.restore'))
    writeFileSync(mine.path('.restore/0'), 'staged')
    const before = stateOf(mine)
    const report = await mine.check({ repair: false })
    expect(stateOf(mine)).toEqual(before)
    expect(notFine(report)).toEqual({
      journal: 'bad',
      documents: 'bad',
      snapshot: 'told',
      'left-over': 'told',
    })
    expect(part(report, 'documents').details).toEqual([
      'plans.json is damaged; the backup of 2026-11-22 10:00 UTC has it.',
    ])
  })

  it('and where nothing can be written, the damage is told and nothing thrown', async () => {
    const mine = await learner()
    await mine.back()
    flip(mine, 'journal/2026-09.jsonl', 2)
    rmSync(mine.path('journal/2026-10.jsonl'))
    mine.put('plans.json', '{')
    mine.put('.settings.json.1.tmp', 'half')
    const report = await mine.check({ disk: lookingOnly(realDisk) })
    expect(notFine(report)).toMatchObject({ journal: 'bad', documents: 'bad', 'left-over': 'told' })
    expect(part(report, 'documents').details).toEqual(['plans.json is damaged and cannot be replaced.'])
    expect(part(report, 'journal').details).toContain(
      '2026-10.jsonl: the backup of 2026-11-22 10:00 UTC has 5 events of these.',
    )
  })
})
