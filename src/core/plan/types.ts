import type { z } from 'zod'
import type { Programme } from '../catalog/schema'
import type {
  droppedSession,
  dropReason,
  level,
  ownResource,
  plan,
  planDocument,
  planInput,
  plannedSession,
  sessionKind,
} from './schema'

export type PlanInput = z.infer<typeof planInput>
export type StartLevel = z.infer<typeof level>
export type OwnResource = z.infer<typeof ownResource>
export type SessionKind = z.infer<typeof sessionKind>
export type DropReason = z.infer<typeof dropReason>
export type PlannedSession = z.infer<typeof plannedSession>
export type DroppedSession = z.infer<typeof droppedSession>
export type Plan = z.infer<typeof plan>
export type PlanDocument = z.infer<typeof planDocument>

/** How the sessions of a plan went, by session id: instants of ticks and skips, and minutes spent where they were told. */
export type PlanProgress = {
  readonly ticked: Readonly<Record<string, string>>
  readonly spent: Readonly<Record<string, number>>
  readonly skipped: Readonly<Record<string, string>>
}

/** What the planner looks at besides a plan. */
export type Situation = {
  readonly programme: Programme
  readonly progress: PlanProgress
  /** The learner's date, YYYY-MM-DD. */
  readonly today: string
  /** The learner's other plans, each with its programme. */
  readonly others: readonly OtherPlan[]
}

export type OtherPlan = { readonly plan: Plan; readonly programme: Programme }

/** Four ways on when days were missed. */
export const replanChoices = ['catch-up', 'spread', 'drop', 'move-exam'] as const
export type ReplanChoice = (typeof replanChoices)[number]
