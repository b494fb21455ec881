import type { Topic } from './schema'

/** A topic with the topics under it. */
export type TopicNode = Topic & { readonly children: readonly TopicNode[] }

/** The topics as trees, in the order of the list. Topics whose parent is not in the list are left out. */
export function topicForest(topics: readonly Topic[]): TopicNode[] {
  const under = (parent: string | null): TopicNode[] =>
    topics.filter((topic) => topic.parent === parent).map((topic) => ({ ...topic, children: under(topic.id) }))
  return under(null)
}

/** Ids of the topics that have none under them; only these are tied to objectives and questions. */
export function leafTopics(topics: readonly Topic[]): string[] {
  const parents = new Set(topics.map(({ parent }) => parent))
  return topics.filter(({ id }) => !parents.has(id)).map(({ id }) => id)
}

/** The topic and what it lies under, from the root down; empty for an unknown id. */
export function topicPath(topics: readonly Topic[], id: string): Topic[] {
  const byId = new Map(topics.map((topic) => [topic.id, topic]))
  const path: Topic[] = []
  for (let topic = byId.get(id); topic && !path.includes(topic); topic = byId.get(topic.parent ?? ''))
    path.unshift(topic)
  return path
}
