import { describe, expect, it } from 'vitest'
import { objectivesOf } from '../../src/core/catalog/objectives'
import { checkPack } from '../../src/core/practice/check-pack'
import { leafTopics } from '../../src/core/topics/tree'
import { catalogService, summarise } from '../../src/main/services/catalog'
import { openLibrary } from '../../src/main/services/library'
import { tempFolder } from '../scripts/temp-folder'

describe('the library', () => {
  const library = openLibrary('resources')

  it('has the catalog, the topics and the packs that ship', async () => {
    expect((await library.programmes()).size).toBe(69)
    expect((await library.topics()).length).toBe(71)
    expect([...(await library.packs()).keys()]).toEqual(['aws-mla-c02', 'mlops-fundamentals'])
    expect(objectivesOf(await library.programme('aws-mla-c02'))).toHaveLength(107)
  })

  it('has only sound packs', async () => {
    const programmes = [...(await library.programmes()).values()]
    const objectives = new Set(programmes.flatMap(objectivesOf).map(({ id }) => id))
    const topics = new Set(leafTopics(await library.topics()))
    for (const pack of (await library.packs()).values()) {
      expect(checkPack(pack, { objectives, topics })).toEqual({ ok: true, problems: [], pack })
    }
  })

  it('says in a code what it does not have', async () => {
    await expect(library.programme('none')).rejects.toMatchObject({ code: 'PROGRAMME_NOT_FOUND' })
    await expect(library.pack('none')).rejects.toMatchObject({ code: 'PACK_NOT_FOUND' })
    await expect(library.questions('none')).rejects.toMatchObject({ code: 'PACK_NOT_FOUND' })
    await expect(library.programme('__proto__')).rejects.toMatchObject({ code: 'PROGRAMME_NOT_FOUND' })
  })

  it('reads each file once', async () => {
    const folder = tempFolder({
      'catalog/topics.json': '{"topics":[]}',
      'catalog/programmes/a.json': '{"id":"a"}',
      'catalog/programmes/readme.txt': 'no programme',
      'packs/p.json': '{"id":"p","questions":[]}',
    })
    const own = openLibrary(folder)
    expect(await own.programmes()).toBe(await own.programmes())
    expect([...(await own.programmes()).keys()]).toEqual(['a'])
  })
})

describe('a catalog row', () => {
  it('leaves out what only the page of the programme shows, and counts it', async () => {
    const service = catalogService(openLibrary('resources'))
    const rows = await service.list()
    expect(rows).toHaveLength(69)
    const row = rows.find(({ id }) => id === 'gcp-pmle')
    expect(row).toMatchObject({ domains: 6, objectives: 52 })
    const hidden = ['blueprint', 'syllabus', 'resources', 'conflicts', 'sources', 'gaps', 'history']
    expect(Object.keys(row ?? {}).filter((key) => hidden.includes(key))).toEqual([])
    const [programme] = await service.get(['gcp-pmle'])
    if (!programme) throw new Error('no programme')
    expect(summarise(programme)).toEqual(row)
    expect(new Set(row?.topics).size).toBe(row?.topics.length)
  })
})
