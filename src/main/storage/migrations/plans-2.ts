/** plans.json from schema 2 to schema 3: inputs, resources and the plan before the last change. Released: never edit. */
import { z } from 'zod'

const loose = z.looseObject({})
const session = z.looseObject({}).transform((one) => ({ stretch: null, resource: null, ...one }))

const before = z.looseObject({
  plans: z.array(
    z.looseObject({
      versions: z.array(
        z.looseObject({
          value: z.looseObject({ input: loose, sessions: z.array(session), dropped: z.array(session) }).nullable(),
        }),
      ),
    }),
  ),
})

const added = {
  levels: {},
  mastery: {},
  pace: 1,
  mocks: [],
  longest: null,
  cards: 0,
  resources: [],
  pinned: [],
}

/** Everything that is new is left to Lectern, as it was. */
export function plansFrom2(data: unknown): unknown {
  const document = before.parse(data)
  return {
    ...document,
    plans: document.plans.map((plan) => ({
      ...plan,
      versions: plan.versions.map((version) => ({
        ...version,
        value: version.value && {
          ...version.value,
          input: { ...version.value.input, ...added },
          retired: [],
          previous: null,
        },
      })),
    })),
  }
}
