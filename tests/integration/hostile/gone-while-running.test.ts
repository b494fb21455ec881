import { existsSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { planDefaults } from '../../../src/core/plan/schema'
import { tempFolder } from '../../scripts/temp-folder'
import { startProfile } from '../data-home'
import { testSystem } from '../services'

const plan = {
  ...planDefaults,
  programme: 'aws-mla-c02',
  start: '2026-11-23',
  exam: '2027-03-01',
  minutes: { mon: 60, tue: 60, wed: 60, thu: 60, fri: 0, sat: 120, sun: 60 },
  daysOff: [],
  buffer: 2,
  studyMinutes: null,
}

/**
 * A profile in use: a session of an earlier run, then a plan, a name and a session of this one. `nextStart` starts Lectern
 * again and gives what is there then.
 */
async function inUse() {
  const profile = tempFolder()
  const system = testSystem()
  const earlier = await startProfile(profile, system)
  await earlier.study()
  await earlier.store.close()
  const home = await startProfile(profile, system)
  await home.plan.save(plan)
  await home.store.settings.update((value) => ({ ...value, name: 'Ada' }))
  await home.study()
  const data = (...names: string[]) => join(profile, 'data', ...names)
  const nextStart = async () => {
    await home.store.close()
    // What was folded is derived; the journal has to have it all.
    rmSync(data('snapshot'), { recursive: true, force: true })
    const again = await startProfile(profile, system)
    const { finished } = await again.store.study()
    const plans = (await again.plan.list()).map((view) => view.plan.input.buffer)
    await again.store.close()
    return { sessions: finished.size, plans, name: again.store.settings.value.name, told: again.told() }
  }
  const journal = data('journal', '2026-11.jsonl')
  return { home, data, journal, nextStart }
}

describe('a file of the data folder that is gone while Lectern runs', () => {
  it('is written anew and whole with the next change, be it plans or settings', async () => {
    const { home, data, nextStart } = await inUse()
    renameSync(data('plans.json'), data('elsewhere.json'))
    rmSync(data('settings.json'))
    await home.plan.save({ ...plan, programme: 'gcp-pmle', buffer: 3 })
    await home.store.settings.update((value) => ({ ...value, theme: 'dark' }))
    expect(await nextStart()).toEqual({ sessions: 2, plans: expect.arrayContaining([2, 3]), name: 'Ada', told: [] })
  })

  it('is told and written anew when it is the journal, with all that was saved since the start', async () => {
    const { home, journal, nextStart } = await inUse()
    rmSync(journal)
    await home.study()
    expect(home.told()).toEqual(['missing journal/2026-11.jsonl'])
    expect(await nextStart()).toMatchObject({ sessions: 2, told: [] })
  })

  it('has the events of earlier runs again from the backup when it is the journal', async () => {
    const { home, journal, nextStart } = await inUse()
    await home.data.backUp()
    await home.study()
    rmSync(journal)
    await home.study()
    expect(await nextStart()).toMatchObject({ sessions: 4, told: [] })
  })

  it.each([
    ['cut within a line', (journal: string) => truncateSync(journal, readFileSync(journal).length - 40)],
    [
      'replaced by an earlier copy',
      (journal: string) => {
        // What the earlier run wrote: three lines of its session.
        const earlier = readFileSync(journal, 'utf8')
          .split(/(?<=\n)/)
          .slice(0, 3)
        writeFileSync(`${journal}.copy`, earlier.join(''))
        renameSync(`${journal}.copy`, journal)
      },
    ],
  ])('loses nothing, neither from before nor after, when the journal is %s', async (_name, spoil) => {
    const { home, journal, nextStart } = await inUse()
    spoil(journal)
    await home.study()
    expect(await nextStart()).toMatchObject({ sessions: 3, told: [] })
  })

  it('refuses what it cannot keep while the whole folder is away, and goes on when it is back', async () => {
    const { home, data, nextStart } = await inUse()
    const away = join(tempFolder(), 'data')
    renameSync(data(), away)
    await expect(home.study()).rejects.toMatchObject({ code: expect.stringMatching(/^STORE_/) })
    await expect(home.store.settings.update((value) => ({ ...value, name: 'Grace' }))).rejects.toMatchObject({
      code: expect.stringMatching(/^STORE_/),
    })
    expect(existsSync(data())).toBe(false)
    expect(home.store.settings.value.name).toBe('Ada')
    renameSync(away, data())
    await home.study()
    expect(await nextStart()).toMatchObject({ sessions: 3, plans: [2], name: 'Ada' })
  })
})
