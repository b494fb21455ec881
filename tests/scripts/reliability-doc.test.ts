import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const text = readFileSync('docs/reliability.md', 'utf8')

const rows = text
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) =>
    line
      .slice(1, -1)
      .split(' | ')
      .map((cell) => cell.trim()),
  )

/** The tests a cell names: every file with the names quoted after it. */
const testsIn = (cell: string) =>
  [...cell.matchAll(/`([^`]+)`: ((?:“[^”]+”(?:, )?)+)/g)].flatMap(([, file = '', quoted = '']) =>
    [...quoted.matchAll(/“([^”]+)”/g)].map(([, name = '']) => ({ file, name })),
  )

describe('the table of faults', () => {
  it('has each of the 30 faults once, with what happens', () => {
    const numbers = rows.map(([number]) => Number(number)).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, i) => i + 1))
    for (const row of rows) {
      expect(row).toHaveLength(4)
      for (const cell of row) expect(cell).not.toBe('')
    }
  })

  it.each(rows.map(([number = '', , , tests = '']) => ({ number, tests })))(
    'names tests that are there for fault $number',
    ({ tests }) => {
      const named = testsIn(tests)
      expect(named.length).toBeGreaterThan(0)
      // Nothing is quoted that was not understood as a test.
      expect(named.length).toBe(tests.match(/“/g)?.length)
      expect(named.filter(({ file }) => !existsSync(file))).toEqual([])
      const missing = named.filter(({ file, name }) => {
        const source = readFileSync(file, 'utf8')
        return !["'", '`'].some((quote) => source.includes(`${quote}${name}${quote}`))
      })
      expect(missing).toEqual([])
    },
  )
})
