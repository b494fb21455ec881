/** A finished attempt as a table of comma-separated values (RFC 4180), a row for each question. */
import Papa from 'papaparse'
import type { Attempt } from '../practice/attempt'
import type { Question } from '../practice/pack-schema'
import { domainOf } from '../practice/paper'
import type { AttemptScore } from '../practice/score'
import type { MissReason } from '../progress/events'

const fields = [
  'number',
  'question',
  'title',
  'type',
  'domain',
  'objectives',
  'topics',
  'verdict',
  'confidence',
  'flagged',
  'changes',
  'seconds',
  'missed because',
  'note',
] as const

/**
 * The rows in the order of the paper; times in whole seconds. Texts that a spreadsheet would take for a formula are
 * marked as text. Questions the pack no longer holds keep their row, with what is still known.
 */
export function resultToCsv(
  result: { attempt: Attempt; score: AttemptScore; misses: Readonly<Record<string, MissReason>> },
  questions: ReadonlyMap<string, Question>,
): string {
  const { attempt, score, misses } = result
  const rows = attempt.items.map((item, i) => {
    const question = questions.get(item.question)
    return [
      i + 1,
      item.question,
      question?.title ?? '',
      question?.type ?? '',
      question ? (domainOf(question) ?? '') : '',
      question?.objectives.join(' ') ?? '',
      question?.topics.join(' ') ?? '',
      score.verdicts[item.question] ?? '',
      item.confidence ?? '',
      item.flagged ? 'yes' : 'no',
      item.changes,
      Math.round(item.ms / 1000),
      misses[item.question] ?? '',
      item.note,
    ]
  })
  return `${Papa.unparse({ fields: [...fields], data: rows }, { escapeFormulae: true })}\r\n`
}
