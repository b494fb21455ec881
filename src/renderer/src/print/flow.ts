/** Filling pages: sections in order, each whole where a page can hold it. All lengths are in the same unit. */
import { foldOf } from './columns'

/** `overhead` is what a group takes besides its rows: padding, rules, its label. */
export type GroupSize = { readonly overhead: number; readonly rows: readonly number[] }

export type SectionSize = {
  /** Height of the heading; a continued part repeats it. */
  readonly head: number
  readonly groups: readonly GroupSize[]
  readonly fold: number | null
  /** It and all after it stand on a last page of their own where one can hold them. */
  readonly opensLast: boolean
  /** Split only when it alone is taller than a page. */
  readonly whole: boolean
}

/** The rows `from` up to `to` of a group. */
export type Piece = { readonly group: number; readonly from: number; readonly to: number }

/** What of a section stands together on a page. */
export type Part = {
  readonly section: number
  readonly continued: boolean
  readonly columns: readonly [readonly Piece[], readonly Piece[]]
  /** What is free below each column. */
  readonly room: readonly [number, number]
}

export type Page = { readonly parts: readonly Part[]; readonly room: number }

export type PaperSize = {
  /** What a page holds, and what the first one holds below its title. */
  readonly page: number
  readonly first: number
  /** Between two sections. */
  readonly gap: number
  /** What the wished fold of a section may cost. */
  readonly tolerance: number
}

type Measured = { readonly piece: Piece; readonly height: number }
type Wish = { readonly at: number | null; readonly tolerance: number }
type Draft = { readonly part: Part; readonly height: number }

/** What should be whole but is too long for a page begins where at least this share of one is free. */
const worthBeginning = 0.3

/** The whole of a group, or pieces of it no taller than `most` when it alone is taller. */
function piecesOf(size: GroupSize, group: number, most: number): Measured[] {
  const pieces: Measured[] = []
  let from = 0
  let height = size.overhead
  for (const [i, row] of size.rows.entries()) {
    if (i > from && height + row > most) {
      pieces.push({ piece: { group, from, to: i }, height })
      from = i
      height = size.overhead
    }
    height += row
  }
  return [...pieces, { piece: { group, from, to: size.rows.length }, height }]
}

/** `blocks` of a section in two columns; `fold` is where the right one should begin. */
function draft(index: number, head: number, blocks: readonly Measured[], fold: Wish): Draft {
  const heights = blocks.map(({ height }) => height)
  const { at, left, right } = foldOf(heights, fold.at, fold.tolerance)
  const tallest = Math.max(left, right)
  const pieces = blocks.map(({ piece }) => piece)
  const [first] = pieces
  return {
    part: {
      section: index,
      continued: first !== undefined && (first.group > 0 || first.from > 0),
      columns: [pieces.slice(0, at), pieces.slice(at)],
      room: [tallest - left, tallest - right],
    },
    height: head + tallest,
  }
}

/** The longest beginning of `blocks`, at least one, that is no taller than `most`. */
function longest(blocks: readonly Measured[], most: number, make: (some: readonly Measured[]) => Draft): number {
  let count = 1
  while (count < blocks.length && make(blocks.slice(0, count + 1)).height <= most) count += 1
  return count
}

/** A section in one part, and what it is cut from when it cannot be. */
function wholeOf(index: number, { head, groups, fold }: SectionSize, paper: PaperSize) {
  const blocks = groups.flatMap((group, i) => piecesOf(group, i, paper.page - head))
  return { blocks, all: draft(index, head, blocks, { at: fold, tolerance: paper.tolerance }) }
}

/**
 * Pages for `sections`, in order. One that is kept whole is split only when it alone is taller than a page. Splits
 * lie between groups, and within a group only when that alone is taller than a page.
 */
export function flow(sections: readonly SectionSize[], paper: PaperSize): Page[] {
  const pages: { parts: Part[]; room: number }[] = []
  const open = () => {
    const page: { parts: Part[]; room: number } = { parts: [], room: pages.length === 0 ? paper.first : paper.page }
    pages.push(page)
    return page
  }
  let page = open()
  /** What is free for the next section on this page. */
  const free = () => page.room - (page.parts.length > 0 ? paper.gap : 0)
  const put = ({ part, height }: Draft) => {
    page.room = free() - height
    page.parts.push(part)
  }

  const drafts = sections.map((size, index) => wholeOf(index, size, paper))
  /** What is free on an empty page once all from `index` on stand on it. */
  const leftBy = (index: number) =>
    drafts.slice(index).reduce((left, { all }) => left - all.height - paper.gap, paper.page + paper.gap)

  for (const [index, { head, opensLast, whole }] of sections.entries()) {
    const make = (some: readonly Measured[]) => draft(index, head, some, { at: null, tolerance: 0 })
    const known = drafts[index]
    if (!known || known.blocks.length === 0) continue
    const { all } = known
    let { blocks } = known
    if (opensLast && leftBy(index) >= 0) page = open()
    if (whole && all.height > free() && all.height <= paper.page) page = open()
    if (all.height <= free()) {
      put(all)
      continue
    }
    const least = whole ? paper.page * worthBeginning : 0
    while (blocks.length > 0) {
      const tooLittle = free() < least || make(blocks.slice(0, 2)).height > free()
      if (tooLittle && (page.parts.length > 0 || pages.length === 1)) page = open()
      const count = longest(blocks, free(), make)
      put(make(blocks.slice(0, count)))
      blocks = blocks.slice(count)
    }
  }
  return pages
}
