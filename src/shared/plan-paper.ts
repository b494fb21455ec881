/** What of a plan goes on paper: asked for by the page, and told to the page that is printed. */
import { z } from 'zod'

export const planPaper = z.strictObject({
  /** Numbers of the first and the last week; null prints all of them and what belongs after them. */
  weeks: z.strictObject({ from: z.int().min(1).max(200), to: z.int().min(1).max(200) }).nullable(),
  /** Ruled lines where room is left. */
  notes: z.boolean(),
  /** What is done, begun and skipped; without it every box is empty. */
  progress: z.boolean(),
  /** The text of each objective, where it first comes up. */
  objectives: z.boolean(),
})

export type PlanPaper = z.infer<typeof planPaper>

/** The plan as it is printed when nothing else is asked for. */
export const wholePlan: PlanPaper = { weeks: null, notes: true, progress: true, objectives: false }
