import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StudyEvent, StudyEventBody } from '../../../src/core/progress/events'
import { readLine, writeLine } from '../../../src/main/storage/journal/line'
import { anyBody, tick } from './bodies'
import { journalFolder } from './journal-folder'
import { openJournal } from './open-journal'
import { testPorts } from './ports'

const event = (body: StudyEventBody, seq = 1): StudyEvent => ({
  v: 1,
  id: `id-${seq}`,
  seq,
  at: '2026-11-22T10:00:00.000Z',
  zone: 'Europe/Vienna',
  device: 'device-1',
  ...body,
})

describe('a line of the journal', () => {
  it('says what was written, in one line, whatever the event holds', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const line = writeLine(event(body))
        expect(line.indexOf('\n')).toBe(line.length - 1)
        expect(readLine(line.slice(0, -1))).toEqual({ state: 'good', event: event(body) })
      }),
    )
  })

  it('may have got a carriage return from git or an editor', () => {
    expect(readLine(writeLine(event(tick(1))).replace('\n', '\r'))).toEqual({ state: 'good', event: event(tick(1)) })
  })

  it('is bad as soon as one character is another', () => {
    const line = writeLine(event(tick(1))).slice(0, -1)
    fc.assert(
      fc.property(fc.nat(line.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, character) => {
        fc.pre(line[at] !== character)
        expect(readLine(line.slice(0, at) + character + line.slice(at + 1))).toEqual({ state: 'bad' })
      }),
      { numRuns: 300 },
    )
  })

  it.each(['', '{}', 'null', '[]', '{"v":1,"crc":"0123456789abcdef"}', '\0'.repeat(80)])('is bad: %j', (line) => {
    expect(readLine(line)).toEqual({ state: 'bad' })
  })

  it('is bad for any text that the program did not write, and never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (line) => readLine(line).state === 'bad'))
  })
})

