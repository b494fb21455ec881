/** Everything one printed plan is made from. */
import type { Programme } from '../../../core/catalog/schema'
import { noProgress } from '../../../core/plan/progress'
import { planWeeks } from '../../../core/plan/summary'
import type { Plan, PlanProgress } from '../../../core/plan/types'
import type { PlanPaper } from '../../../shared/plan-paper'

export type PrintJob = {
  readonly plan: Plan
  readonly programme: Programme
  readonly progress: PlanProgress
  readonly options: PlanPaper
  /** What the learner wants to be called on paper; may be empty. */
  readonly name: string
  /** The day it is printed. */
  readonly printed: string
  readonly paper: 'a4' | 'letter'
}

/** The progress that is printed. */
export const shownProgress = ({ progress, options }: PrintJob): PlanProgress =>
  options.progress ? progress : noProgress

/** Numbers of the weeks that are printed, and of all there are. */
export function printedWeeks({ plan, options: { weeks } }: PrintJob): { from: number; to: number; all: number } {
  const all = planWeeks(plan).length
  const from = Math.min(weeks?.from ?? 1, all)
  return { from, to: Math.max(from, Math.min(weeks?.to ?? all, all)), all }
}
