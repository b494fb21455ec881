/** plans.json from schema 1, a list of plans, to schema 2, the versions of each plan. Released: never edit. */
import { z } from 'zod'

const before = z.object({
  plans: z.array(z.looseObject({ id: z.string(), createdAt: z.string(), revision: z.int().nonnegative() })),
})

/** Two copies of one folder give the same versions, so that they meet again as one; a later revision knows an earlier. */
export const plansFrom1 = (data: unknown): unknown => ({
  plans: before.parse(data).plans.map((plan) => ({
    id: plan.id,
    versions: [
      {
        id: `${plan.id.slice(0, 60)}-${plan.revision}`,
        clock: { first: plan.revision + 1 },
        at: plan.createdAt,
        device: 'first',
        value: plan,
      },
    ],
  })),
})
