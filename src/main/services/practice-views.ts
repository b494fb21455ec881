/** What a page gets to see of an attempt: keys only where the answer stands. */
import { objectivesOf } from '../../core/catalog/objectives'
import type { Attempt, AttemptItem } from '../../core/practice/attempt'
import { isEmpty } from '../../core/practice/grade'
import type { Question } from '../../core/practice/pack-schema'
import { scoreAttempt } from '../../core/practice/score'
import { isOpen, solutionOf, viewQuestion } from '../../core/practice/view'
import type { AttemptPatch, AttemptSummary, AttemptView, SolutionView } from '../../shared/ipc/views'
import type { Library } from './library'

export function attemptViews(library: Library, nowMs: () => number) {
  const msLeft = (attempt: Attempt): number | null =>
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

    summary: async (attempt: Attempt): Promise<AttemptSummary> => {
      const { id, title, mode, programme, pack, startedAt, finished, items } = attempt
      return {
        id,
        title,
        mode,
        programme,
        pack,
        startedAt,
        finishedAt: finished?.at ?? null,
        questions: items.length,
        answered: items.filter((item) => !isEmpty(item.answer)).length,
        right: finished ? scoreAttempt(attempt, await questionsOf(attempt), null).right : null,
        msLeft: msLeft(attempt),
      }
    },
  }
}
