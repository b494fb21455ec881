/** What ships with Lectern: catalog, topic tree and packs, read once when first asked for. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DomainError } from '../../core/base/errors'
import type { Programme } from '../../core/catalog/schema'
import type { Pack, Question } from '../../core/practice/pack-schema'
import type { Topic, TopicTree } from '../../core/topics/schema'

export type Library = {
  programmes(): Promise<ReadonlyMap<string, Programme>>
  /** @throws {DomainError} PROGRAMME_NOT_FOUND */
  programme(id: string): Promise<Programme>
  topics(): Promise<readonly Topic[]>
  packs(): Promise<ReadonlyMap<string, Pack>>
  /** @throws {DomainError} PACK_NOT_FOUND */
  pack(id: string): Promise<Pack>
  questions(pack: string): Promise<ReadonlyMap<string, Question>>
}

async function readAll<T extends { id: string }>(folder: string): Promise<ReadonlyMap<string, T>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  // Shipped files are checked by schema when they are made; reading them again at every start would only cost time.
  const entries: T[] = texts.map((text) => JSON.parse(text))
  return new Map(entries.map((entry) => [entry.id, entry]))
}

const once = <T>(read: () => Promise<T>): (() => Promise<T>) => {
  let kept: Promise<T> | null = null
  return () => {
    kept ??= read()
    return kept
  }
}

export function openLibrary(resources: string): Library {
  const programmes = once(() => readAll<Programme>(join(resources, 'catalog', 'programmes')))
  const packs = once(() => readAll<Pack>(join(resources, 'packs')))
  const topics = once(async () => {
    const tree: TopicTree = JSON.parse(await readFile(join(resources, 'catalog', 'topics.json'), 'utf8'))
    return tree.topics
  })
  const pack = async (id: string) => {
    const found = (await packs()).get(id)
    if (!found) throw new DomainError('PACK_NOT_FOUND', `There is no pack ${id}.`, { pack: id })
    return found
  }
  return {
    programmes,
    packs,
    topics,
    pack,
    async programme(id) {
      const found = (await programmes()).get(id)
      if (!found) throw new DomainError('PROGRAMME_NOT_FOUND', `There is no programme ${id}.`, { programme: id })
      return found
    },
    async questions(id) {
      return new Map((await pack(id)).questions.map((question) => [question.id, question]))
    },
  }
}
