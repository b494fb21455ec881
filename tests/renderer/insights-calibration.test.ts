import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { answersTried, rows } from '../../src/renderer/src/features/insights/trial'

const names = { lectern: /^\*\*all/, score: /^score/, pooled: /^pooled/ }

/** The cells of the table in the document, row by row. */
const documented = readFileSync('docs/readiness.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| 50 |'))
  .map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  )

describe('the figures on the page that says how readiness is computed', () => {
  it('are those of the document', () => {
    expect(rows.map(({ answers }) => answers)).toEqual(answersTried.flatMap((answers) => [answers, answers, answers]))
    for (const { answers, who, brier, logLoss, error, chanceHeld, scoreHeld } of rows) {
      const row = documented.find(([, number, name]) => number === `${answers}` && names[who].test(name ?? ''))
      expect(row?.slice(5)).toEqual([brier, logLoss, error, chanceHeld ?? '', scoreHeld ?? ''])
    }
  })
})
