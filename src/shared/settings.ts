/** Profile and settings: one document in the data folder. */
import { z } from 'zod'
import { weekMinutes } from '../core/plan/schema'

export const settings = z.strictObject({
  /** What Lectern calls the learner on paper; may be empty. */
  name: z.string().max(80),
  theme: z.enum(['system', 'light', 'dark']),
  /** Size of questions, options and rationales in px. */
  readingSize: z.int().min(14).max(24),
  reduceMotion: z.boolean(),
  railCollapsed: z.boolean(),
  minutes: weekMinutes,
  paper: z.enum(['a4', 'letter']),
})

export type Settings = z.infer<typeof settings>
