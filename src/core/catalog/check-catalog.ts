/** Checking the catalog's files as they ship: their form, their names, their number and what they say of each other. */
import type { z } from 'zod'
import { type Topic, topicTree } from '../topics/schema'
import { leafTopics } from '../topics/tree'
import { type CatalogProblem, checkReferences } from './check-references'
import { objectivesOf } from './objectives'
import { type Programme, programme as programmeSchema } from './schema'

export type CatalogCheck = {
  problems: CatalogProblem[]
  /** The entries that keep their schema. */
  programmes: Programme[]
  /** Ids that packs may refer to. */
  objectives: ReadonlySet<string>
  topics: ReadonlySet<string>
}

/** How many entries there must be, and objectives by programme id, as counted in the vendors' guides. */
export type CatalogCounts = { programmes: number; objectives: Readonly<Record<string, number>> }

const formProblems = (name: string, error: z.ZodError | undefined): CatalogProblem[] =>
  (error?.issues ?? []).map(({ path, message }) => ({ where: `${name}: ${path.join('/')}`, says: message }))

function countProblems(programmes: readonly Programme[], files: number, counts: CatalogCounts): CatalogProblem[] {
  const wrong = Object.entries(counts.objectives).flatMap(([id, wanted]) => {
    const entry = programmes.find((one) => one.id === id)
    const found = entry ? objectivesOf(entry).length : 0
    return found === wanted ? [] : [{ where: id, says: `has ${found} objectives and its guide ${wanted}` }]
  })
  const says = `has ${files} entries and should have ${counts.programmes}`
  return files === counts.programmes ? wrong : [{ where: 'catalog', says }, ...wrong]
}

/**
 * Checks parsed catalog files (`name` without `.json`) and the parsed topic tree. Never throws; what breaks its schema
 * is reported and left out of the result.
 */
export function checkCatalog(
  files: readonly { name: string; content: unknown }[],
  tree: unknown,
  counts: CatalogCounts,
): CatalogCheck {
  const parsedTree = topicTree.safeParse(tree)
  const topics: readonly Topic[] = parsedTree.data?.topics ?? []
  const entries = files.map(({ name, content }) => ({ name, parsed: programmeSchema.safeParse(content) }))
  const programmes = entries.flatMap(({ parsed }) => (parsed.success ? [parsed.data] : []))
  const misnamed = entries.filter(({ name, parsed }) => parsed.success && parsed.data.id !== name)
  return {
    problems: [
      ...formProblems('topics', parsedTree.error),
      ...entries.flatMap(({ name, parsed }) => formProblems(name, parsed.error)),
      ...misnamed.map(({ name, parsed }) => ({
        where: name,
        says: `holds the id ${parsed.data?.id}, not its own name`,
      })),
      ...checkReferences(programmes, topics),
      ...countProblems(programmes, files.length, counts),
    ],
    programmes,
    objectives: new Set(programmes.flatMap(objectivesOf).map(({ id }) => id)),
    topics: new Set(leafTopics(topics)),
  }
}
