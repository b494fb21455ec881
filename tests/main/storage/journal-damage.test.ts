import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeLine } from '../../../src/main/storage/journal/line'
import { tick } from './bodies'
import { journalFolder } from './journal-folder'
import { openJournal } from './open-journal'
import { testPorts } from './ports'

const name = '2026-11.jsonl'
const aside = `${name}.corrupt-2026-11-22T10-00-00-000Z`

/** A folder whose journal holds `count` events, and what they are. */
async function journalOf(count: number) {
  const folder = journalFolder()
  const journal = await openJournal(folder, testPorts().ports)
  const saved = []
  for (let n = 1; n <= count; n += 1) saved.push(await journal.append(tick(n)))
  await journal.close()
  return { folder, saved, bytes: readFileSync(join(folder, name)) }
}

function place(folder: string, content: Uint8Array) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), content)
}

async function reopen(folder: string) {
  const { ports, told } = testPorts()
  return { journal: await openJournal(folder, ports), told, ports }
}

describe('a torn last line', () => {
  it('costs nothing that was acknowledged, wherever it is torn', async () => {
    const { saved, bytes } = await journalOf(4)
    const lastLine = bytes.lastIndexOf('\n', bytes.length - 2) + 1
    const root = journalFolder()
    for (let end = lastLine; end < bytes.length - 1; end += 1) {
      const folder = join(root, `${end}`, 'journal')
      const torn = bytes.subarray(0, end)
      place(folder, torn)
      const { journal, told } = await reopen(folder)
      expect(journal.events).toEqual(saved.slice(0, 3))
      expect(told()).toEqual(end === lastLine ? [] : [{ kind: 'torn-tail', file: name, keptAs: aside }])
      if (end > lastLine) expect(readFileSync(join(folder, aside)).equals(torn)).toBe(true)
      const next = await journal.append(tick(9))
      await journal.close()
      expect(next.seq).toBe(4)
      const again = await reopen(folder)
      expect(again.journal.events).toEqual([...saved.slice(0, 3), next])
      expect(again.told()).toEqual([])
    }
  })

  it('is none where only its end is missing, as some editors leave it', async () => {
    const { folder, saved, bytes } = await journalOf(3)
    writeFileSync(join(folder, name), bytes.subarray(0, -1))
    const { journal, told } = await reopen(folder)
    expect(journal.events).toEqual(saved)
    const next = await journal.append(tick(4))
    await journal.close()
    const again = await reopen(folder)
    expect(again.journal.events).toEqual([...saved, next])
    expect([...told(), ...again.told()]).toEqual([])
    expect(readdirSync(folder)).toEqual([name])
  })

  it('may be zeros, as a power cut leaves them', async () => {
    const { folder, saved } = await journalOf(2)
    appendFileSync(join(folder, name), new Uint8Array(512))
    const { journal, told } = await reopen(folder)
    expect(journal.events).toEqual(saved)
    expect(told().map((notice) => notice.kind)).toEqual(['torn-tail'])
  })
})

