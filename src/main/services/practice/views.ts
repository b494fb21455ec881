/** What a page gets to see of an attempt: keys only where the answer stands. */
import { objectivesOf } from '../../../core/catalog/objectives'
import type { Attempt, AttemptItem } from '../../../core/practice/attempt'
import { type Moment, usedAt } from '../../../core/practice/clock'
import { isEmpty } from '../../../core/practice/grade'
import type { Pack, Question } from '../../../core/practice/pack-schema'
import { marksOf, outcomeOf } from '../../../core/practice/score'
import { isOpen, solutionOf, viewCase, viewQuestion } from '../../../core/practice/view'
import type { AttemptOutcome } from '../../../core/progress/events'
import type { FinishedAttempt } from '../../../core/progress/study'
import type { AttemptPatch, AttemptSummary, AttemptView, SolutionView } from '../../../shared/ipc/views'
import type { Store } from '../../storage/store'
import type { Library } from '../library'
import { type TopicTally, topicTally } from './past'

/** `live` names the attempts on screen: of one that can be paused, only then the time since its last act counts. */
export function attemptViews(
  library: Library,
  store: Pick<Store, 'attempt' | 'study'>,
  now: () => Moment,
  live: ReadonlySet<string>,
) {
  /** Milliseconds left, at least 0; null when the attempt is untimed or finished. */
  const msLeft = ({ id, terms, clock, finished }: Attempt): number | null => {
    if (terms.limit === null || finished) return null
    const counts = terms.pace === 'strict' || live.has(id)
    return Math.max(0, terms.limit - (counts ? usedAt(clock, now()) : clock.used))
  }

  /** A pack that is no longer there must not take its attempts with it. */
  const questionsOf = (attempt: Attempt): Promise<ReadonlyMap<string, Question>> =>
    library.questions(attempt.pack).catch(() => new Map())

  const packOf = async (attempt: Attempt): Promise<Pack | undefined> => (await library.packs()).get(attempt.pack)

  const tally = async (): Promise<TopicTally> => topicTally(await store.study(), (await library.packs()).values())

  const solution = async (question: Question, item: AttemptItem, sums: TopicTally): Promise<SolutionView> => {
    const solved = solutionOf(question, item.answer)
    const [programmes, topics] = await Promise.all([library.programmes(), library.topics()])
    const objectives = solved.objectives.map((id) => {
      const programme = programmes.get(id.split('/')[0] ?? '')
      const known = programme && objectivesOf(programme).find((objective) => objective.id === id)
      return { id, text: known?.text ?? id }
    })
    const titles = solved.topics.map((id) => ({
      id,
      title: topics.find((topic) => topic.id === id)?.title ?? id,
      ...(sums.get(id) ?? { right: 0, total: 0 }),
    }))
    return { ...solved, objectives, topics: titles }
  }

  /** What the end of an attempt records of its answers; nothing when the pack is no longer there. */
  const judged = async (attempt: Attempt): Promise<{ score?: AttemptOutcome; marks?: string }> => {
    const questions = await questionsOf(attempt)
    if (questions.size === 0) return {}
    return { score: outcomeOf(attempt, questions), marks: marksOf(attempt, questions) }
  }

  /** Scores of attempts whose journal holds none, once they were read. */
  const scored = new Map<string, AttemptOutcome | null>()

  return {
    msLeft,
    judged,
    questionsOf,

    async view(attempt: Attempt): Promise<AttemptView> {
      const [questions, pack] = await Promise.all([questionsOf(attempt), packOf(attempt)])
      const open = attempt.items.filter((item) => isOpen(attempt, item))
      const sums = open.length > 0 ? await tally() : new Map()
      const solutions = await Promise.all(
        open.map(async (item) => {
          const question = questions.get(item.question)
          return question ? ([item.question, await solution(question, item, sums)] as const) : null
        }),
      )
      const held = attempt.items.flatMap((item) => questions.get(item.question) ?? [])
      const cases = pack?.cases?.filter(({ id }) => held.some((question) => question.case === id)) ?? []
      return {
        attempt,
        notice: pack?.notice ?? '',
        questions: held.map((question) => viewQuestion(question, attempt.seed)),
        cases: Object.fromEntries(cases.map((one) => [one.id, viewCase(one)])),
        solutions: Object.fromEntries(solutions.filter((entry) => entry !== null)),
        msLeft: msLeft(attempt),
      }
    },

    /** What an act changed; `id` is the question it was about, null when it was about none. */
    async patch(attempt: Attempt, id: string | null): Promise<AttemptPatch> {
      const question = id === null ? undefined : (await questionsOf(attempt)).get(id)
      const item = attempt.items.find((other) => other.question === id)
      const open = question && item && isOpen(attempt, item)
      return { attempt, solution: open ? await solution(question, item, await tally()) : null, msLeft: msLeft(attempt) }
    },

    runningRow(attempt: Attempt): AttemptSummary {
      const { id, title, mode, programme, pack, startedAt, items, terms } = attempt
      return {
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
        pace: terms.pace,
      }
    },

    /** The oldest journals hold no scores; those attempts are scored from their answers. */
    async finishedRow(row: FinishedAttempt): Promise<AttemptSummary> {
      const { id, title, mode, programme, pack, startedAt, finishedAt, questions, answered, pace } = row
      if (!row.score && !scored.has(id)) {
        const attempt = await store.attempt(id)
        scored.set(id, attempt ? ((await judged(attempt)).score ?? null) : null)
      }
      const score = row.score ?? scored.get(id) ?? null
      return { id, title, mode, programme, pack, startedAt, finishedAt, questions, answered, score, msLeft: null, pace }
    },
  }
}

export type AttemptViews = ReturnType<typeof attemptViews>
