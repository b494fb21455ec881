/** What the schema of one programme cannot see: ids that have to exist, to be unique and to agree. */
import type { Topic } from '../topics/schema'
import { leafTopics } from '../topics/tree'
import type { Fact, Programme } from './schema'

export type CatalogProblem = { readonly where: string; readonly says: string }

const twice = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))]

/** Every fact of a programme with its name. */
function factsOf(programme: Programme): [string, Fact<unknown>][] {
  const isFact = (value: unknown): value is Fact<unknown> =>
    typeof value === 'object' && value !== null && 'claims' in value && 'missing' in value
  return Object.entries(programme).flatMap(([name, value]) => (isFact(value) ? [[name, value]] : []))
}

function sourceProblems(programme: Programme): CatalogProblem[] {
  const known = new Set(programme.sources.map(({ id }) => id))
  const uses: [string, string | null][] = [
    ...factsOf(programme).map(([name, fact]): [string, string | null] => [name, fact.source]),
    ['blueprint', programme.blueprint?.source ?? null],
    ['syllabus', programme.syllabus?.source ?? null],
  ]
  const unknown = uses.flatMap(([name, source]) => (source === null || known.has(source) ? [] : [[name, source]]))
  const unsourced = factsOf(programme).filter(([, fact]) => fact.value !== null && fact.source === null)
  return [
    ...twice(programme.sources.map(({ id }) => id)).map((id) => ({ where: 'sources', says: `lists ${id} twice` })),
    ...unknown.map(([name, source]) => ({ where: `${name}`, says: `names the source ${source}, which is not listed` })),
    ...unsourced.map(([name]) => ({ where: name, says: 'has a value and no source' })),
  ]
}

function blueprintProblems(programme: Programme): CatalogProblem[] {
  const domains = programme.blueprint?.domains ?? []
  const tasks = domains.flatMap((domain) => domain.tasks)
  const objectives = tasks.flatMap((task) => task.objectives)
  const says = (where: string, text: string): CatalogProblem => ({ where: `blueprint ${where}`, says: text })
  return [
    ...twice(domains.map(({ id }) => id)).map((id) => says(id, 'is the id of two domains')),
    ...twice(tasks.map(({ id }) => id)).map((id) => says(id, 'is the id of two tasks')),
    ...twice(objectives.map(({ id }) => id)).map((id) => says(id, 'is the id of two objectives')),
    ...domains.flatMap((domain) =>
      domain.tasks
        .filter(({ id }) => !id.startsWith(`${domain.id}.`))
        .map(({ id }) => says(id, `is not of domain ${domain.id}`)),
    ),
    ...tasks.flatMap((task) =>
      task.objectives
        .filter(({ id }) => !id.startsWith(`${programme.id}/${task.id}.`))
        .map(({ id }) => says(id, `is not of task ${task.id} of ${programme.id}`)),
    ),
    ...domains
      .filter(({ weight }) => weight !== null && weight.min > weight.max)
      .map(({ id }) => says(id, 'has a weight that ends before it begins')),
  ]
}

function topicProblems(programme: Programme, leaves: ReadonlySet<string>): CatalogProblem[] {
  const domains = programme.blueprint?.domains ?? []
  const uses: [string, readonly string[]][] = [
    ...domains.map(({ id, topics }): [string, readonly string[]] => [`domain ${id}`, topics]),
    ...domains
      .flatMap(({ tasks }) => tasks.flatMap(({ objectives }) => objectives))
      .map(({ id, topics }): [string, readonly string[]] => [id, topics]),
    ...(programme.syllabus?.modules ?? []).map(({ id, topics }): [string, readonly string[]] => [
      `module ${id}`,
      topics,
    ]),
  ]
  return uses.flatMap(([where, topics]) => [
    ...topics
      .filter((topic) => !leaves.has(topic))
      .map((topic) => ({ where, says: `names ${topic}, which is no leaf of the topic tree` })),
    ...twice(topics).map((topic) => ({ where, says: `names ${topic} twice` })),
  ])
}

/**
 * Problems between the programmes of a catalog and its topic tree; none in a sound catalog. `where` begins with the
 * id of the programme.
 */
export function checkReferences(programmes: readonly Programme[], topics: readonly Topic[]): CatalogProblem[] {
  const ids = programmes.map(({ id }) => id)
  const known = new Set(ids)
  const topicIds = new Set(topics.map(({ id }) => id))
  const leaves = new Set(leafTopics(topics))
  const ofTree = [
    ...twice(topics.map(({ id }) => id)).map((id) => ({ where: `topic ${id}`, says: 'is there twice' })),
    ...topics
      .filter(({ parent }) => parent !== null && !topicIds.has(parent))
      .map(({ id, parent }) => ({ where: `topic ${id}`, says: `lies under ${parent}, which does not exist` })),
  ]
  const ofProgrammes = programmes.flatMap((programme) => {
    const others = [...programme.replaces, ...programme.replacedBy].flatMap((other) => other.programme ?? [])
    return [
      ...sourceProblems(programme),
      ...blueprintProblems(programme),
      ...topicProblems(programme, leaves),
      ...others
        .filter((id) => !known.has(id))
        .map((id) => ({ where: 'successors', says: `name ${id}, which is not in the catalog` })),
    ].map(({ where, says }) => ({ where: `${programme.id}: ${where}`, says }))
  })
  return [...twice(ids).map((id) => ({ where: id, says: 'is the id of two programmes' })), ...ofTree, ...ofProgrammes]
}
