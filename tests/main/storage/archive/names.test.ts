import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isArchived } from '../../../../src/main/storage/archive/names'
import { expectRefused, manifestOf, partsOf, refuseParts, sample } from './archives'
import { type Part, zipOf } from './zip-builder'

const data = Buffer.from('{}')

const foreign = [
  '../settings.json',
  'data/../settings.json',
  'data/../../../../etc/passwd',
  'data/journal/../../x.jsonl',
  'data/journal/..\\2026-11.jsonl',
  '..\\..\\settings.json',
  'data\\settings.json',
  '/data/settings.json',
  '/etc/passwd',
  '//server/share/settings.json',
  '\\\\server\\share\\settings.json',
  'C:/data/settings.json',
  'C:data/settings.json',
  'data/C:/settings.json',
  'file:///etc/passwd',
  './data/settings.json',
  'data/./settings.json',
  'data//settings.json',
  'data/settings.json/',
  'data/settings.json ',
  'data/settings.json.',
  'data/settings.json:stream',
  'data/settings.json\0.txt',
  'data/settings.json\n',
  'data/Settings.json',
  'DATA/settings.json',
  'data/sеttings.json',
  'data/\u202Enosj.sgnittes',
  'data/%2e%2e/settings.json',
  'data/journal/2026-11.jsonl/x',
  'data/journal/26-11.jsonl',
  'data/journal/2026-11.jsonl.exe',
  'data/journal/2026-11.-1.jsonl',
  'data/journal/2026-11..jsonl',
  'data/journal/x/2026-11.jsonl',
  'data/others/2026-11.jsonl',
  'data/others//2026-11.jsonl',
  'data/others/../2026-11.jsonl',
  'data/others/./2026-11.jsonl',
  'data/others/a b/2026-11.jsonl',
  'data/others/CON/2026-11.jsonl',
  'data/others/nul/2026-11.jsonl',
  'data/others/Com1/2026-11.jsonl',
  'data/others/LPT9/2026-11.jsonl',
  `data/others/${'a'.repeat(81)}/2026-11.jsonl`,
  'data/others/a/settings.json',
  'data/others/__proto__/2026-11.jsonl',
  'data/lock.json',
  'data/snapshot/head.json',
  'data/plans.json.corrupt-2026',
  '__proto__',
  'constructor',
  '.DS_Store',
  '__MACOSX/data/._plans.json',
  'CON',
  'data/NUL',
  'inner.zip',
  'data/',
  'data',
  '',
  'a'.repeat(60_000),
]

describe('a name that is none of Lectern', () => {
  it.each(foreign)('refuses the whole archive for %j', async (name) => {
    await refuseParts([...partsOf(), { name, data }], /holds “.{0,80}”, which is no file of Lectern/)
    expect(isArchived(name.replace(/^data\//, ''))).toBe(false)
  })

  it('is refused wherever it stands, and also when the manifest lists it', async () => {
    const evil = { ...sample, '../evil.sh': data }
    await refuseParts(partsOf(evil), /“data\/\.\.\/evil\.sh”/)
    await refuseParts([{ name: '../evil.sh', data }, ...partsOf()], /“\.\.\/evil\.sh”/)
    await refuseParts([{ name: '../evil.sh', data }], /“\.\.\/evil\.sh”/)
  })

  it('is refused for any name that can be made up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (name) => {
        const known = /^(manifest\.json|README\.txt|data\/(settings|plans|device)\.json)$/.test(name)
        fc.pre(!known)
        await refuseParts([...partsOf(), { name, data }], /no file of Lectern|twice/)
      }),
      { numRuns: 25 },
    )
  })
})

describe('a name that comes twice', () => {
  const twice: [string, Part[]][] = [
    ['with the same content', [...partsOf(), { name: 'data/plans.json', data: sample['plans.json'] ?? data }]],
    ['with other content', [{ name: 'data/plans.json', data }, ...partsOf()]],
    [
      'as a second manifest',
      [...partsOf(), { name: 'manifest.json', data: Buffer.from(JSON.stringify(manifestOf({}))) }],
    ],
    ['in another case', [...partsOf(), { name: 'data/others/DEVICE-2/2026-10.jsonl', data }]],
  ]
  it.each(twice)('is refused %s', async (_, parts) => {
    await refuseParts(parts, /twice/)
  })
})

it('a header that names another file than the list does is refused', async () => {
  for (const localName of ['data/plans.js0n', '../plans.json', 'x', 'data/plans.json/../../../../evil']) {
    const parts = partsOf().map((part) => (part.name === 'data/plans.json' ? { ...part, localName } : part))
    await expectRefused(zipOf(parts), 'ARCHIVE_INVALID', /“data\/plans\.json” in it does not fit the list/)
  }
})

it('knows the files of the data folder that are the learner’s', () => {
  const yes = ['settings.json', 'plans.json', 'device.json', 'journal/2026-11.jsonl', 'journal/2026-11.12.jsonl']
  const id = '8c5ad0a4-5b3e-4c0e-9d67-0f6f4d6f3a10'
  expect(
    [...yes, `others/${id}/2026-11.jsonl`, `others/${id}/2026-11.2.jsonl`].filter((path) => !isArchived(path)),
  ).toEqual([])
})