describe('damage among acknowledged lines', () => {
  it('leaves all other events, keeps the original and is told as a loss', async () => {
    const { saved, bytes } = await journalOf(5)
    const root = journalFolder()
    let run = 0
    const places = { byte: fc.nat(bytes.length - 2), bit: fc.nat(7) }
    await fc.assert(
      fc.asyncProperty(fc.record(places), async ({ byte, bit }) => {
        run += 1
        const folder = join(root, `${run}`, 'journal')
        const damaged = Buffer.from(bytes)
        damaged[byte] = (damaged[byte] ?? 0) ^ (1 << bit)
        place(folder, damaged)
        const { journal, told } = await reopen(folder)
        const left = new Set(journal.events.map(({ seq }) => seq))
        const line = bytes.subarray(0, byte).filter((b) => b === 10).length
        // The end of a line that is none any more joins two of them.
        const struck = bytes[byte] === 10 ? [line + 1, line + 2] : [line + 1]
        expect(journal.events).toEqual(saved.filter(({ seq }) => left.has(seq)))
        for (const { seq } of saved) expect(left.has(seq) || struck.includes(seq)).toBe(true)
        expect(left.size).toBeLessThan(saved.length)
        expect(told()).toEqual([{ kind: 'set-aside', file: name, keptAs: aside }])
        expect(readFileSync(join(folder, aside)).equals(damaged)).toBe(true)
        expect((await reopen(folder)).told()).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('does not reuse the number of a lost event while a later one is there', async () => {
    const { folder, saved, bytes } = await journalOf(3)
    writeFileSync(join(folder, name), bytes.toString('utf8').replace('session 2', 'session X'))
    const { journal } = await reopen(folder)
    expect(journal.events).toEqual([saved[0], saved[2]])
    expect((await journal.append(tick(4))).seq).toBe(4)
    await journal.close()
  })

  it('is not what a byte order mark or carriage returns are', async () => {
    const { folder, saved, bytes } = await journalOf(3)
    writeFileSync(join(folder, name), `\uFEFF${bytes.toString('utf8').replaceAll('\n', '\r\n')}`)
    const { journal, told } = await reopen(folder)
    expect(journal.events).toEqual(saved)
    const next = await journal.append(tick(4))
    await journal.close()
    const again = await reopen(folder)
    expect(again.journal.events).toEqual([...saved, next])
    expect([...told(), ...again.told()]).toEqual([])
    expect(readdirSync(folder)).toEqual([name])
  })

  it('never makes opening fail, whatever the file holds', async () => {
    const root = journalFolder()
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (content) => {
        run += 1
        const folder = join(root, `${run}`, 'journal')
        place(folder, content)
        const { journal } = await reopen(folder)
        expect(journal.events).toEqual([])
        expect((await journal.append(tick(1))).seq).toBe(1)
        await journal.close()
        const kept = readdirSync(folder).filter((file) => file !== name)
        expect(kept.map((file) => readFileSync(join(folder, file)).equals(content))).toEqual(
          content.length > 0 ? [true] : [],
        )
      }),
      { numRuns: 40 },
    )
  })
})

describe('a number that occurs twice in one file', () => {
  it('hides neither of two events, as two programs on one folder write them', async () => {
    const { folder, saved, bytes } = await journalOf(2)
    const other = { ...tick(7), v: 1 as const, id: 'other', seq: 2, at: '2026-11-22T10:00:00.000Z', zone: 'UTC' }
    const twin = writeLine({ ...other, device: 'device-2' })
    const first = bytes.toString('utf8')
    // The first two lines once more, as a merge by lines may leave them.
    writeFileSync(join(folder, name), `${first}${twin}${first}`)
    const { journal, told } = await reopen(folder)
    expect(journal.events.map(({ id }) => id).sort()).toEqual([...saved.map(({ id }) => id), 'other'].sort())
    expect((await journal.append(tick(3))).seq).toBe(3)
    await journal.close()
    expect(told()).toEqual([])
  })
})

describe('a file after a failed append', () => {
  it('is followed by a further part, whose lines count where numbers meet', async () => {
    const { folder, saved, bytes } = await journalOf(2)
    const { folder: elsewhere } = await journalOf(2)
    const lines = readFileSync(join(elsewhere, name), 'utf8').split('\n')
    writeFileSync(join(folder, name), `${bytes.toString('utf8').split('\n')[0]}\n${lines[1]}\n{"v":1,"id":"torn`)
    writeFileSync(join(folder, '2026-11.1.jsonl'), `${bytes.toString('utf8').split('\n')[1]}\n`)
    const { journal, told } = await reopen(folder)
    expect(journal.events).toEqual(saved)
    expect(told().map((notice) => notice.kind)).toEqual(['torn-tail'])
    expect((await journal.append(tick(3))).seq).toBe(3)
    await journal.close()
    expect(readFileSync(join(folder, '2026-11.1.jsonl'), 'utf8').split('\n')).toHaveLength(3)
  })
})
