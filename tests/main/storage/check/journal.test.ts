import { createHash } from 'node:crypto'
import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../../../src/main/storage/store'
import { attempt, flip, forged, type Learner, learner, months, notFine, part } from './learner'

const journal = (mine: Learner) => readdirSync(mine.path('journal')).sort()

/** The check once more: nothing is left to do, and nothing is wrong. */
async function soundNow(mine: Learner) {
  const report = await mine.check()
  expect(report.sound).toBe(true)
  expect(report.lines.filter(({ state }) => state === 'repaired')).toEqual([])
  return report
}

describe('a damaged line', () => {
  it('comes back from a backup, and the damaged file is kept', async () => {
    const mine = await learner()
    await mine.back()
    const whole = mine.text('journal/2026-10.jsonl')
    flip(mine, 'journal/2026-10.jsonl', 3)
    const damaged = mine.text('journal/2026-10.jsonl')
    const report = await mine.check()
    const kept = '2026-10.jsonl.corrupt-2026-11-22T10-00-00-000Z'
    expect(report.sound).toBe(true)
    expect(part(report, 'journal')).toEqual({
      part: 'journal',
      state: 'repaired',
      says: '15 events, one of them from a backup',
      details: [`2026-10.jsonl: 1 event brought back from a backup. The file as it was is kept as ${kept}.`],
    })
    expect(mine.text('journal/2026-10.jsonl')).toBe(whole)
    expect(mine.text(`journal/${kept}`)).toBe(damaged)
    expect(part(report, 'set-aside')).toMatchObject({ state: 'told', details: [expect.stringContaining(kept)] })
    await soundNow(mine)
  })

  it('comes back from an older backup where the newest has it not', async () => {
    const mine = await learner()
    await mine.back()
    const whole = mine.text('journal/2026-10.jsonl')
    const lines = mine.lines('journal/2026-10.jsonl')
    mine.put('journal/2026-10.jsonl', `${lines.filter((_, i) => i !== 2).join('\n')}\n`)
    mine.setNow('2026-11-22T11:00:00.000Z')
    await mine.back()
    const report = await mine.check()
    expect(part(report, 'journal')).toMatchObject({
      state: 'repaired',
      details: ['2026-10.jsonl: 1 event brought back from the backup of 2026-11-22 10:00 UTC.'],
    })
    expect(mine.text('journal/2026-10.jsonl')).toBe(whole)
    await soundNow(mine)
  })

  it('is told as a loss where no backup has it, once', async () => {
    const mine = await learner()
    flip(mine, 'journal/2026-10.jsonl', 3)
    const report = await mine.check()
    expect(report.sound).toBe(false)
    expect(part(report, 'journal')).toMatchObject({ state: 'bad', says: '14 events, 1 is missing' })
    expect(part(report, 'journal').details).toEqual([
      expect.stringContaining('2026-10.jsonl: line 3 damaged, and no backup has it.'),
      'Missing, and in no backup: 8.',
    ])
    expect(part(report, 'snapshot').state).toBe('repaired')
    const again = await soundNow(mine)
    expect(part(again, 'journal').details).toEqual([
      expect.stringMatching(/^Missing since that file was damaged: 8\. .* 2026-10\.jsonl\.corrupt-/),
    ])
  })

  it('brings back nothing that a restore gave up', async () => {
    const mine = await learner()
    const upToHere = mine.text('journal/2026-11.jsonl')
    const abandoned = attempt('abandoned').map((body, i) =>
      forged(mine.device, 16 + i, '2026-11-06T10:00:00.000Z', body),
    )
    appendFileSync(mine.path('journal/2026-11.jsonl'), abandoned.join(''))
    await mine.back()
    const other = attempt('instead').map((body, i) =>
      forged(mine.device, 16 + i, '2026-11-07T10:00:00.000Z', body, `new-${i}`),
    )
    mine.put('journal/2026-11.jsonl', `${upToHere}${other.join('')}`)
    rmSync(mine.path('snapshot'), { recursive: true })
    flip(mine, 'journal/2026-11.jsonl', 7)
    const report = await mine.check()
    expect(part(report, 'journal').details.at(-1)).toBe('Missing, and in no backup: 17.')
    expect(mine.text('journal/2026-11.jsonl')).not.toContain('abandoned')
  })

  it('of a newer Lectern is left alone, and so is its file', async () => {
    const mine = await learner()
    const json = JSON.stringify({ v: 2, id: 'x', seq: 16, what: 'nobody knows yet' })
    const crc = createHash('sha256').update(json).digest('hex').slice(0, 16)
    appendFileSync(mine.path('journal/2026-11.jsonl'), `${json.slice(0, -1)},"crc":"${crc}"}\n`)
    const before = mine.text('journal/2026-11.jsonl')
    const report = await mine.check()
    expect(notFine(report)).toEqual({ journal: 'told', backups: 'told' })
    expect(part(report, 'journal').details).toEqual(['2026-11.jsonl: 1 line of a newer Lectern, left alone.'])
    expect(mine.text('journal/2026-11.jsonl')).toBe(before)
  })
})

