/** The shape of the vendor-neutral topic tree in `resources/catalog/topics.json`. */
import { z } from 'zod'
import { topicId } from '../catalog/schema'

export const topic = z.strictObject({
  id: topicId,
  title: z.string().min(2),
  parent: topicId.nullable(),
  /** What is in, and what is next door. */
  scope: z.string().min(20),
})

export const topicTree = z.strictObject({ schema: z.literal(1), topics: z.array(topic).min(1) })

export type Topic = z.infer<typeof topic>
export type TopicTree = z.infer<typeof topicTree>
