import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CatalogCounts, checkCatalog } from '../../../src/core/catalog/check-catalog'

const folder = 'resources/catalog/programmes'
const tree: unknown = JSON.parse(readFileSync('resources/catalog/topics.json', 'utf8'))
const entry = (name: string) => ({ name, content: JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) })

/** The vendors' guides, counted by hand. */
const counts: CatalogCounts = {
  programmes: 69,
  objectives: { 'aws-mla-c02': 107, 'ms-ai-300': 58, 'gcp-pmle': 52, 'databricks-ml-professional': 47 },
}

/** Four programmes that refer to each other only. */
const few = ['aws-mla-c01', 'aws-mla-c02', 'aws-mls-c01', 'dtu-02476-mlops'].map(entry)
const ofFew = { programmes: few.length, objectives: { 'aws-mla-c02': 107 } }

/** What is said of `few` after `change` was made to the copy of one of them. */
function saidAfter(name: string, change: (content: Record<string, unknown>) => void) {
  const files = structuredClone(few)
  const one = files.find((file) => file.name === name)
  if (!one) throw new Error(`no ${name}`)
  change(one.content)
  return checkCatalog(files, tree, ofFew).problems.map(({ where, says }) => `${where} ${says}`)
}

describe('the catalog that ships', () => {
  it('keeps every rule', () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
    const files = names.map((name) => entry(name.replace('.json', '')))
    const { problems, programmes, topics } = checkCatalog(files, tree, counts)
    expect(problems).toEqual([])
    expect([programmes.length, topics.size]).toEqual([69, 55])
  })
})

describe('a catalog with one thing wrong', () => {
  it('has nothing wrong before it', () => {
    expect(saidAfter('aws-mla-c01', () => undefined)).toEqual([])
  })

  it.each<[string, string, (content: Record<string, unknown>) => void, RegExp]>([
    ['a broken schema', 'aws-mla-c01', (c) => Reflect.set(c, 'name', 7), /^aws-mla-c01: name .*string/],
    ['an unknown field', 'aws-mla-c01', (c) => Reflect.set(c, 'stars', 5), /stars/],
    [
      'another id than its file',
      'dtu-02476-mlops',
      (c) => Reflect.set(c, 'id', 'dtu'),
      /dtu-02476-mlops holds the id dtu/,
    ],
    [
      'an unknown source',
      'aws-mla-c01',
      (c) => Reflect.set(Object(c.price), 'source', 'nowhere'),
      /aws-mla-c01: price names the source nowhere/,
    ],
    [
      'an unknown successor',
      'aws-mla-c01',
      (c) => Reflect.set(c, 'replacedBy', [{ programme: 'aws-mla-c09', name: 'MLA-C09' }]),
      /aws-mla-c01.*aws-mla-c09/,
    ],
  ])('is told of %s', (_name, file, change, says) => {
    expect(saidAfter(file, change).join('\n')).toMatch(says)
  })

  it('is told how many objectives the guide has, and how many entries there should be', () => {
    const said = (objectives: Record<string, number>, programmes: number) =>
      checkCatalog(few, tree, { programmes, objectives }).problems.map(({ where, says }) => `${where} ${says}`)
    expect(said({ 'aws-mla-c02': 108 }, 4)).toEqual(['aws-mla-c02 has 107 objectives and its guide 108'])
    expect(said({ 'gcp-pmle': 52 }, 69)).toEqual([
      'catalog has 4 entries and should have 69',
      'gcp-pmle has 0 objectives and its guide 52',
    ])
  })

  it('is told of two entries with one id, and of a topic that is no leaf', () => {
    const twice = [...few, { ...entry('aws-mla-c01'), name: 'again' }]
    const said = checkCatalog(twice, tree, { ...ofFew, programmes: 5 }).problems.map(
      ({ where, says }) => `${where} ${says}`,
    )
    expect(said).toContain('again holds the id aws-mla-c01, not its own name')
    expect(said).toContain('aws-mla-c01 is the id of two programmes')
    const text = readFileSync(join(folder, 'aws-mla-c01.json'), 'utf8').replace(
      '"data-ingestion"',
      '"data-engineering"',
    )
    const files = few.map((file) => (file.name === 'aws-mla-c01' ? { ...file, content: JSON.parse(text) } : file))
    expect(
      checkCatalog(files, tree, ofFew)
        .problems.map(({ says }) => says)
        .join('\n'),
    ).toMatch(/names data-engineering, which is no leaf/)
  })

  it.each([null, [], {}, 'text', { schema: 1, topics: [] }])(
    'never throws, also for a tree that is none: %j',
    (none) => {
      const { problems } = checkCatalog([{ name: 'x', content: null }], none, { programmes: 1, objectives: {} })
      expect([...new Set(problems.map(({ where }) => where.split(':')[0]))]).toEqual(['topics', 'x'])
    },
  )
})
