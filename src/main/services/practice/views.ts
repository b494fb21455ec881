/** What a page gets to see of an attempt: keys only where the answer stands. */
import { objectivesOf } from '../../core/catalog/objectives'
import type { Attempt, AttemptItem } from '../../core/practice/attempt'
import { isEmpty } from '../../core/practice/grade'
import type { Question } from '../../core/practice/pack-schema'
import { scoreAttempt } from '../../core/practice/score'
import { isOpen, solutionOf, viewQuestion } from '../../core/practice/view'
import type { AttemptOutcome } from '../../core/progress/events'
import type { FinishedAttempt } from '../../core/progress/study'
import type { AttemptPatch, AttemptSummary, AttemptView, SolutionView } from '../../shared/ipc/views'
import type { Store } from '../storage/store'
import type { Library } from './library'

export function attemptViews(library: Library, nowMs: () => number) {
  const msLeft = (attempt: Pick<Attempt, 'deadline' | 'finished'>): number | null =>
    attempt.deadline === null || attempt.finished ? null : Math.max(0, Date.parse(attempt.deadline) - nowMs())

  /** A pack that is no longer there must not take its attempts with it. */
  const questionsOf = (attempt: Attempt): Promise<ReadonlyMap<string, Question>> =>
    library.questions(attempt.pack).catch(() => new Map())

  const solution = async (question: Question, item: AttemptItem): Promise<SolutionView> => {
    const solved = solutionOf(question, item.answer)
    const [programmes, topics] = await Promise.all([library.programmes(), library.topics()])
    const objectives = solved.objectives.map((id) => {
      const programme = programmes.get(id.split('/')[0] ?? '')
      const known = programme && objectivesOf(programme).find((objective) => objective.id === id)
      return { id, text: known?.text ?? id }
    })
    const titles = solved.topics.map((id) => ({ id, title: topics.find((topic) => topic.id === id)?.title ?? id }))
    return { ...solved, objectives, topics: titles }
  }

  /** The score as it is recorded; null when the pack is no longer there. */
  const outcome = async (attempt: Attempt): Promise<AttemptOutcome | null> => {
    const questions = await questionsOf(attempt)
    if (questions.size === 0) return null
    const { right, total, ms, byDomain } = scoreAttempt(attempt, questions, null)
    return { right, total, ms, domains: byDomain.map(({ domain, right, total }) => ({ domain, right, total })) }
  }

  /** Scores of attempts whose journal holds none, once they were read. */
  const scored = new Map<string, AttemptOutcome | null>()

  return {
    /** Milliseconds until the deadline, at least 0; null when the attempt is untimed or finished. */
    msLeft,

    async view(attempt: Attempt): Promise<AttemptView> {
      const questions = await questionsOf(attempt)
      const open = attempt.items.filter((item) => isOpen(attempt, item))
      const solutions = await Promise.all(
        open.map(async (item) => {
          const question = questions.get(item.question)
          return question ? ([item.question, await solution(question, item)] as const) : null
        }),
      )
      const packs = await library.packs()
      return {
        attempt,
        notice: packs.get(attempt.pack)?.notice ?? '',
        questions: attempt.items.flatMap((item) => {
          const question = questions.get(item.question)
          return question ? [viewQuestion(question, attempt.seed)] : []
        }),
        solutions: Object.fromEntries(solutions.filter((entry) => entry !== null)),
        msLeft: msLeft(attempt),
      }
    },

    async patch(attempt: Attempt, id: string): Promise<AttemptPatch> {
      const question = (await questionsOf(attempt)).get(id)
      const item = attempt.items.find((other) => other.question === id)
      const open = question && item && isOpen(attempt, item)
      return { attempt, solution: open ? await solution(question, item) : null, msLeft: msLeft(attempt) }
    },

    outcome,

    runningRow: ({ id, title, mode, programme, pack, startedAt, items, ...attempt }: Attempt): AttemptSummary => ({
      id,
      title,
      mode,
      programme,
      pack,
      startedAt,
      finishedAt: null,
      questions: items.length,
      answered: items.filter((item) => !isEmpty(item.answer)).length,
      score: null,
      msLeft: msLeft(attempt),
    }),

    /** The oldest journals hold no scores; those attempts are scored from their answers. */
    async finishedRow(row: FinishedAttempt, store: Pick<Store, 'attempt'>): Promise<AttemptSummary> {
      const { id, title, mode, programme, pack, startedAt, finishedAt, questions, answered } = row
      if (!row.score && !scored.has(id)) {
        const attempt = await store.attempt(id)
        scored.set(id, attempt ? await outcome(attempt) : null)
      }
      const score = row.score ?? scored.get(id) ?? null
      return { id, title, mode, programme, pack, startedAt, finishedAt, questions, answered, score, msLeft: null }
    },
  }
}
