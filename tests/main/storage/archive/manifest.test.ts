import { describe, expect, it } from 'vitest'
import { expectRefused, manifestOf, partsOf, read, sample, sha256 } from './archives'
import { zipOf } from './zip-builder'

const sound = manifestOf(sample)
const [first, ...rest] = sound.files
const withManifest = (manifest: unknown) => zipOf(partsOf(sample, manifest))
const withFirst = (change: Readonly<Record<string, unknown>>) =>
  withManifest({ ...sound, files: [{ ...first, ...change }, ...rest] })

describe('files and manifest', () => {
  const parts = partsOf()
  const plans = sample['plans.json'] ?? Buffer.alloc(0)

  it('agree in a sound archive, which tells what it holds', async () => {
    const { manifest, files } = await read(zipOf(parts))
    expect(manifest).toEqual(sound)
    expect([...files.keys()]).toEqual(Object.keys(sample))
  })

  it('a file that was changed by hand is refused', async () => {
    const changed = Buffer.from(plans)
    changed.write('!', 3)
    const edited = parts.map((part) => (part.name === 'data/plans.json' ? { ...part, data: changed } : part))
    await expectRefused(zipOf(edited), 'ARCHIVE_INVALID', 'data/plans.json in it is not what its manifest.json says')
  })

  it('a file that is missing is refused', async () => {
    for (const path of Object.keys(sample)) {
      const bytes = zipOf(parts.filter(({ name }) => name !== `data/${path}`))
      await expectRefused(bytes, 'ARCHIVE_INVALID', `it does not hold “${path}”, which its manifest.json lists`)
    }
  })

  it('a file that is not listed is refused', async () => {
    const bytes = zipOf([...parts, { name: 'data/journal/2026-12.jsonl', data: plans }])
    await expectRefused(bytes, 'ARCHIVE_INVALID', 'its manifest.json does not list data/journal/2026-12.jsonl')
  })

  it('an archive without a manifest is refused, one without the text for people is not', async () => {
    const without = (gone: string) => zipOf(parts.filter(({ name }) => name !== gone))
    await expectRefused(without('manifest.json'), 'ARCHIVE_INVALID', 'it holds no manifest.json')
    await expectRefused(zipOf([]), 'ARCHIVE_INVALID', 'it holds no manifest.json')
    expect((await read(without('README.txt'))).files.size).toBe(5)
  })
})

describe('a manifest', () => {
  const wrong: [string, Uint8Array, RegExp][] = [
    ['of another length', withFirst({ bytes: 1 }), /settings\.json in it is not what/],
    ['of another hash', withFirst({ sha256: sha256(Buffer.from('x')) }), /settings\.json in it is not what/],
    ['with a hash in capitals', withFirst({ sha256: first?.sha256.toUpperCase() }), /wrong at files\.0\.sha256/],
    ['with half a hash', withFirst({ sha256: 'abc' }), /wrong at files\.0\.sha256/],
    ['with a negative length', withFirst({ bytes: -1 }), /wrong at files\.0\.bytes/],
    ['with half a byte', withFirst({ bytes: 0.5 }), /wrong at files\.0\.bytes/],
    ['with more about a file', withFirst({ mode: 0o777 }), /wrong at files\.0/],
    ['that leads out', withFirst({ path: '../manifest.json' }), /does not list data\/settings\.json/],
    ['that lists a file twice', withManifest({ ...sound, files: [...sound.files, first] }), /lists a file twice/],
    [
      'that lists itself',
      withManifest({ ...sound, files: [...sound.files, { ...first, path: '../manifest.json' }] }),
      /“\.\.\/manifest\.json”/,
    ],
    ['that lists nothing', withManifest({ ...sound, files: [] }), /does not list/],
    ['without files', withManifest({ ...sound, files: undefined }), /wrong at files/],
    ['with files of nonsense', withManifest({ ...sound, files: Array(5000).fill({}) }), /wrong at files\.0/],
    ['with too many files', withManifest({ ...sound, files: Array(100_000).fill(0) }), /wrong at files/],
    ['with more than there is', withManifest({ ...sound, more: 1 }), /wrong at its top/],
    ['without what it holds', withManifest({ ...sound, holds: {} }), /wrong at holds/],
    ['without a device', withManifest({ ...sound, device: '' }), /wrong at device/],
    ['with half a date', withManifest({ ...sound, madeAt: '2026-11-22' }), /wrong at madeAt/],
    ['of another format', withManifest({ ...sound, format: 'lectern-backup' }), /not one of Lectern/],
    ['of schema 0', withManifest({ ...sound, schema: 0 }), /not one of Lectern/],
    ['of schema 1.5', withManifest({ ...sound, schema: 1.5 }), /not one of Lectern/],
    ['of schema "2"', withManifest({ ...sound, schema: '2' }), /not one of Lectern/],
    ['that is a list', withManifest([sound]), /not one of Lectern/],
    ['that is null', withManifest('null'), /not one of Lectern/],
    ['that is empty', withManifest(''), /not JSON/],
    ['that is cut', withManifest(JSON.stringify(sound).slice(0, -1)), /not JSON/],
    ['that is deep', withManifest('['.repeat(500_000)), /not JSON/],
    ['that is long', withManifest(`${' '.repeat(3 << 20)}${Array.from({ length: 60_000 }, (_, i) => i)}`), /too long/],
    ['in UTF-16', zipOf([{ name: 'manifest.json', data: Buffer.from(JSON.stringify(sound), 'utf16le') }]), /not JSON/],
    ['in broken UTF-8', zipOf([{ name: 'manifest.json', data: Buffer.from('"\xff"', 'latin1') }]), /not JSON/],
  ]
  it.each(wrong)('%s is refused', async (_, bytes, why) => {
    await expectRefused(bytes, 'ARCHIVE_INVALID', why, 4 << 20)
  })

  it.each(['..', '../..', '/etc', 'C:\\', 'a/b', 'a\\b', 'CON', '.', 'a\0', 'é', 'a'.repeat(81)])(
    'of a device whose name could be no folder (%j) is refused',
    async (device) => {
      await expectRefused(withManifest({ ...sound, device }), 'ARCHIVE_INVALID', /wrong at device/)
    },
  )

  it('that reaches for the prototype reaches nothing', async () => {
    const polluting = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},'
    const text = JSON.stringify(sound)
    const texts = [text.replace('{', `{${polluting}`), text.replace('"holds":{', `"holds":{${polluting}`)]
    texts.push(text.replace('"files":[{', `"files":[{${polluting}`))
    for (const manifest of texts) await expectRefused(withManifest(manifest), 'ARCHIVE_INVALID', /wrong at/)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    await expectRefused(withFirst({ path: '__proto__' }), 'ARCHIVE_INVALID', /does not list/)
  })
})

describe('a manifest of a newer Lectern', () => {
  it('is said to be just that, whatever else is in the archive', async () => {
    const newer = { format: 'lectern-archive', schema: 2, contents: 'in another way' }
    const unknown = { name: 'data/cards.json', data: Buffer.from('{}') }
    for (const parts of [
      partsOf(sample, newer),
      [...partsOf(sample, newer), unknown],
      [unknown, ...partsOf({}, newer)],
    ]) {
      await expectRefused(zipOf(parts), 'ARCHIVE_NEWER', 'it was made by a newer Lectern')
    }
  })
})