describe('any bit of any month', () => {
  it('comes back from a backup', async () => {
    const mine = await learner()
    await mine.back()
    const whole = new Map(months.map((month) => [month, readFileSync(mine.path(`journal/${month}.jsonl`))]))
    const places = { month: fc.constantFrom(...months), byte: fc.nat(), bit: fc.nat(7) }
    await fc.assert(
      fc.asyncProperty(fc.record(places), async ({ month, byte, bit }) => {
        const before = whole.get(month) ?? Buffer.alloc(0)
        const damaged = Buffer.from(before)
        const at = byte % damaged.length
        damaged[at] = (damaged[at] ?? 0) ^ (1 << bit)
        // What was remembered went with the last repair.
        await (await openStore(mine.data, mine.ports)).close()
        mine.put(`journal/${month}.jsonl`, damaged)
        const report = await mine.check()
        expect(report.sound).toBe(true)
        expect(readFileSync(mine.path(`journal/${month}.jsonl`)).equals(before)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a file that was cut off', () => {
  it('is made whole from a backup', async () => {
    const mine = await learner()
    await mine.back()
    const whole = mine.text('journal/2026-10.jsonl')
    mine.put('journal/2026-10.jsonl', whole.slice(0, whole.length / 2))
    const report = await mine.check()
    expect(notFine(report)).toMatchObject({ journal: 'repaired', snapshot: 'repaired' })
    expect(mine.text('journal/2026-10.jsonl')).toBe(whole)
    await soundNow(mine)
  })

  it('names the numbers that are gone, also where nothing follows them', async () => {
    const mine = await learner()
    const whole = mine.text('journal/2026-11.jsonl')
    mine.put('journal/2026-11.jsonl', whole.slice(0, whole.indexOf('\n') + 20))
    const dry = await mine.check({ repair: false })
    expect(part(dry, 'journal')).toMatchObject({ state: 'bad', says: '11 events, 4 events missing' })
    expect(part(dry, 'journal').details).toContain('Missing, and in no backup: 12–15.')
    const report = await mine.check()
    expect(part(report, 'journal').details).toContain('Missing, and in no backup: 12–15.')
    await soundNow(mine)
  })

  it('is no loss where only an unfinished line is cut off', async () => {
    const mine = await learner()
    appendFileSync(mine.path('journal/2026-11.jsonl'), '{"v":1,"id":"never')
    expect(part(await mine.check({ repair: false }), 'journal')).toMatchObject({ state: 'told' })
    const whileItIsWritten = await mine.check({ busy: () => true })
    expect(part(whileItIsWritten, 'journal').state).toBe('fine')
    const report = await mine.check()
    expect(part(report, 'journal')).toMatchObject({ state: 'repaired', says: '15 events, an unfinished line cut off' })
    expect(mine.lines('journal/2026-11.jsonl')).toHaveLength(5)
    await soundNow(mine)
  })
})

describe('a month that is gone', () => {
  it('comes back from a backup', async () => {
    const mine = await learner()
    await mine.back()
    const whole = mine.text('journal/2026-10.jsonl')
    rmSync(mine.path('journal/2026-10.jsonl'))
    expect(part(await mine.check({ repair: false }), 'journal').details).toEqual([
      'Missing: 6–10.',
      '2026-10.jsonl: the backup of 2026-11-22 10:00 UTC has 5 events of these.',
      '2026-10.jsonl is shorter than when it was last seen, or gone.',
    ])
    const report = await mine.check()
    expect(part(report, 'journal')).toMatchObject({ state: 'repaired', says: '15 events, 5 of them from a backup' })
    expect(mine.text('journal/2026-10.jsonl')).toBe(whole)
    await soundNow(mine)
  })

  it('comes back also where nothing but its numbers tells that it was there', async () => {
    const mine = await learner()
    await mine.back()
    const whole = mine.text('journal/2026-09.jsonl')
    rmSync(mine.path('journal/2026-09.jsonl'))
    rmSync(mine.path('snapshot'), { recursive: true })
    expect(part(await mine.check(), 'journal').state).toBe('repaired')
    expect(mine.text('journal/2026-09.jsonl')).toBe(whole)
    await soundNow(mine)
  })

  it('is a gap with its numbers where no backup has it', async () => {
    const mine = await learner()
    rmSync(mine.path('journal/2026-10.jsonl'))
    const report = await mine.check()
    expect(report.sound).toBe(false)
    expect(part(report, 'journal')).toMatchObject({ state: 'bad', says: '10 events, 5 events missing' })
    expect(part(report, 'journal').details).toContain('Missing, and in no backup: 6–10.')
    expect(journal(mine)).toEqual(['2026-09.jsonl', '2026-11.jsonl'])
  })
})

describe('numbers and ids', () => {
  it('are told where one number stands for two events', async () => {
    const mine = await learner()
    const twin = forged(mine.device, 15, '2026-11-05T10:00:00.000Z', {
      kind: 'session-ticked',
      plan: 'p',
      session: 's',
      on: false,
    })
    appendFileSync(mine.path('journal/2026-11.jsonl'), twin)
    await (await openStore(mine.data, mine.ports)).close()
    const report = await mine.check()
    expect(part(report, 'journal')).toMatchObject({ state: 'told', details: [expect.stringContaining(': 15.')] })
  })

  it('are no matter where a line stands twice', async () => {
    const mine = await learner()
    appendFileSync(mine.path('journal/2026-11.jsonl'), `${mine.lines('journal/2026-11.jsonl')[1]}\n`)
    rmSync(mine.path('snapshot'), { recursive: true })
    const report = await mine.check()
    expect(part(report, 'journal')).toMatchObject({ state: 'fine', says: '15 events, every checksum right' })
  })

  it('are bad where one id has two contents', async () => {
    const mine = await learner()
    const known: { id: string } = JSON.parse(mine.lines('journal/2026-09.jsonl')[0] ?? '')
    const [body] = attempt('other')
    if (body)
      appendFileSync(
        mine.path('journal/2026-11.jsonl'),
        forged(mine.device, 16, '2026-11-06T10:00:00.000Z', body, known.id),
      )
    const report = await mine.check()
    expect(part(report, 'journal').details).toContain(
      `The event ${known.id} stands there twice with different content.`,
    )
    expect(report.sound).toBe(false)
  })

  it('are bad where a month holds what comes after it', async () => {
    const mine = await learner()
    const [october, november] = [mine.text('journal/2026-10.jsonl'), mine.text('journal/2026-11.jsonl')]
    mine.put('journal/2026-10.jsonl', november)
    mine.put('journal/2026-11.jsonl', october)
    expect(part(await mine.check(), 'journal').details).toContain('2026-10.jsonl has events of a later month.')
  })

  it('of another device may still be on their way', async () => {
    const mine = await learner()
    const late = attempt('of-other').map((body, i) => forged('other', i + 6, '2026-11-03T08:00:00.000Z', body))
    await mine.ports.disk.mkdir(mine.path('others/other'))
    mine.put('others/other/2026-11.jsonl', late.slice(1).join(''))
    rmSync(mine.path('snapshot'), { recursive: true })
    const report = await mine.check()
    expect(notFine(report)).toEqual({ journal: 'told', references: 'told', backups: 'told' })
    expect(part(report, 'journal').details).toEqual(['Not here yet of others/other: 1–6.'])
  })
})