describe('the journal', () => {
  it('gives back every event in order, numbered without gaps, over many openings', async () => {
    const root = journalFolder()
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(anyBody, { maxLength: 5 }), { maxLength: 4 }), async (visits) => {
        run += 1
        const folder = join(root, `${run}`, 'journal')
        const { ports, told } = testPorts()
        const saved: StudyEvent[] = []
        for (const bodies of visits) {
          const journal = await openJournal(folder, ports)
          expect(journal.events).toEqual(saved)
          for (const body of bodies) saved.push(await journal.append(body))
          await journal.close()
        }
        expect(saved.map(({ seq }) => seq)).toEqual(saved.map((_, i) => i + 1))
        const last = await openJournal(folder, ports)
        expect(last.events).toEqual(saved)
        expect(saved).toMatchObject(visits.flat())
        expect(told()).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('gives events appended at once different numbers, in the order they were asked for', async () => {
    const folder = journalFolder()
    const { ports } = testPorts()
    const journal = await openJournal(folder, ports)
    const saved = await Promise.all(Array.from({ length: 40 }, (_, i) => journal.append(tick(i))))
    await journal.close()
    expect(saved.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
    const again = await openJournal(folder, ports)
    expect(again.events.map((one) => (one.kind === 'session-ticked' ? one.session : ''))).toEqual(
      Array.from({ length: 40 }, (_, i) => `session ${i}`),
    )
  })

  it('has the line on disk by the time it says so', async () => {
    const folder = journalFolder()
    const journal = await openJournal(folder, testPorts().ports)
    for (let n = 1; n <= 3; n += 1) {
      const saved = await journal.append(tick(n))
      const lines = readFileSync(join(folder, '2026-11.jsonl'), 'utf8').split('\n')
      expect(lines).toHaveLength(n + 1)
      expect(readLine(lines[n - 1] ?? '')).toEqual({ state: 'good', event: saved })
    }
    await journal.close()
  })

  it('refuses an event that it could not read back, instead of losing it later', async () => {
    const folder = journalFolder()
    const { ports } = testPorts()
    const journal = await openJournal(folder, ports)
    const tooLong: StudyEventBody = { kind: 'answer-checked', attempt: 'a', question: 'x'.repeat(81) }
    await expect(journal.append(tooLong)).rejects.toThrow('schema')
    const saved = await journal.append(tick(2))
    await journal.close()
    expect(saved.seq).toBe(1)
    expect((await openJournal(folder, ports)).events).toEqual([saved])
  })
})

describe('months', () => {
  async function written(instants: readonly string[], folder = journalFolder()) {
    const { ports, setNow } = testPorts()
    const journal = await openJournal(folder, ports)
    for (const [i, instant] of instants.entries()) {
      setNow(instant)
      await journal.append(tick(i))
    }
    await journal.close()
    return { folder, ports }
  }
  const october = '2026-10-31T23:59:59.000Z'
  const november = '2026-11-01T00:00:00.000Z'
  const read = (folder: string, name: string) => readFileSync(join(folder, name))

  it('have a file each, and the file of a past month stays as it is', async () => {
    const { folder } = await written([october, october])
    const before = read(folder, '2026-10.jsonl')
    await written([november, november], folder)
    expect(readdirSync(folder).sort()).toEqual(['2026-10.jsonl', '2026-11.jsonl'])
    expect(read(folder, '2026-10.jsonl').equals(before)).toBe(true)
  })

  it('go on in the newest file when the clock goes back', async () => {
    const { folder } = await written([november])
    const { ports } = await written(['2026-10-15T00:00:00.000Z', '2019-01-01T00:00:00.000Z'], folder)
    expect(readdirSync(folder)).toEqual(['2026-11.jsonl'])
    const { events } = await openJournal(folder, ports)
    expect(events.map(({ seq, at }) => [seq, at.slice(0, 7)])).toEqual([
      [1, '2026-11'],
      [2, '2026-10'],
      [3, '2019-01'],
    ])
  })

  it('are read in order of time, whatever else lies in the folder', async () => {
    const { folder } = await written(['2025-12-31T12:00:00.000Z', '2026-01-01T12:00:00.000Z', november])
    for (const name of ['notes.txt', '2026-11.jsonl.corrupt-2026-11-22', '2026-11 (conflict).jsonl', '.DS_Store']) {
      writeFileSync(join(folder, name), 'not a journal')
    }
    const { ports, told } = testPorts()
    expect((await openJournal(folder, ports)).events.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(told()).toEqual([])
  })
})

describe('a journal that must not be written', () => {
  it.each(['a file in place of the folder', 'a file whose parent is a file'])(
    'opens empty and says so: %s',
    async (how) => {
      const folder = journalFolder({ journal: 'kept' })
      const { ports, told } = testPorts()
      const path = how.startsWith('a file in') ? join(folder, 'journal') : join(folder, 'journal', 'deeper', 'journal')
      const journal = await openJournal(path, ports)
      expect(journal.events).toEqual([])
      expect(told().map((notice) => notice.kind)).toEqual(['read-only'])
      await expect(journal.append(tick(1))).rejects.toMatchObject({ code: 'STORE_READ_ONLY' })
      expect(readFileSync(join(folder, 'journal'), 'utf8')).toBe('kept')
    },
  )

  it('is one with a part that cannot be read; the other parts are', async () => {
    const folder = journalFolder()
    const { ports } = testPorts('2026-10-01T00:00:00.000Z')
    const journal = await openJournal(folder, ports)
    const saved = await journal.append(tick(1))
    await journal.close()
    mkdirSync(join(folder, '2026-11.jsonl'))
    const { ports: again, told } = testPorts()
    const reopened = await openJournal(folder, again)
    expect(reopened.events).toEqual([saved])
    expect(told()).toEqual([{ kind: 'read-only', file: '2026-11.jsonl', keptAs: null }])
    await expect(reopened.append(tick(2))).rejects.toMatchObject({ code: 'STORE_READ_ONLY' })
  })

  it.each<[string, object]>([
    ['of a newer form', { v: 2, mood: 'new' }],
    ['of a kind not known here', { kind: 'card-reviewed' }],
    ['with a field not known here', { mood: 'new' }],
  ])('is one with a line of a newer Lectern, %s; nothing in it is touched', async (_how, change) => {
    const folder = journalFolder()
    const { ports } = testPorts()
    const journal = await openJournal(folder, ports)
    const saved = await journal.append(tick(1))
    await journal.close()
    const path = join(folder, '2026-11.jsonl')
    const newer = writeLine(Object.assign(event(tick(2), 2), change))
    const content = `${readFileSync(path, 'utf8')}${newer}{"torn`
    writeFileSync(path, content)
    const { ports: again, told } = testPorts()
    const reopened = await openJournal(folder, again)
    expect(reopened.events).toEqual([saved])
    expect(told()).toEqual([{ kind: 'newer-version', file: '2026-11.jsonl', keptAs: null }])
    await expect(reopened.append(tick(3))).rejects.toMatchObject({ code: 'STORE_READ_ONLY' })
    expect(readFileSync(path, 'utf8')).toBe(content)
    expect(readdirSync(folder)).toEqual(['2026-11.jsonl'])
  })
})
