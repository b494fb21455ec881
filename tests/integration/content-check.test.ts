import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '../scripts/temp-folder'

/** Runs `npm run content:check` on a folder of resources. */
function contentCheck(resources: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/content-check.mjs', resources], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  return { status, lines: stdout.trimEnd().split('\n') }
}

/** A copy of what ships, with one text of one file replaced by another. */
function planted(file: string, from: string | RegExp, to: string): string {
  const folder = tempFolder()
  cpSync('resources', folder, { recursive: true })
  const path = join(folder, file)
  const before = readFileSync(path, 'utf8')
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  writeFileSync(path, after)
  return folder
}

describe('npm run content:check', () => {
  it('passes what ships, with the figures of every pack', () => {
    const { status, lines } = contentCheck('resources')
    expect(lines.at(-1)).toBe('No breach.')
    expect(status).toBe(0)
    expect(lines[0]).toMatch(/^Catalog: 69 entries, \d+ objectives, 55 topics$/)
    expect(lines.filter((line) => line.startsWith('Key is the longest option'))).toHaveLength(2)
    expect(lines.find((line) => line.startsWith('Domain 1'))).toMatch(/\(\d+\.\d %; exam 28\.0 %\)$/)
  }, 60_000)

  it.each<[string, string, string | RegExp, string, RegExp]>([
    [
      'a key that is no option',
      'packs/aws-mla-c02.json',
      /"key": "[a-z0-9-]+"/,
      '"key": "gone"',
      /question mla-c02-d1-001, key: .*gone/,
    ],
    [
      'an unknown topic',
      'packs/mlops-fundamentals.json',
      '"problem-framing"',
      '"cooking"',
      /question .+, topics: .*cooking/,
    ],
    [
      'a missing review',
      'packs/aws-mla-c02.json',
      /"reviewed": "[0-9-]+"/,
      '"reviewed": null',
      /mla-c02-d1-001, reviewed: Nobody/,
    ],
    ['a file that is no JSON', 'packs/aws-mla-c02.json', '{', '{{', /aws-mla-c02\.json: .*JSON/],
    [
      'a programme that breaks its schema',
      'catalog/programmes/gcp-pmle.json',
      '"kind": "certification"',
      '"kind": "exam"',
      /^gcp-pmle: kind/m,
    ],
  ])(
    'exits 1 and says where: %s',
    (_name, file, from, to, says) => {
      const { status, lines } = contentCheck(planted(file, from, to))
      expect(status).toBe(1)
      expect(lines.join('\n')).toMatch(says)
      expect(lines.at(-1)).toMatch(/^Breaches: [1-9]\d*\.$/)
    },
    60_000,
  )
})
