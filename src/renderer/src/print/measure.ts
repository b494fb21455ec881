/** Reads from the proof how large everything is, in CSS px. */
import type { PaperSize, SectionSize } from './flow'
import type { Section } from './model'

/** What of a section decides where it may be cut. */
export type Flowing = Pick<Section, 'fold' | 'opensLast' | 'whole'>

/** Between two sections; also what a wished fold may cost, which is about two rows. */
const gap = 24
const tolerance = 32
/** Kept free on every page, so that rounding on the way to paper is never seen. */
const spare = 3

const height = (element: Element | null): number => element?.getBoundingClientRect().height ?? 0

const heights = (parent: Element, selector: string): number[] => [...parent.querySelectorAll(selector)].map(height)

export function measure(proof: Element, sections: readonly Flowing[]): { sizes: SectionSize[]; paper: PaperSize } {
  const measured = [...proof.querySelectorAll('[data-section]')]
  const sizes = sections.map(({ fold, opensLast, whole }, i): SectionSize => {
    const element = measured[i]
    if (!element) return { head: 0, groups: [], fold, opensLast, whole }
    const groups = [...element.querySelectorAll('[data-group]')].map((group) => {
      const rows = heights(group, '[data-row]')
      return { overhead: height(group) - rows.reduce((all, row) => all + row, 0), rows }
    })
    const all = groups.reduce((sum, { overhead, rows }) => sum + overhead + rows.reduce((a, b) => a + b, 0), 0)
    return { head: height(element) - all, groups, fold, opensLast, whole }
  })
  const page = height(proof.querySelector('[data-body]')) - spare
  return { sizes, paper: { page, first: page - height(proof.querySelector('[data-cover]')), gap, tolerance } }
}
