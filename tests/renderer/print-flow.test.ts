import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldOf } from '../../src/renderer/src/print/columns'
import { flow, type PaperSize, type Part, type SectionSize } from '../../src/renderer/src/print/flow'

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0)

describe('the fold between two columns', () => {
  it('keeps the taller column lowest, the fuller one left', () => {
    expect(foldOf([10, 10, 10, 10])).toEqual({ at: 2, left: 20, right: 20 })
    expect(foldOf([10, 10, 10])).toEqual({ at: 2, left: 20, right: 10 })
    expect(foldOf([90, 10, 10, 10])).toEqual({ at: 1, left: 90, right: 30 })
  })

  it('leaves the right column empty for a single block', () => {
    expect(foldOf([40])).toEqual({ at: 1, left: 40, right: 0 })
  })

  it('is the wished one as long as that costs no more than the tolerance', () => {
    expect(foldOf([10, 10, 10, 20], 1, 15).at).toBe(1)
    expect(foldOf([10, 10, 10, 20], 1, 5).at).toBe(3)
  })

  it('is never beaten by another fold', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 9 }), (heights) => {
        const { left, right } = foldOf(heights)
        const tallest = heights.map((_, i) => Math.max(sum(heights.slice(0, i)), sum(heights.slice(i))))
        expect(Math.max(left, right)).toBe(Math.min(...tallest, sum(heights)))
      }),
    )
  })
})

const paper: PaperSize = { page: 1000, first: 700, gap: 20, tolerance: 30 }

const section = (heights: readonly number[], rest: Partial<SectionSize> = {}): SectionSize => ({
  head: 50,
  groups: heights.map((height) => ({ overhead: 10, rows: [height - 10] })),
  fold: null,
  opensLast: false,
  whole: true,
  ...rest,
})

const places = (sizes: readonly SectionSize[]): number[][] =>
  flow(sizes, paper).map(({ parts }) => parts.map((part) => part.section))

describe('the pages', () => {
  it('hold as many whole sections as fit, fewer on the first one', () => {
    const week = section([250, 250])
    expect(places([week, week, week, week, week, week])).toEqual([[0, 1], [2, 3, 4], [5]])
  })

  it('split a section only when it alone is taller than a page, and repeat its heading', () => {
    const long = section(Array.from({ length: 7 }, () => 400))
    const parts = flow([section([100]), long], paper).map((page) => page.parts)
    expect(parts.map((all) => all.map((part) => [part.section, part.continued]))).toEqual([
      [
        [0, false],
        [1, false],
      ],
      [[1, true]],
      [[1, true]],
    ])
  })

  it('split a group only when it alone is taller than a page', () => {
    const day = { overhead: 10, rows: Array.from({ length: 30 }, () => 50) }
    const pages = flow([section([], { groups: [day] })], paper)
    const pieces = pages.flatMap(({ parts }) => parts.flatMap(({ columns }) => columns.flat()))
    expect(pieces).toEqual([
      { group: 0, from: 0, to: 18 },
      { group: 0, from: 18, to: 30 },
    ])
  })

  it('end with a page of its own for what belongs together at the end, if one holds it', () => {
    const end = section([200, 200], { opensLast: true })
    expect(places([section([100]), end, section([300])])).toEqual([[0], [1, 2]])
    expect(places([section([100]), end, section([800])])).toEqual([[0, 1], [2]])
  })

  it('say how much is free below each column and on the page', () => {
    const [page] = flow([section([300, 100])], paper)
    expect(page?.parts[0]?.room).toEqual([0, 200])
    expect(page?.room).toBe(700 - 50 - 300)
  })
})

const anySection = fc.record({
  head: fc.integer({ min: 20, max: 60 }),
  groups: fc.array(
    fc.record({
      overhead: fc.integer({ min: 0, max: 30 }),
      rows: fc.array(fc.integer({ min: 5, max: 120 }), { minLength: 1, maxLength: 40 }),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  fold: fc.constant(null),
  opensLast: fc.constant(false),
  whole: fc.boolean(),
})

const columnHeight = (sizes: readonly SectionSize[], { section: index }: Part, pieces: Part['columns'][0]): number =>
  sum(
    pieces.map(({ group, from, to }) => {
      const size = sizes[index]?.groups[group]
      return (size?.overhead ?? 0) + sum(size?.rows.slice(from, to) ?? [])
    }),
  )

describe('whatever the sections are', () => {
  it('every row stands on a page once and in order, and no page is fuller than the paper', () => {
    fc.assert(
      fc.property(fc.array(anySection, { minLength: 1, maxLength: 8 }), (sizes) => {
        const pages = flow(sizes, paper)
        const printed = pages.flatMap(({ parts }) =>
          parts.flatMap(({ section: index, columns }) =>
            columns
              .flat()
              .flatMap(({ group, from, to }) =>
                Array.from({ length: to - from }, (_, i) => `${index}.${group}.${from + i}`),
              ),
          ),
        )
        const wanted = sizes.flatMap(({ groups }, index) =>
          groups.flatMap(({ rows }, group) => rows.map((_, i) => `${index}.${group}.${i}`)),
        )
        expect(printed).toEqual(wanted)
        for (const [n, { parts }] of pages.entries()) {
          const used = parts.map(
            (part) =>
              (sizes[part.section]?.head ?? 0) + Math.max(...part.columns.map((one) => columnHeight(sizes, part, one))),
          )
          expect(sum(used) + paper.gap * Math.max(0, parts.length - 1)).toBeLessThanOrEqual(
            n === 0 ? paper.first : paper.page,
          )
        }
      }),
    )
  })

  it('what is kept whole and fits a page is in one part', () => {
    fc.assert(
      fc.property(fc.array(anySection, { minLength: 1, maxLength: 8 }), (sizes) => {
        const parts = flow(sizes, paper).flatMap((page) => page.parts)
        for (const [index, { head, groups, whole }] of sizes.entries()) {
          const { left, right } = foldOf(groups.map(({ overhead, rows }) => overhead + sum(rows)))
          if (!whole || head + Math.max(left, right) > paper.page) continue
          expect(parts.filter((part) => part.section === index)).toHaveLength(1)
        }
      }),
    )
  })
})
