import type { z } from 'zod'
import type { droppedSession, dropReason, plan, planDocument, planInput, plannedSession, sessionKind } from './schema'

export type PlanInput = z.infer<typeof planInput>
export type SessionKind = z.infer<typeof sessionKind>
export type DropReason = z.infer<typeof dropReason>
export type PlannedSession = z.infer<typeof plannedSession>
export type DroppedSession = z.infer<typeof droppedSession>
export type Plan = z.infer<typeof plan>
export type PlanDocument = z.infer<typeof planDocument>
