/** Everything one printed plan is made from, and its sections in the order of the pages. */
import type { Programme } from '../../../core/catalog/schema'
import type { Plan } from '../../../core/plan/types'
import { checklistSection } from './checklist'
import { droppedSections } from './dropped'
import { factsSection, sourcesSection } from './facts'
import type { Section } from './model'
import { weekSections } from './weeks'

export type PrintJob = {
  readonly plan: Plan
  readonly programme: Programme
  /** Instants of the ticks by session id. */
  readonly ticked: Readonly<Record<string, string>>
  /** What the learner wants to be called on paper; may be empty. */
  readonly name: string
  /** The day it is printed. */
  readonly printed: string
  readonly paper: 'a4' | 'letter'
}

export const sectionsOf = ({ plan, programme, ticked }: PrintJob): Section[] => [
  ...weekSections(plan, programme, ticked),
  ...droppedSections(plan, programme),
  checklistSection(programme),
  factsSection(programme, plan),
  sourcesSection(programme),
]
