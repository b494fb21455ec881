/** What earlier attempts say of a pack's questions. */
import type { Pack } from '../../../core/practice/pack-schema'
import type { Past } from '../../../core/practice/select'
import { questionKey } from '../../../core/progress/questions'
import type { Study } from '../../../core/progress/study'
import type { PoolView } from '../../../shared/ipc/views'

export function pastOf(study: Study, pack: string): Past {
  const finished = [...study.finished.values()].filter((row) => row.pack === pack)
  return {
    record: (question) => study.questions.get(questionKey(pack, question)),
    attempts: finished.sort((a, b) => (a.to < b.to ? 1 : a.to > b.to ? -1 : 0)).map(({ id }) => id),
  }
}

/** What a study session of the pack can be made of. */
export function poolOf(pack: Pack, past: Past): PoolView {
  const rows = pack.questions.map(({ id, type, title, difficulty, objectives, topics, case: of }) => ({
    id,
    type,
    title,
    difficulty,
    objectives,
    topics,
    case: of,
    record: past.record(id) ?? null,
  }))
  return { pack: pack.id, rows, attempts: past.attempts }
}

export type TopicTally = ReadonlyMap<string, { right: number; total: number }>

/** How the questions of each topic went so far, over all packs. */
export function topicTally(study: Study, packs: Iterable<Pack>): TopicTally {
  const sums = new Map<string, { right: number; total: number }>()
  for (const pack of packs) {
    for (const { id, topics } of pack.questions) {
      const record = study.questions.get(questionKey(pack.id, id))
      if (!record || record.total === 0) continue
      for (const topic of topics) {
        const { right, total } = sums.get(topic) ?? { right: 0, total: 0 }
        sums.set(topic, { right: right + record.right, total: total + record.total })
      }
    }
  }
  return sums
}
