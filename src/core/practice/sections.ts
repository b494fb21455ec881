/** The sections of a paper: case studies that some exams lock once they are left. */
import type { Attempt } from './attempt'
import type { Section } from './terms'

export type SectionSpan = Section & Readonly<{ place: number; from: number; to: number; closed: boolean }>

type Sectioned = Pick<Attempt, 'terms' | 'closed'>

/** The sections with the stretch of the paper each holds, `from` the first question's place to before `to`. */
export function sectionSpans({ terms, closed }: Sectioned): SectionSpan[] {
  let from = 0
  return terms.sections.map((section, place) => {
    const span = { ...section, place, from, to: from + section.questions, closed: closed.includes(place) }
    from = span.to
    return span
  })
}

/** The section that holds the question at `place` of the paper; null in a paper of one piece. */
export const sectionAt = (attempt: Sectioned, place: number): SectionSpan | null =>
  sectionSpans(attempt).find(({ from, to }) => place >= from && place < to) ?? null

/** The questions of sections that were left for good. */
export function closedQuestions(attempt: Sectioned & Pick<Attempt, 'items'>): ReadonlySet<string> {
  const spans = sectionSpans(attempt).filter(({ closed }) => closed)
  return new Set(spans.flatMap(({ from, to }) => attempt.items.slice(from, to).map(({ question }) => question)))
}

/** True when going from one place of the paper to another leaves a section that locks. */
export function locksBehind(attempt: Sectioned, from: number, to: number): SectionSpan | null {
  const left = sectionAt(attempt, from)
  return left?.locks && !left.closed && sectionAt(attempt, to)?.place !== left.place ? left : null
}
