import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { seal } from '../../../../src/main/storage/envelope'
import { learner, part } from './learner'

const kept = 'settings.json.corrupt-2026-11-22T10-00-00-000Z'

describe('a damaged document', () => {
  it('gives way to the one of the newest backup that is whole', async () => {
    const mine = await learner()
    await mine.back()
    const whole = mine.text('settings.json')
    mine.put('settings.json', whole.replace('Ada', 'Eve'))
    mine.setNow('2026-11-22T12:00:00.000Z')
    // A backup of the damaged file helps nobody; the one before it does.
    await mine.back()
    mine.setNow('2026-11-22T10:00:00.000Z')
    const report = await mine.check()
    expect(part(report, 'documents')).toEqual({
      part: 'documents',
      state: 'repaired',
      says: '1 of 3 from a backup',
      details: [
        `settings.json was damaged; the one of the backup of 2026-11-22 10:00 UTC took its place. What it was is kept as ${kept}.`,
      ],
    })
    expect(mine.text('settings.json')).toBe(whole)
    expect(mine.text(kept)).toContain('Eve')
    const again = await mine.check()
    expect(part(again, 'documents')).toMatchObject({ state: 'fine', says: '3 files, all readable' })
    expect(again.sound).toBe(true)
  })

  it('is kept aside and told as a loss where there is no backup', async () => {
    const mine = await learner()
    mine.put('settings.json', 'not JSON')
    const report = await mine.check()
    expect(part(report, 'documents')).toMatchObject({ state: 'bad', says: '1 damaged file' })
    expect(readdirSync(mine.data)).toContain(kept)
    const again = await mine.check()
    expect(part(again, 'documents')).toMatchObject({ state: 'fine', says: '2 files, all readable' })
    expect(again.sound).toBe(true)
  })

  it('is only read while somebody may be writing it', async () => {
    const mine = await learner()
    await mine.back()
    mine.put('settings.json', '{')
    const report = await mine.check({ busy: (path) => path === 'settings.json' })
    expect(part(report, 'documents').state).toBe('bad')
    expect(mine.text('settings.json')).toBe('{')
  })
})

describe('a document of another Lectern', () => {
  it('is left alone when it is newer', async () => {
    const mine = await learner()
    const text = seal('lectern-plans', 99, { plans: [] })
    mine.put('plans.json', text)
    const report = await mine.check()
    expect(part(report, 'documents').details).toEqual(['plans.json was written by a newer Lectern and is left alone.'])
    expect(part(report, 'references').details).toContain(
      'The plans cannot be read, so ticks were not compared with them.',
    )
    expect([report.sound, mine.text('plans.json')]).toEqual([true, text])
  })

  it('is left for the next start when it is older', async () => {
    const mine = await learner()
    const text = seal('lectern-plans', 1, { plans: [] })
    mine.put('plans.json', text)
    const report = await mine.check()
    expect(part(report, 'documents')).toMatchObject({
      state: 'told',
      details: [expect.stringContaining('older Lectern')],
    })
    expect(mine.text('plans.json')).toBe(text)
  })
})

it('a document that is gone is told of when a backup has it', async () => {
  const mine = await learner()
  await mine.back()
  rmSync(mine.path('plans.json'))
  const report = await mine.check()
  expect(part(report, 'documents').details).toEqual([
    'plans.json is not there; the backup of 2026-11-22 10:00 UTC has one.',
  ])
  writeFileSync(mine.path('device.json'), '')
  expect(part(await mine.check({ repair: false }), 'documents').details).toContain(
    'device.json is damaged; the backup of 2026-11-22 10:00 UTC has it.',
  )
})
