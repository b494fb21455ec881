/** What can be done in a running attempt; each act is recorded before it is acknowledged. */
import { DomainError } from '../../../core/base/errors'
import type { Answer } from '../../../core/practice/answer'
import type { Attempt } from '../../../core/practice/attempt'
import { fits, grade } from '../../../core/practice/grade'
import type { Question } from '../../../core/practice/pack-schema'
import { closedQuestions, locksBehind, sectionSpans } from '../../../core/practice/sections'
import type { AttemptEventBody } from '../../../core/progress/events'
import type { Input } from '../../../shared/ipc/contract'
import type { AttemptPatch, AttemptView } from '../../../shared/ipc/views'
import type { System } from '../../platform/system'
import type { Store } from '../../storage/store'
import type { Library } from '../library'
import type { AttemptViews } from './views'

type OfQuestion = { attempt: string; question: string }

/** What counts as time of the attempt; looking back at its end does not. */
type Act = Exclude<AttemptEventBody, { kind: 'miss-explained' }>

export type ActPorts = {
  store: Store
  library: Library
  system: System
  live: Set<string>
  views: AttemptViews
  /** @throws {DomainError} ATTEMPT_NOT_FOUND, ATTEMPT_FINISHED */
  running: (id: string) => Promise<Attempt>
  settle: (id: string) => Promise<Attempt>
  end: (attempt: Attempt, reason: 'learner' | 'time') => Promise<void>
  attemptOf: (id: string) => Promise<Attempt>
}

export function attemptActs({ store, library, system, live, views, running, settle, end, attemptOf }: ActPorts) {
  const questionOf = async (attempt: Attempt, id: string): Promise<Question> => {
    const question = (await library.questions(attempt.pack)).get(id)
    if (!question || !attempt.items.some((item) => item.question === id)) {
      throw new DomainError('QUESTION_NOT_FOUND', 'This attempt has no such question.', { question: id })
    }
    return question
  }

  /** The attempt and its question, open for being answered. */
  const openQuestion = async ({ attempt: id, question: of }: OfQuestion) => {
    const attempt = await running(id)
    const question = await questionOf(attempt, of)
    if (closedQuestions(attempt).has(of)) {
      throw new DomainError('SECTION_CLOSED', 'This section was left and cannot be opened again.', { question: of })
    }
    return { attempt, question, item: attempt.items.find((one) => one.question === of) }
  }

  const record = async (attempt: string, question: string | null, event: Act): Promise<AttemptPatch> => {
    await store.record({ ...event, clock: system.clock() })
    return views.patch(await attemptOf(attempt), question)
  }

  /** Checks that the attempt runs and holds the question, records the act, and tells what it changed. */
  const act = async (about: OfQuestion, event: Act): Promise<AttemptPatch> => {
    await openQuestion(about)
    return record(about.attempt, about.question, event)
  }

  const ofAttempt = async (id: string, event: Act): Promise<AttemptPatch> => {
    await running(id)
    return record(id, null, event)
  }

  const placeOf = ({ items }: Attempt, question: string) => items.findIndex((item) => item.question === question)

  return {
    /** Shows a question. Going out of a section that locks asks to close it first. */
    async show(about: OfQuestion): Promise<AttemptPatch> {
      const { attempt } = await openQuestion(about)
      const left = locksBehind(attempt, placeOf(attempt, attempt.current), placeOf(attempt, about.question))
      if (left) throw new DomainError('SECTION_OPEN', 'The section has to be closed first.', { section: left.place })
      return record(about.attempt, about.question, { kind: 'question-shown', ...about })
    },

    async answer({ answer, ms, ...about }: OfQuestion & { answer: Answer | null; ms: number }): Promise<AttemptPatch> {
      const { question, item } = await openQuestion(about)
      if (answer !== null && !fits(question, answer)) {
        throw new DomainError('ANSWER_DOES_NOT_FIT', 'This answer does not fit the question.', {
          question: question.id,
        })
      }
      if (item?.checked) {
        throw new DomainError('ANSWER_CLOSED', 'This answer has been checked and stands.', { question: question.id })
      }
      return record(about.attempt, about.question, { kind: 'question-answered', ...about, answer, ms })
    },

    flag: ({ on, ...about }: Input<'practice.flag'>): Promise<AttemptPatch> =>
      act(about, { kind: 'question-flagged', ...about, on }),

    async strike({ option, on, ...about }: Input<'practice.strike'>): Promise<AttemptPatch> {
      const { question } = await openQuestion(about)
      if (!question.options.some((o) => o.id === option)) {
        throw new DomainError('ANSWER_DOES_NOT_FIT', 'The question has no such option.', { question: question.id })
      }
      return record(about.attempt, about.question, { kind: 'option-struck', ...about, option, on })
    },

    confide: ({ confidence, ...about }: Input<'practice.confide'>): Promise<AttemptPatch> =>
      act(about, { kind: 'confidence-given', ...about, confidence }),

    note: ({ note, ...about }: Input<'practice.note'>): Promise<AttemptPatch> =>
      act(about, { kind: 'question-noted', ...about, note }),

    highlight: ({ highlights, ...about }: Input<'practice.highlight'>): Promise<AttemptPatch> =>
      act(about, { kind: 'text-highlighted', ...about, highlights }),

    scratch: ({ attempt, text }: Input<'practice.scratch'>): Promise<AttemptPatch> =>
      ofAttempt(attempt, { kind: 'scratchpad-written', attempt, text }),

    async check(about: OfQuestion): Promise<AttemptPatch> {
      const { attempt, question, item } = await openQuestion(about)
      if (attempt.terms.feedback === 'end') {
        throw new DomainError('ATTEMPT_NOT_FINISHED', 'This attempt shows its rationales at the end.', { ...about })
      }
      const right = grade(question, item?.answer ?? null) === 'right'
      return record(about.attempt, about.question, { kind: 'answer-checked', ...about, right })
    },

    async closeSection({ attempt: id, section }: Input<'practice.closeSection'>): Promise<AttemptPatch> {
      const spans = sectionSpans(await running(id))
      if (!spans[section]?.locks || spans[section].closed) {
        throw new DomainError('SECTION_CLOSED', 'There is no open section of that number.', { section })
      }
      return record(id, null, { kind: 'section-closed', attempt: id, section })
    },

    async pause({ attempt: id }: Input<'practice.pause'>): Promise<AttemptPatch> {
      const attempt = await running(id)
      if (attempt.terms.pace === 'strict' || !live.has(id)) return views.patch(attempt, null)
      const patch = await record(id, null, { kind: 'attempt-paused', attempt: id })
      live.delete(id)
      return patch
    },

    async resume({ attempt: id }: Input<'practice.resume'>): Promise<AttemptPatch> {
      const attempt = await running(id)
      if (attempt.terms.pace === 'strict' || live.has(id)) return views.patch(attempt, null)
      const patch = await record(id, null, { kind: 'attempt-resumed', attempt: id })
      live.add(id)
      return patch
    },

    async finish({ attempt: id, reason }: Input<'practice.finish'>): Promise<AttemptView> {
      // Time may have run out on the way here; the end is then the deadline's, and no less an end.
      const attempt = await settle(id)
      if (attempt.finished?.reason !== 'time') await running(id)
      if (attempt.finished === null) await end(attempt, reason)
      return views.view(await attemptOf(id))
    },
  }
}
