import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { objectivesOf } from '../../../src/core/catalog/objectives'
import { programme } from '../../../src/core/catalog/schema'
import { checkPack } from '../../../src/core/practice/check-pack'
import { packJsonSchema } from '../../../src/core/practice/pack-json-schema'
import { type Case, pack, packCase, packImage, question } from '../../../src/core/practice/pack-schema'
import { topicTree } from '../../../src/core/topics/schema'
import { leafTopics } from '../../../src/core/topics/tree'
import { packOf } from './samples'

const guide = readFileSync('docs/pack-format.md', 'utf8')
const examples = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => JSON.parse(text ?? ''))
const { topics } = topicTree.parse(JSON.parse(readFileSync('resources/catalog/topics.json', 'utf8')))

describe('docs/pack-format.md', () => {
  it('has a sound example of every type, of an image and of a case', () => {
    const questions = examples.flatMap((example) => example.questions ?? example)
    const cases: Case[] = examples.flatMap((example) => example.cases ?? [])
    expect(examples.map(({ type }) => type).filter(Boolean)).toEqual([
      ...['single', 'multiple', 'ordering', 'matching'],
      'single',
    ])
    expect([cases.length, questions.filter(({ image }) => image).length]).toEqual([1, 1])
    const known = { objectives: new Set<string>(), topics: new Set(leafTopics(topics)) }
    expect(checkPack(packOf(questions, { cases }), known).problems).toEqual([])
  })

  it('names every field of the format, and no other', () => {
    const named = [...guide.matchAll(/^\| `(\w+)` \|/gm)].map(([, field]) => field)
    const shapes = [pack.shape, packCase.shape, packImage.shape, ...question.options.map(({ shape }) => shape)]
    const fields = shapes.flatMap((shape) => Object.keys(shape))
    expect([...new Set(named)].sort()).toEqual([...new Set(fields)].sort())
  })
})

describe('docs/pack.schema.json', () => {
  it('is what the schema says today; `npm run content:check -- --write` writes it anew', () => {
    expect(readFileSync('docs/pack.schema.json', 'utf8')).toBe(packJsonSchema())
  })

  it('refuses unknown fields everywhere, as the program does', () => {
    const open: string[] = []
    const walk = (node: unknown, path: string) => {
      if (typeof node !== 'object' || node === null) return
      if ('properties' in node && Reflect.get(node, 'additionalProperties') !== false) open.push(path)
      for (const [key, value] of Object.entries(node)) walk(value, `${path}/${key}`)
    }
    walk(JSON.parse(packJsonSchema()), '')
    expect(open).toEqual([])
  })
})

describe('a pack from before images and cases', () => {
  const programmes = ['aws-mla-c02'].map((id) =>
    programme.parse(JSON.parse(readFileSync(`resources/catalog/programmes/${id}.json`, 'utf8'))),
  )
  const known = {
    objectives: new Set(programmes.flatMap(objectivesOf).map(({ id }) => id)),
    topics: new Set(leafTopics(topics)),
  }

  it.each(['tests/fixtures/packs/mlops-fundamentals-1.0.0.json', 'resources/packs/aws-mla-c02.json'])(
    'loads as it is: %s',
    (path) => {
      const old = JSON.parse(readFileSync(path, 'utf8'))
      expect(old).toMatchObject({ schema: 1, version: '1.0.0' })
      expect(checkPack(old, known)).toEqual({ ok: true, problems: [], pack: old })
    },
  )
})
