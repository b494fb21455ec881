/** Reading what ships with Lectern. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Programme, programme } from '../core/catalog/schema'
import { nearestIds } from '../core/catalog/search'
import { type Pack, pack } from '../core/practice/pack-schema'
import { type Topic, topicTree } from '../core/topics/schema'
import { Refusal } from './io'

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

function readAll(folder: string): unknown[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.sort().map((name) => read(join(folder, name)))
}

/** Every programme of the catalog, by file name. */
export const readProgrammes = (resources: string): Programme[] =>
  readAll(join(resources, 'catalog', 'programmes')).map((one) => programme.parse(one))

/** Every pack that ships, by file name. */
export const readPacks = (resources: string): Pack[] => readAll(join(resources, 'packs')).map((one) => pack.parse(one))

export function readTopics(resources: string): Topic[] {
  return topicTree.parse(read(join(resources, 'catalog', 'topics.json'))).topics
}

/** @throws {Refusal} naming the ids that come nearest. */
export function findProgramme(programmes: readonly Programme[], id: string): Programme {
  const found = programmes.find((one) => one.id === id)
  if (found) return found
  const nearest = nearestIds(
    id,
    programmes.map((one) => one.id),
  )
  const hint = nearest.length > 0 ? ` Did you mean ${nearest.join(', ')}?` : ' `catalog` lists all of them.'
  throw new Refusal(`The catalog has no programme ${id}.${hint}`)
}
