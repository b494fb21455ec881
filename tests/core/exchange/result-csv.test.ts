import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { resultToCsv } from '../../../src/core/exchange/result-csv'
import type { AttemptItem } from '../../../src/core/practice/attempt'
import type { Question } from '../../../src/core/practice/pack-schema'
import { scoreAttempt } from '../../../src/core/practice/score'
import { fold, untouched } from '../practice/attempt-acts'
import { multiple, single } from '../practice/samples'

const bank = new Map<string, Question>([
  ['single-1', single({ title: 'A, "quoted" title', objectives: ['aws-mla-c02/1.1.1', 'aws-mla-c02/1.1.2'] })],
  ['multiple-1', multiple()],
])

function rowsOf(items: readonly AttemptItem[]) {
  const attempt = { ...fold(), items }
  const result = { attempt, score: scoreAttempt(attempt, bank, null), misses: { 'multiple-1': 'misread' as const } }
  const csv = resultToCsv(result, bank)
  expect(csv.endsWith('\r\n')).toBe(true)
  const { data, errors } = Papa.parse<Record<string, string>>(csv.trimEnd(), { header: true })
  expect(errors).toEqual([])
  return data
}

const item = (question: string, more: Partial<AttemptItem> = {}): AttemptItem => ({ ...untouched(question), ...more })

describe('a result as a table', () => {
  it('has a row for each question, in the order of the paper', () => {
    const rows = rowsOf([
      item('single-1', {
        answer: { type: 'single', option: 'cache' },
        ms: 61_499,
        confidence: 'sure',
        flagged: true,
        changes: 2,
        note: 'Two lines,\nand "quotes".',
      }),
      item('multiple-1'),
    ])
    expect(rows).toEqual([
      {
        number: '1',
        question: 'single-1',
        title: 'A, "quoted" title',
        type: 'single',
        domain: '1',
        objectives: 'aws-mla-c02/1.1.1 aws-mla-c02/1.1.2',
        topics: 'serving',
        verdict: 'right',
        confidence: 'sure',
        flagged: 'yes',
        changes: '2',
        seconds: '61',
        'missed because': '',
        note: 'Two lines,\nand "quotes".',
      },
      expect.objectContaining({ number: '2', verdict: 'unanswered', flagged: 'no', 'missed because': 'misread' }),
    ])
  })

  it('keeps the row of a question that the pack no longer holds', () => {
    expect(rowsOf([item('gone', { ms: 2_000 })])).toEqual([
      expect.objectContaining({ question: 'gone', title: '', type: '', verdict: '', seconds: '2' }),
    ])
  })

  it('gives back every note, and nothing that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (written) => {
        const note = written.replaceAll('\r', ' ').trim()
        const [row] = rowsOf([item('single-1', { note })])
        const read = row?.note ?? ''
        expect(read.replace(/^'/, '')).toBe(note.replace(/^'/, ''))
        expect(read).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
    expect(rowsOf([item('single-1', { note: '=HYPERLINK("https://example.org")' })])[0]?.note).toBe(
      `'=HYPERLINK("https://example.org")`,
    )
  })
})
