/** Use cases of Practice: every act is on disk before its answer goes back to the page. */
import { DomainError } from '../../core/base/errors'
import type { Programme } from '../../core/catalog/schema'
import type { Answer } from '../../core/practice/answer'
import type { Attempt } from '../../core/practice/attempt'
import { examRules } from '../../core/practice/exam-rules'
import { fits } from '../../core/practice/grade'
import type { Pack, Question } from '../../core/practice/pack-schema'
import { domainOf, drawPaper } from '../../core/practice/paper'
import { scoreAttempt } from '../../core/practice/score'
import type { Input } from '../../shared/ipc/contract'
import type {
  AttemptPatch,
  AttemptSummary,
  AttemptView,
  PackView,
  ResultView,
  StudiedDay,
} from '../../shared/ipc/views'
import type { System } from '../platform/system'
import type { Store } from '../storage/store'
import type { Library } from './library'
import { attemptViews } from './practice-views'

type OfQuestion = { attempt: string; question: string }

export function practiceService(store: Store, library: Library, system: System) {
  const views = attemptViews(library, () => Date.parse(system.now()))

  const attemptOf = async (id: string): Promise<Attempt> => {
    const attempt = await store.attempt(id)
    if (!attempt) throw new DomainError('ATTEMPT_NOT_FOUND', `There is no attempt ${id}.`, { attempt: id })
    return attempt
  }

  /** Records the end with its score, so that a later version of the pack cannot change what was reached. */
  const end = async (attempt: Attempt, reason: 'learner' | 'time'): Promise<void> => {
    const score = await views.outcome(attempt)
    await store.record({ kind: 'attempt-finished', attempt: attempt.id, reason, ...(score && { score }) })
  }

  /** Ends a timed attempt whose time has run out, wherever it is next looked at. */
  const settle = async (id: string): Promise<Attempt> => {
    const attempt = await attemptOf(id)
    if (views.msLeft(attempt) !== 0) return attempt
    await end(attempt, 'time')
    return attemptOf(id)
  }

  const running = async (id: string): Promise<Attempt> => {
    const attempt = await settle(id)
    if (attempt.finished) throw new DomainError('ATTEMPT_FINISHED', 'This attempt is finished.', { attempt: id })
    return attempt
  }

  const questionOf = async (attempt: Attempt, id: string): Promise<Question> => {
    const question = (await library.questions(attempt.pack)).get(id)
    if (!question || !attempt.items.some((item) => item.question === id)) {
      throw new DomainError('QUESTION_NOT_FOUND', 'This attempt has no such question.', { question: id })
    }
    return question
  }

  const itemOf = (attempt: Attempt, question: string) => attempt.items.find((item) => item.question === question)

  /** Checks that the attempt runs and holds the question, records the act, and tells what it changed. */
  const act = async (about: OfQuestion, event: Parameters<Store['record']>[0]): Promise<AttemptPatch> => {
    await questionOf(await running(about.attempt), about.question)
    await store.record(event)
    return views.patch(await attemptOf(about.attempt), about.question)
  }

  const programmeOf = async (pack: Pack): Promise<Programme | null> =>
    pack.programme === null ? null : library.programme(pack.programme)

  const packView = async (pack: Pack): Promise<PackView> => {
    const programme = await programmeOf(pack)
    const domains: Record<string, number> = {}
    for (const question of pack.questions) {
      const domain = domainOf(question)
      if (domain !== null) domains[domain] = (domains[domain] ?? 0) + 1
    }
    const { id, title, version, examVersion, notice, licence, questions } = pack
    const types = [...new Set(questions.map((question) => question.type))]
    const exam = examRules(pack, programme)
    return {
      id,
      title,
      version,
      programme: pack.programme,
      examVersion,
      notice,
      licence,
      questions: questions.length,
      types,
      domains,
      exam,
    }
  }

  return {
    async packs(): Promise<PackView[]> {
      return Promise.all([...(await library.packs()).values()].map(packView))
    },

    async attempts(): Promise<AttemptSummary[]> {
      // What cannot be written, on a full disk or in a folder of a newer Lectern, can still be looked at.
      for (const id of [...(await store.study()).running.keys()]) await settle(id).catch(() => undefined)
      const { running, finished } = await store.study()
      const rows = await Promise.all([
        ...[...running.values()].map(({ attempt }) => views.runningRow(attempt)),
        ...[...finished.values()].map((row) => views.finishedRow(row, store)),
      ])
      return rows.sort((a, b) => b.startedAt.localeCompare(a.startedAt))
    },

    async days(): Promise<StudiedDay[]> {
      const { days } = await store.study()
      return [...days].map(([date, answers]) => ({ date, answers })).sort((a, b) => a.date.localeCompare(b.date))
    },

    async start({ pack: id, mode, count, domain, planned }: Input<'practice.start'>): Promise<AttemptView> {
      const pack = await library.pack(id)
      const programme = await programmeOf(pack)
      const exam = mode === 'exam' ? examRules(pack, programme) : null
      const seed = system.newSeed()
      const { seen } = await store.study()
      const questions = drawPaper({
        pack,
        programme,
        count,
        domain,
        types: exam?.types ?? ['single', 'multiple', 'ordering', 'matching'],
        seen,
        seed,
      })
      if (questions.length === 0) {
        throw new DomainError('QUESTION_NOT_FOUND', 'The pack has no question for this choice.', { pack: id })
      }
      const minutes = exam
        ? Math.max(1, Math.round((exam.full.minutes * questions.length) / exam.full.questions))
        : null
      const attempt = system.newId()
      const now = system.now()
      await store.record({
        kind: 'attempt-started',
        attempt,
        mode,
        title: mode === 'exam' ? `${programme?.label ?? pack.title} practice exam` : `${pack.title}, study session`,
        pack: id,
        packVersion: pack.version,
        programme: pack.programme,
        seed,
        questions,
        deadline: minutes === null ? null : new Date(Date.parse(now) + minutes * 60_000).toISOString(),
        planned,
      })
      return views.view(await attemptOf(attempt))
    },

    open: async ({ attempt }: Input<'practice.open'>): Promise<AttemptView> => views.view(await settle(attempt)),

    show: (about: OfQuestion): Promise<AttemptPatch> => act(about, { kind: 'question-shown', ...about }),

    async answer({ answer, ms, ...about }: OfQuestion & { answer: Answer | null; ms: number }): Promise<AttemptPatch> {
      const attempt = await running(about.attempt)
      const question = await questionOf(attempt, about.question)
      if (answer !== null && !fits(question, answer)) {
        throw new DomainError('ANSWER_DOES_NOT_FIT', 'This answer does not fit the question.', {
          question: question.id,
        })
      }
      if (itemOf(attempt, question.id)?.checked) {
        throw new DomainError('ANSWER_CLOSED', 'This answer has been checked and stands.', { question: question.id })
      }
      return act(about, { kind: 'question-answered', ...about, answer, ms })
    },

    flag: ({ on, ...about }: OfQuestion & { on: boolean }): Promise<AttemptPatch> =>
      act(about, { kind: 'question-flagged', ...about, on }),

    async strike({ option, on, ...about }: OfQuestion & { option: string; on: boolean }): Promise<AttemptPatch> {
      const question = await questionOf(await running(about.attempt), about.question)
      if (!question.options.some((o) => o.id === option)) {
        throw new DomainError('ANSWER_DOES_NOT_FIT', 'The question has no such option.', { question: question.id })
      }
      return act(about, { kind: 'option-struck', ...about, option, on })
    },

    async check(about: OfQuestion): Promise<AttemptPatch> {
      const attempt = await running(about.attempt)
      if (attempt.mode === 'exam') {
        throw new DomainError('ATTEMPT_NOT_FINISHED', 'An exam shows its rationales at the end.', { ...about })
      }
      return act(about, { kind: 'answer-checked', ...about })
    },

    async finish({ attempt: id, reason }: Input<'practice.finish'>): Promise<AttemptView> {
      // Time may have run out on the way here; the end is then the deadline's, and no less an end.
      const attempt = await settle(id)
      if (attempt.finished?.reason !== 'time') await running(id)
      if (attempt.finished === null) await end(attempt, reason)
      return views.view(await attemptOf(id))
    },

    async result({ attempt: id }: Input<'practice.result'>): Promise<ResultView> {
      const attempt = await settle(id)
      if (attempt.finished === null) {
        throw new DomainError('ATTEMPT_NOT_FINISHED', 'This attempt is still running.', { attempt: id })
      }
      const pack = await library.pack(attempt.pack)
      const programme = await programmeOf(pack)
      const score = scoreAttempt(attempt, await library.questions(attempt.pack), programme)
      return { attempt, score, rules: examRules(pack, programme) }
    },
  }
}
