/** What the learner marked in a question's text, as stretches of characters. Pure: what a page draws is in `text-parts.ts`. */
import type { Highlight } from '../../../../../core/progress/events'

export type Part = Highlight['part']
export type Stretch = Readonly<{ from: number; to: number }>

/** The parts of a question's text, in the order they are read. */
export const parts: readonly Part[] = ['scenario', 'stem', 'ask']

const within = (mark: Highlight, span: Highlight): boolean =>
  mark.part === span.part && mark.from < span.to && mark.to > span.from

/** The same marks in the order of reading, those that overlap or touch made one. */
export function merge(marks: readonly Highlight[]): Highlight[] {
  const sorted = [...marks].sort((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part) || a.from - b.from)
  const merged: Highlight[] = []
  for (const mark of sorted) {
    const last = merged.at(-1)
    if (last && last.part === mark.part && mark.from <= last.to) {
      merged[merged.length - 1] = { ...last, to: Math.max(last.to, mark.to) }
    } else if (mark.from < mark.to) merged.push(mark)
  }
  return merged
}

/** Whether every character of `span` is marked. */
export const isMarked = (marks: readonly Highlight[], span: Highlight): boolean =>
  merge(marks).some(({ part, from, to }) => part === span.part && from <= span.from && to >= span.to)

/** The marks without what lies in `span`. */
function cut(marks: readonly Highlight[], span: Highlight): Highlight[] {
  return marks.flatMap((mark) => {
    if (!within(mark, span)) return [mark]
    const ends = [
      { ...mark, to: span.from },
      { ...mark, from: span.to },
    ]
    return ends.filter(({ from, to }) => from < to)
  })
}

/** Marks all of `spans`; takes the marks out of them where all of them are marked already. */
export function toggle(marks: readonly Highlight[], spans: readonly Highlight[]): Highlight[] {
  const all = spans.length > 0 && spans.every((span) => isMarked(marks, span))
  return all ? spans.reduce(cut, merge(marks)) : merge([...marks, ...spans])
}

/** The sentences of a text, without the space around them. Where nothing can tell sentences apart, lines and full stops do. */
export function sentencesIn(text: string): Stretch[] {
  const pieces =
    'Segmenter' in Intl
      ? [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment)
      : (text.match(/[^.!?\n]+[.!?\n]*\s*|[.!?\n]+/g) ?? [])
  let at = 0
  return pieces.flatMap((piece) => {
    const from = at + piece.length - piece.trimStart().length
    const to = at + piece.trimEnd().length
    at += piece.length
    return from < to ? [{ from, to }] : []
  })
}
