import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { journalFolder } from '../main/storage/journal-folder'
import { openJournal } from '../main/storage/open-journal'
import { testPorts } from '../main/storage/ports'
import { tempFolder } from '../scripts/temp-folder'

const here = (name: string) => join(import.meta.dirname, name)

/** Runs a program whose files may each have 512 KiB: the system then writes a part and refuses the rest. */
function limited(script: string, ...args: string[]) {
  const command = 'ulimit -f 1024 && exec "$0" --import tsx "$@"'
  const { stdout, stderr, status } = spawnSync('sh', ['-c', command, process.execPath, here(script), ...args], {
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout.trimEnd().split('\n')
}

// Windows has no limit of this kind; there the short writes of durable.test.ts stand alone.
describe.runIf(process.platform !== 'win32')('a disk that takes a part of what is written', () => {
  it('keeps the old document whole and leaves no temporary file', () => {
    const folder = tempFolder({ 'a.json': 'the old content' })
    const said = limited('replace-large.ts', join(folder, 'a.json'), String(2 ** 21))
    expect(said).toEqual(['STORE_WRITE_FAILED'])
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('the old content')
    expect(readdirSync(folder)).toEqual(['a.json'])
  }, 60_000)

  it('refuses an append, takes its part back, and has every acknowledged event afterwards', async () => {
    const folder = journalFolder()
    const said = limited('journal-writer.ts', folder)
    const acknowledged = said.filter((line) => /^\d+$/.test(line)).map(Number)
    expect(said.filter((line) => !/^\d+$/.test(line))).toEqual(['STORE_WRITE_FAILED', 'STORE_WRITE_FAILED'])
    expect(acknowledged).toEqual(acknowledged.map((_, i) => i + 1))
    expect(readdirSync(folder)).toEqual(['2026-11.jsonl'])
    const { ports, told } = testPorts()
    const { events } = await openJournal(folder, ports)
    expect(events.map(({ seq }) => seq)).toEqual(acknowledged)
    expect(told()).toEqual([])
  }, 60_000)
})
