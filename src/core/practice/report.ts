/** A question somebody finds wrong, with all its author needs to look into it. */
import type { Answer } from './answer'
import type { Attempt, AttemptItem } from './attempt'
import { grade, type Verdict } from './grade'
import type { Pack, Question } from './pack-schema'

export type QuestionReport = {
  format: 'lectern.question-report'
  schema: 1
  /** Instant of the report, ISO 8601. */
  at: string
  pack: { id: string; title: string; version: string; examVersion: string | null }
  /** The version of the pack that the attempt was begun with. */
  attemptedVersion: string
  /** What the learner says is wrong; may be empty. */
  says: string
  answer: Answer | null
  verdict: Verdict
  /** The question whole, as the pack has it. */
  question: Question
}

/** The report as it is saved for the pack's author. It holds nothing of the learner but what they wrote and answered. */
export function reportOf(about: {
  attempt: Pick<Attempt, 'packVersion'>
  item: Pick<AttemptItem, 'answer'>
  question: Question
  pack: Pack
  says: string
  at: string
}): QuestionReport {
  const { attempt, item, question, pack, says, at } = about
  return {
    format: 'lectern.question-report',
    schema: 1,
    at,
    pack: { id: pack.id, title: pack.title, version: pack.version, examVersion: pack.examVersion },
    attemptedVersion: attempt.packVersion,
    says: says.trim(),
    answer: item.answer,
    verdict: grade(question, item.answer),
    question,
  }
}
