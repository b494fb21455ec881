/** Use cases of Explore. */
import { objectivesOf } from '../../core/catalog/objectives'
import type { Programme } from '../../core/catalog/schema'
import type { ProgrammeSummary } from '../../shared/ipc/views'
import type { Library } from './library'

/** A programme without what only its own page shows, and with the topics it touches. */
export function summarise(programme: Programme): ProgrammeSummary {
  const { blueprint, syllabus, resources: _r, conflicts: _c, sources: _s, gaps: _g, history: _h, ...rest } = programme
  const domains = blueprint?.domains ?? []
  const objectives = objectivesOf(programme)
  const topics = [
    ...objectives.flatMap((objective) => objective.topics),
    ...domains.flatMap((domain) => domain.topics),
    ...(syllabus?.modules ?? []).flatMap((module) => module.topics),
  ]
  return { ...rest, domains: domains.length, objectives: objectives.length, topics: [...new Set(topics)] }
}

export function catalogService(library: Library) {
  return {
    async list(): Promise<ProgrammeSummary[]> {
      return [...(await library.programmes()).values()].map(summarise)
    },
    get: (ids: readonly string[]): Promise<Programme[]> => Promise.all(ids.map((id) => library.programme(id))),
    topics: async () => [...(await library.topics())],
  }
}
