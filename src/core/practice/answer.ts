/** What a learner answered, one shape per question type. `null` elsewhere means "no answer". */
import { z } from 'zod'

const id = z.string().min(1).max(80)

export const answer = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single'), option: id }),
  z.strictObject({ type: z.literal('multiple'), options: z.array(id).max(12) }),
  z.strictObject({ type: z.literal('ordering'), order: z.array(id).max(12) }),
  z.strictObject({ type: z.literal('matching'), pairs: z.record(id, id) }),
])

export type Answer = z.infer<typeof answer>
