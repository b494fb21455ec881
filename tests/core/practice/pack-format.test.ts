import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkPack } from '../../../src/core/practice/check-pack'
import { packJsonSchema } from '../../../src/core/practice/pack-json-schema'
import { pack, question } from '../../../src/core/practice/pack-schema'
import { topicTree } from '../../../src/core/topics/schema'
import { leafTopics } from '../../../src/core/topics/tree'
import { packOf } from './samples'

const guide = readFileSync('docs/pack-format.md', 'utf8')
const examples = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => JSON.parse(text ?? ''))
const { topics } = topicTree.parse(JSON.parse(readFileSync('resources/catalog/topics.json', 'utf8')))

describe('docs/pack-format.md', () => {
  it('has a sound example of every type', () => {
    expect(examples.map(({ type }) => type)).toEqual(['single', 'multiple', 'ordering', 'matching'])
    const known = { objectives: new Set<string>(), topics: new Set(leafTopics(topics)) }
    expect(checkPack(packOf(examples), known).problems).toEqual([])
  })

  it('names every field of the format, and no other', () => {
    const named = [...guide.matchAll(/^\| `(\w+)` \|/gm)].map(([, field]) => field)
    const fields = [...Object.keys(pack.shape), ...question.options.flatMap(({ shape }) => Object.keys(shape))]
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
