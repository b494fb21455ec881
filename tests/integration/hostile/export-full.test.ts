import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { saveExport } from '../../../src/main/services/export-file'
import { type Disk, realDisk } from '../../../src/main/storage/disk'
import { failingDisk } from '../../main/storage/disks/failing'
import { fullDisk } from '../../main/storage/disks/full'
import { tempFolder } from '../../scripts/temp-folder'

const old = '%PDF of last week'
const pdf = `%PDF ${'words '.repeat(2_000)}`

/** Saves over a file that is there and looks at what is left, whatever came of it. */
async function saveOver(disk: Disk) {
  const folder = tempFolder({ 'plan.pdf': old })
  const path = join(folder, 'plan.pdf')
  const outcome = await saveExport(disk, path, pdf, 'u').then(
    () => 'saved',
    ({ code, data }) => `${code} ${data.path === path}`,
  )
  const text = readFileSync(path, 'utf8')
  return { outcome, content: text === pdf ? 'new' : text === old ? 'old' : 'cut', names: readdirSync(folder) }
}

describe('a plan saved as a file', () => {
  it.each(['short write', 'error'] as const)(
    'is whole or not there on a full disk, which tells by a %s',
    async (reports) => {
      for (let room = 0; room < pdf.length; room += 997) {
        const { disk } = fullDisk(realDisk, room, { code: 'ENOSPC', reports })
        expect({ room, ...(await saveOver(disk)) }).toEqual({
          room,
          outcome: 'EXPORT_FAILED true',
          content: 'old',
          names: ['plan.pdf'],
        })
      }
      const { disk } = fullDisk(realDisk, pdf.length, { code: 'ENOSPC', reports })
      expect(await saveOver(disk)).toEqual({ outcome: 'saved', content: 'new', names: ['plan.pdf'] })
    },
  )

  it('is never cut, whichever call of the disk fails', async () => {
    const seen = new Set<string>()
    for (let at = 1; ; at += 1) {
      const failing = failingDisk(realDisk, { at, code: 'EIO', lasting: false, only: 'changes' })
      const { outcome, content, names } = await saveOver(failing.disk)
      if (failing.calls() < at) break
      expect([outcome, names]).toEqual(['EXPORT_FAILED true', ['plan.pdf']])
      seen.add(content)
    }
    // Only where the folder could not be synced is it there and called failed.
    expect([...seen].sort()).toEqual(['new', 'old'])
  })
})
