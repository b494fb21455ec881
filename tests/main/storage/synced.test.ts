import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { realDisk } from '../../../src/main/storage/disk'
import { openDocument } from '../../../src/main/storage/document'
import { replaceFile } from '../../../src/main/storage/durable'
import { tempFolder } from '../../scripts/temp-folder'
import { tick } from './bodies'
import { journalFolder } from './journal-folder'
import { openJournal } from './open-journal'
import { testPorts } from './ports'

/** What to look at each time the program waits for the disk, and what it saw. */
let look: () => unknown = () => null
let seen: [string, unknown][] = []

beforeEach(async () => {
  seen = []
  const probe = await open(join(tempFolder(), 'probe'), 'w')
  const methods: FileHandle = Object.getPrototypeOf(probe)
  await probe.close()
  for (const name of ['sync', 'datasync'] as const) {
    const real = methods[name]
    vi.spyOn(methods, name).mockImplementation(async function (this: FileHandle) {
      seen.push([name, look()])
      return real.call(this)
    })
  }
})

afterEach(() => vi.restoreAllMocks())

// A power cut keeps what was synced and loses the rest in any order, so the order of the waits is the promise.
// Windows cannot sync folders, so the waits are fewer there.
describe.runIf(process.platform !== 'win32')('before a power cut can matter', () => {
  it('a new document is on the disk before it takes the name, and the name before the save is told', async () => {
    const folder = tempFolder({ 'a.json': 'old' })
    const path = join(folder, 'a.json')
    look = () => ({
      target: readFileSync(path, 'utf8'),
      temporary: readdirSync(folder)
        .filter((name) => name.endsWith('.tmp'))
        .map((name) => readFileSync(join(folder, name), 'utf8')),
    })
    await replaceFile(realDisk, path, 'new content', 'u')
    expect(seen).toEqual([
      ['sync', { target: 'old', temporary: ['new content'] }],
      ['sync', { target: 'new content', temporary: [] }],
    ])
  })

  it('a change of a document is shown only once it is on the disk', async () => {
    const { ports } = testPorts()
    const kind = { format: 'test', migrations: [], schema: z.string(), defaults: 'old' }
    const document = await openDocument(join(tempFolder(), 'a.json'), kind, ports)
    look = () => document.value
    await document.update(() => 'new')
    expect(seen).toEqual([
      ['sync', 'old'],
      ['sync', 'old'],
    ])
    expect(document.value).toBe('new')
  })

  it('an event is on the disk before it is acknowledged, and a new file in its folder before that', async () => {
    const folder = journalFolder()
    const path = join(folder, '2026-11.jsonl')
    const journal = await openJournal(folder, testPorts().ports)
    look = () => (existsSync(path) ? readFileSync(path, 'utf8').split('\n').length - 1 : 'no file')
    await journal.append(tick(1))
    await journal.append(tick(2))
    await journal.close()
    expect(seen).toEqual([
      ['sync', 0],
      ['datasync', 1],
      ['datasync', 2],
    ])
  })

  it('the copy of a damaged file is on the disk before the file is mended', async () => {
    const folder = journalFolder()
    const path = join(folder, '2026-11.jsonl')
    writeFileSync(path, 'damaged\ntorn')
    look = () => [readFileSync(path, 'utf8'), readdirSync(folder).filter((name) => name.includes('corrupt')).length]
    await openJournal(folder, testPorts().ports)
    expect(seen).toEqual([
      ['sync', ['damaged\ntorn', 1]],
      ['sync', ['damaged\ntorn', 1]],
      ['sync', ['damaged\ntorn', 1]],
      ['sync', ['', 1]],
    ])
  })
})
