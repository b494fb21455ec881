import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run'
import { realDisk } from '../../src/main/storage/disk'
import { acquireLock } from '../../src/main/storage/lock'
import { realProbes } from '../../src/main/storage/lock-probes'
import { openPlaces } from '../../src/main/storage/places'
import type { CheckReport } from '../../src/shared/ipc/data-views'
import { flip, type Learner, learner } from '../main/storage/check/learner'
import { tempFolder } from '../scripts/temp-folder'

const root = fileURLToPath(new URL('../..', import.meta.url))

async function call(...argv: string[]) {
  let [out, err] = ['', '']
  const code = await run(argv, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    today: () => '2026-11-22',
    now: () => '2026-11-22T10:00:00.000Z',
    resources: join(root, 'resources'),
  })
  return { code, out, err }
}

const profileOf = ({ data }: Learner) => dirname(data)
const states = (out: string) => {
  const { lines }: CheckReport = JSON.parse(out)
  return Object.fromEntries(lines.map(({ part, state }) => [part, state]))
}

describe('data check', () => {
  it('finds a sound folder sound, as a data folder and as the profile that holds it', async () => {
    const mine = await learner()
    await mine.back()
    for (const folder of [mine.data, profileOf(mine)]) {
      const { code, out, err } = await call('data', 'check', folder)
      expect([code, err]).toEqual([0, ''])
      expect(out).toMatch(/^journal +fine +15 events, every checksum right$/m)
      expect(out).toMatch(/^backups +fine +1 of 1 can be restored$/m)
      expect(out.trimEnd().split('\n').at(-1)).toBe(`${mine.data} is sound.`)
      expect(readdirSync(mine.data)).not.toContain('lock.json')
    }
  })

  it('compares what was practised with what is installed', async () => {
    const mine = await learner()
    const { out } = await call('data', 'check', mine.data)
    // The attempts are of a pack that nobody ships, for a programme that the catalog has.
    expect(out).toContain('3 attempts with the pack pack, which is not installed.')
    expect(out).not.toContain('aws-mla-c02')
  })

  it('repairs what a backup has, and says so', async () => {
    const mine = await learner()
    await mine.back()
    const whole = mine.text('journal/2026-10.jsonl')
    flip(mine, 'journal/2026-10.jsonl', 2)
    const dry = await call('data', 'check', mine.data, '--dry-run', '--json')
    expect([dry.code, states(dry.out)]).toMatchObject([1, { journal: 'bad' }])
    expect(mine.text('journal/2026-10.jsonl')).not.toBe(whole)
    const { code, out } = await call('data', 'check', mine.data, '--json')
    expect([code, states(out)]).toMatchObject([0, { journal: 'repaired', snapshot: 'repaired' }])
    expect(mine.text('journal/2026-10.jsonl')).toBe(whole)
    expect((await call('data', 'check', mine.data)).code).toBe(0)
  })

  it('fails where something cannot be helped', async () => {
    const mine = await learner()
    flip(mine, 'journal/2026-10.jsonl', 2)
    const { code, out } = await call('data', 'check', mine.data)
    expect(code).toBe(1)
    expect(out).toMatch(/^journal +BAD/m)
    expect(out).toContain('is not sound')
  })

  it('finds data and backups where the learner moved them', async () => {
    const mine = await learner()
    await mine.back()
    const profile = tempFolder()
    const known = await openPlaces(join(profile, 'places.json'), mine.ports)
    await known.update((places) => ({ ...places, data: mine.data, backups: mine.folder }))
    const { code, out } = await call('data', 'check', profile)
    expect(code).toBe(0)
    expect(out).toContain('1 of 1 can be restored')
  })

  it('only looks while Lectern has the folder open', async () => {
    const mine = await learner()
    await mine.back()
    flip(mine, 'journal/2026-10.jsonl', 2)
    const damaged = readFileSync(mine.path('journal/2026-10.jsonl'))
    const lock = await acquireLock(mine.data, { ...mine.ports, disk: realDisk, probes: realProbes() })
    const { code, err } = await call('data', 'check', mine.data)
    expect([lock.state, code]).toEqual(['held', 1])
    expect(err).toContain('only looking')
    expect(readFileSync(mine.path('journal/2026-10.jsonl')).equals(damaged)).toBe(true)
    if (lock.state === 'held') await lock.release()
  })

  it('prints nothing that a terminal would obey', async () => {
    const mine = await learner()
    const control = String.fromCharCode(27)
    writeFileSync(mine.path(`${control}[2J.txt`), '')
    const { out } = await call('data', 'check', mine.data)
    expect(out).toContain('?[2J.txt is nothing that Lectern made or reads.')
    expect(out).not.toContain(control)
  })

  it('refuses what holds no data, and tells a wrong command line', async () => {
    const empty = tempFolder()
    expect(await call('data', 'check', empty)).toMatchObject({ code: 1, out: '' })
    expect(await call('data', 'check', join(empty, 'absent'))).toMatchObject({ code: 1, out: '' })
    const asJson = await call('data', 'check', empty, '--json')
    expect(JSON.parse(asJson.out)).toMatchObject({ error: { code: 'REFUSED' } })
    for (const wrong of [['data'], ['data', 'check'], ['data', 'mend', empty], ['data', 'check', empty, empty]]) {
      expect((await call(...wrong)).code).toBe(2)
    }
    expect(readdirSync(empty)).toEqual([])
  })

  it('runs on Node alone', async () => {
    const mine = await learner()
    const tsx = fileURLToPath(new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url))
    const command = [tsx, join(root, 'src/cli/index.ts'), 'data', 'check', mine.data, '--json']
    const report: CheckReport = JSON.parse(execFileSync(process.execPath, command).toString())
    expect(report.sound).toBe(true)
  })
})
