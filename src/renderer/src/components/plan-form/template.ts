/** Usual lengths of a plan, each with what goes with it. */
import type { PlanInput } from '../../../../core/plan/types'
import { daysAfter } from './days'

export const templates = [
  { id: 'four', label: '4 weeks', days: 28, buffer: 1, renews: false },
  { id: 'eight', label: '8 weeks', days: 56, buffer: 2, renews: false },
  { id: 'twelve', label: '12 weeks', days: 84, buffer: 2, renews: false },
  { id: 'half', label: '24 weeks', days: 168, buffer: 3, renews: false },
  { id: 'cram', label: 'I have 10 days', days: 10, buffer: 0, renews: false },
  { id: 'renewal', label: 'Renewal refresh', days: 21, buffer: 1, renews: true },
] as const

export type Template = (typeof templates)[number]

/** The length of a plan whose date is not known yet. */
export const undecided: Template = templates[2]

/** Whether every one of these domains is known well, as somebody knows them who holds the certification. */
const holds = ({ levels }: PlanInput, domains: readonly string[]): boolean =>
  domains.length > 0 && domains.every((id) => levels[id] === 'good')

/** The template an input is made by, or null. `domains` are the ids of its programme's. */
export const templateOf = (input: PlanInput, domains: readonly string[]): Template | null =>
  templates.find(
    ({ days, buffer, renews }) =>
      input.exam === daysAfter(input.start, days) && input.buffer === buffer && (!renews || holds(input, domains)),
  ) ?? null

/** What a template changes: the exam date and the buffer; a renewal starts from good levels and leaves them when it goes. */
export function patchOf(template: Template, input: PlanInput, domains: readonly string[]): Partial<PlanInput> {
  const { days, buffer, renews } = template
  const dates = { exam: daysAfter(input.start, days), buffer }
  if (renews) return { ...dates, levels: Object.fromEntries(domains.map((id) => [id, 'good' as const])) }
  return templateOf(input, domains)?.renews ? { ...dates, levels: {} } : dates
}
