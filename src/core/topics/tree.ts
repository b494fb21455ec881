import type { Topic } from './schema'

/** Ids of the topics that have none under them; only these are tied to objectives and questions. */
export function leafTopics(topics: readonly Topic[]): string[] {
  const parents = new Set(topics.map(({ parent }) => parent))
  return topics.filter(({ id }) => !parents.has(id)).map(({ id }) => id)
}
