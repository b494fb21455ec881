import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/run'
import { packLimits } from '../../../src/core/practice/pack-schema'
import { put, tempFolder } from '../../scripts/temp-folder'

function check(file: string) {
  const said = { out: '', err: '' }
  const code = run(['pack', 'check', file], {
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    today: () => '2026-11-22',
    now: () => '2026-11-22T08:00:00Z',
    resources: 'resources',
  })
  return { code, ...said }
}

/** A file that begins like a pack and is `bytes` long; on most disks it takes no room. */
function longFile(bytes: number): string {
  const path = join(tempFolder(), 'pack.json')
  const file = openSync(path, 'wx')
  writeSync(file, '{"schema":1,"questions":[')
  ftruncateSync(file, bytes)
  closeSync(file)
  return path
}

describe('a pack file that is too large', () => {
  it.each([
    ['600 MB, more than a text can hold', 600 * 1024 * 1024],
    ['one byte over the limit', packLimits.bytes + 1],
  ])('is refused by its size, before any of it is read: %s', (_name, bytes) => {
    const path = longFile(bytes)
    const before = process.memoryUsage.rss()
    const { code, out, err } = check(path)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(`${path} has ${bytes} bytes; a pack may have ${packLimits.bytes} at most.`)
    expect(process.memoryUsage.rss() - before).toBeLessThan(packLimits.bytes / 2)
  })

  it('is read up to the limit, and refused for what it holds', () => {
    const { code, err } = check(longFile(packLimits.bytes))
    expect([code, err]).toEqual([1, expect.stringContaining('is not JSON')])
    const folder = tempFolder()
    put(folder, {
      'deep.json': '['.repeat(1_000_000),
      'deeper.json': `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`,
    })
    expect(check(join(folder, 'deep.json'))).toMatchObject({ code: 1, err: expect.stringContaining('is not JSON') })
    expect(check(join(folder, 'deeper.json')).code).toBe(1)
  })
})
