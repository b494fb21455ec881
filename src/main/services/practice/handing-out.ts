/** What comes after the end: the result, why something was missed, and files of it. */
import { DomainError } from '../../../core/base/errors'
import type { Programme } from '../../../core/catalog/schema'
import { resultToCsv } from '../../../core/exchange/result-csv'
import type { Attempt } from '../../../core/practice/attempt'
import { examRules } from '../../../core/practice/exam-rules'
import type { Pack } from '../../../core/practice/pack-schema'
import { reportOf } from '../../../core/practice/report'
import { scoreAttempt } from '../../../core/practice/score'
import { isOpen } from '../../../core/practice/view'
import { questionKey } from '../../../core/progress/questions'
import type { KeptCard } from '../../../core/progress/study'
import { studyDay } from '../../../core/progress/study-day'
import type { Input } from '../../../shared/ipc/contract'
import type { ResultView, Saved } from '../../../shared/ipc/views'
import type { System } from '../../platform/system'
import type { Disk } from '../../storage/disk'
import type { Store } from '../../storage/store'
import { saveExport } from '../export-file'
import type { Library } from '../library'
import type { AttemptViews } from './views'

export type HandOutPorts = {
  disk: Disk
  askWhereToSave: (name: string, kind: { name: string; extension: string }) => Promise<string | null>
  printResult: (attempt: string, paper: 'a4' | 'letter') => Promise<Uint8Array>
}

type ResultPorts = {
  store: Store
  library: Library
  system: System
  views: AttemptViews
  settle: (id: string) => Promise<Attempt>
  programmeOf: (pack: Pack) => Promise<Programme | null>
  ports: HandOutPorts
}

const kinds = {
  pdf: { name: 'PDF document', extension: 'pdf' },
  csv: { name: 'Table of comma-separated values', extension: 'csv' },
  json: { name: 'Report of a question', extension: 'json' },
} as const

/** A title as part of a file's name. */
const fileName = (title: string): string => title.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-').replaceAll(/^-|-$/g, '')

export function resultUses({ store, library, system, views, settle, programmeOf, ports }: ResultPorts) {
  const finished = async (id: string): Promise<Attempt> => {
    const attempt = await settle(id)
    if (attempt.finished) return attempt
    throw new DomainError('ATTEMPT_NOT_FINISHED', 'This attempt is still running.', { attempt: id })
  }

  const resultOf = async (attempt: Attempt): Promise<ResultView> => {
    const pack = await library.pack(attempt.pack)
    const programme = await programmeOf(pack)
    const score = scoreAttempt(attempt, await library.questions(attempt.pack), programme)
    const misses = (await store.study()).finished.get(attempt.id)?.misses ?? {}
    return { attempt, score, rules: examRules(pack, programme), misses: { ...misses } }
  }

  /** A question whose answer stands: before that, what is handed out would give the key away. */
  const standing = async (attempt: Attempt, id: string) => {
    const item = attempt.items.find(({ question }) => question === id)
    const question = (await views.questionsOf(attempt)).get(id)
    if (!item || !question) {
      throw new DomainError('QUESTION_NOT_FOUND', 'This attempt has no such question.', { question: id })
    }
    if (!isOpen(attempt, item)) {
      throw new DomainError('ATTEMPT_NOT_FINISHED', 'The answer to this question is still open.', { question: id })
    }
    return { attempt, item, question }
  }

  /** Cards taken out since the start, so that they can be put back as they were, whatever became of their pack. */
  const discarded = new Map<string, KeptCard>()

  const kept = async (): Promise<KeptCard[]> => [...(await store.study()).kept.values()].reverse()

  const save = async (
    name: string,
    kind: (typeof kinds)[keyof typeof kinds],
    content: () => Promise<string | Uint8Array>,
  ): Promise<Saved> => {
    const path = await ports.askWhereToSave(`${fileName(name)}.${kind.extension}`, kind)
    return path === null ? { path } : saveExport(ports.disk, path, await content(), system.newId())
  }

  return {
    result: async ({ attempt }: Input<'practice.result'>): Promise<ResultView> => resultOf(await finished(attempt)),

    async explain({ attempt: id, question, why }: Input<'practice.explain'>): Promise<ResultView> {
      const attempt = await finished(id)
      if (!attempt.items.some((item) => item.question === question)) {
        throw new DomainError('QUESTION_NOT_FOUND', 'This attempt has no such question.', { question })
      }
      await store.record({ kind: 'miss-explained', attempt: id, question, why })
      return resultOf(attempt)
    },

    async keep({ attempt: id, question: of, on }: Input<'practice.keep'>): Promise<KeptCard[]> {
      const { attempt, question } = await standing(await settle(id), of)
      const front = [question.stem, question.ask].filter((text) => text !== null).join('\n\n')
      const { takeaway: back, topics } = question
      await store.record({ kind: 'takeaway-kept', pack: attempt.pack, question: of, on, front, back, topics })
      return kept()
    },

    kept,

    async discard({ pack, question, undo }: Input<'practice.discard'>): Promise<KeptCard[]> {
      const key = questionKey(pack, question)
      const card = undo ? discarded.get(key) : (await store.study()).kept.get(key)
      if (!card) throw new DomainError('QUESTION_NOT_FOUND', 'There is no such card.', { question })
      const { front, back, topics } = card
      await store.record({ kind: 'takeaway-kept', pack, question, on: undo, front, back, topics: [...topics] })
      discarded.set(key, card)
      return kept()
    },

    async export({ attempt: id, format, paper }: Input<'practice.export'>): Promise<Saved> {
      const result = await resultOf(await finished(id))
      const { attempt } = result
      const day = studyDay(attempt.finished?.at ?? attempt.startedAt, system.zone())
      return save(`${attempt.title} ${day}`, kinds[format], async () => {
        if (format === 'pdf') return ports.printResult(id, paper)
        return resultToCsv(result, await library.questions(attempt.pack))
      })
    },

    async report({ attempt: id, question: of, says }: Input<'practice.report'>): Promise<Saved> {
      const { attempt, item, question } = await standing(await settle(id), of)
      const pack = await library.pack(attempt.pack)
      const report = reportOf({ attempt, item, question, pack, says, at: system.now() })
      return save(`report ${of}`, kinds.json, async () => `${JSON.stringify(report, null, 2)}\n`)
    },
  }
}
