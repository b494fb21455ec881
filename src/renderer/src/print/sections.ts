/** The sections of a printed plan in the order of the pages. */
import { checklistSection } from './checklist'
import { droppedSections } from './dropped'
import { factsSection, sourcesSection } from './facts'
import { type PrintJob, printedWeeks } from './job'
import type { Section } from './model'
import { weekSections } from './weeks'

/** The weeks, and after the last one what belongs to the end: what is left out, the checklist, the rules, the sources. */
export function sectionsOf(job: PrintJob): Section[] {
  const { plan, programme } = job
  const { from, to, all } = printedWeeks(job)
  const weeks = weekSections(job).slice(from - 1, to)
  if (to < all) return weeks
  return [
    ...weeks,
    ...droppedSections(plan, programme),
    checklistSection(programme),
    factsSection(programme, plan),
    sourcesSection(programme),
  ]
}
