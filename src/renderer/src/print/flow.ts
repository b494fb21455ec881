/** Filling pages: sections in order, each whole where a page can hold it. All lengths are in the same unit. */
import { foldOf } from './columns'

/** `overhead` is what a group takes besides its rows: padding, rules, its label. */
export type GroupSize = { readonly overhead: number; readonly rows: readonly number[] }

export type SectionSize = {
  /** Height of the heading; a continued part repeats it. */
  readonly head: number
  readonly groups: readonly GroupSize[]
  readonly fold: number | null
  readonly newPage: boolean
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
type Draft = { readonly part: Part; readonly height: number }

/** A section too long for a page begins where at least this share of one is free. */
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

function draft(
  section: number,
  size: SectionSize,
  blocks: readonly Measured[],
  whole: boolean,
  tolerance: number,
): Draft {
  const heights = blocks.map(({ height }) => height)
  const { at, left, right } = foldOf(heights, whole ? size.fold : null, tolerance)
  const tallest = Math.max(left, right)
  const pieces = blocks.map(({ piece }) => piece)
  const first = pieces[0]
  const continued = first !== undefined && (first.group > 0 || first.from > 0)
  return {
    part: {
      section,
      continued,
      columns: [pieces.slice(0, at), pieces.slice(at)],
      room: [tallest - left, tallest - right],
    },
    height: size.head + tallest,
  }
}

/** As many of `blocks` from the first on as fit into `most`, at least one. */
function longestThatFits(
  blocks: readonly Measured[],
  most: number,
  make: (some: readonly Measured[]) => Draft,
): number {
  let count = 1
  while (count < blocks.length && make(blocks.slice(0, count + 1)).height <= most) count += 1
  return count
}

/**
 * Pages for `sections`. A section is kept whole unless it alone is taller than a page; then it goes on over pages,
 * split between its groups, and within a group only when that alone is taller than a page.
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

  for (const [index, size] of sections.entries()) {
    const most = paper.page - size.head
    let blocks = size.groups.flatMap((group, i) => piecesOf(group, i, most))
    const make = (some: readonly Measured[]) =>
      draft(index, size, some, some.length === size.groups.length, paper.tolerance)
    const whole = make(blocks)
    if (size.newPage && page.parts.length > 0) page = open()
    if (whole.height > free() && whole.height <= paper.page) page = open()
    while (blocks.length > 0) {
      const rest = make(blocks)
      if (rest.height <= free()) {
        put(rest)
        break
      }
      const next = make(blocks.slice(0, 1))
      const tooLittle = free() < paper.page * worthBeginning || next.height > free()
      if (tooLittle && (page.parts.length > 0 || pages.length === 1)) page = open()
      const count = longestThatFits(blocks, free(), make)
      put(make(blocks.slice(0, count)))
      blocks = blocks.slice(count)
    }
  }
  return pages
}
