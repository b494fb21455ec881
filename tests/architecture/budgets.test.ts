import { describe, expect, it } from 'vitest'
import { listFiles, readSource } from './source-files'

const files = ['src', 'scripts'].flatMap(listFiles).map(readSource)
const own = ['src', 'scripts', 'tests'].flatMap(listFiles).map(readSource)

const quantile = (numbers: number[], share: number): number =>
  numbers.sort((a, b) => a - b)[Math.ceil(numbers.length * share) - 1] ?? 0

describe('file budgets', () => {
  it('half of the files are under 90 lines and nine in ten under 250', () => {
    const lines = files.map((file) => file.lines)
    expect(quantile(lines, 0.5)).toBeLessThan(90)
    expect(quantile(lines, 0.9)).toBeLessThan(250)
  })

  it('no file is over 400 lines, none of core over 250, and the app itself stays under 100', () => {
    const limit = (path: string) => (path.endsWith('/App.tsx') ? 100 : path.startsWith('src/core/') ? 250 : 400)
    expect(own.filter(({ path, lines }) => lines > limit(path)).map(({ path, lines }) => `${path}: ${lines}`)).toEqual(
      [],
    )
  })
})
