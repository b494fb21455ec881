import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Disk } from '../../../src/main/storage/disk'
import { runCase } from './case'
import { fastFolder, makeProfile } from './profile'
import { quickDisk } from './quick-disk'

const folder = fastFolder()
let original: ReadonlyMap<string, Buffer>

beforeAll(async () => {
  original = await makeProfile(join(folder, 'made'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What is complained of in many cases on this disk. */
async function complaintsOn(disk: Disk): Promise<string> {
  const verdicts = []
  for (let seed = 1; seed <= 120; seed += 1) verdicts.push(await runCase(original, seed, folder, disk))
  return verdicts.flatMap(({ complaints }) => complaints).join('\n')
}

describe('a program that does not keep the promise about damaged files', () => {
  it('is caught when it removes what it should set aside', async () => {
    const rename = async (from: string, to: string) => {
      await quickDisk.rename(from, to)
      if (to.includes('.corrupt-')) await quickDisk.unlink(to)
    }
    expect(await complaintsOn({ ...quickDisk, rename })).toContain('could not be read and is there no more')
  })

  it('is caught when it cannot read its backups', async () => {
    const readFile = async (path: string) => (path.includes('objects') ? Buffer.alloc(0) : quickDisk.readFile(path))
    expect(await complaintsOn({ ...quickDisk, readFile })).toContain('did not come back')
  })

  it('is caught when what it saves is gone at the next start', async () => {
    const open: Disk['open'] = async (path, flags, mode) => {
      const file = await quickDisk.open(path, flags, mode)
      const write: typeof file.write = async (bytes) => ({ bytesWritten: bytes.length })
      return flags === 'a' ? { ...file, write } : file
    }
    expect(await complaintsOn({ ...quickDisk, open })).toContain('the fresh event')
  })

  it('is caught when it waits for ever', async () => {
    const readFile = (path: string) =>
      path.endsWith('.jsonl') || path.endsWith('settings.json')
        ? new Promise<Buffer>(() => undefined)
        : quickDisk.readFile(path)
    const { complaints } = await runCase(original, 1, folder, { ...quickDisk, readFile })
    expect(complaints.join('\n')).toContain('not done after')
  })
})
