import { describe, expect, it } from 'vitest'
import { reportOf } from '../../../src/core/practice/report'
import { packOf, single } from './samples'

const question = single({ case: 'a-case' })
const pack = packOf([question], { version: '1.2.0', examVersion: 'C02', authors: ['Ada'] })
const about = { attempt: { packVersion: '1.1.0' }, question, pack, at: '2026-11-22T10:00:00.000Z' }

describe('a report of a question', () => {
  it('holds the question whole, both versions, the answer with its verdict, and what is wrong', () => {
    const answer = { type: 'single', option: 'batch' } as const
    expect(reportOf({ ...about, item: { answer }, says: '  Two are right.\n' })).toEqual({
      format: 'lectern.question-report',
      schema: 1,
      at: '2026-11-22T10:00:00.000Z',
      pack: { id: 'sample', title: 'Sample pack', version: '1.2.0', examVersion: 'C02' },
      attemptedVersion: '1.1.0',
      says: 'Two are right.',
      answer,
      verdict: 'wrong',
      question,
    })
  })

  it('can be made without an answer and without a word', () => {
    expect(reportOf({ ...about, item: { answer: null }, says: ' ' })).toMatchObject({
      says: '',
      answer: null,
      verdict: 'unanswered',
    })
  })
})
