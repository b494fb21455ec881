/** How an attempt runs: what of its time counts, when rationales open, and which parts of the paper close behind one. */
import { z } from 'zod'

/**
 * What a clock said that counts on while the computer sleeps and takes no notice of changes of its date and time.
 * `run` names what it counts from, such as the start of the computer; only readings of one run can be compared.
 */
export const clockReading = z.strictObject({ run: z.string().min(1).max(80), ms: z.int().nonnegative() })

export const section = z.strictObject({
  title: z.string().min(1).max(200),
  /** How many questions of the paper, after those of the sections before. */
  questions: z.int().positive(),
  /** Once left, its answers stand and it cannot be opened again. */
  locks: z.boolean(),
})

/** Times the exam's own minutes; null for as long as one likes. */
export const timeFactors = [1, 1.25, 1.5, 2] as const

export const terms = z.strictObject({
  /** `strict`: time runs whatever happens. `practice`: only while the attempt is on screen, and it can be paused. */
  pace: z.enum(['strict', 'practice']),
  /** Milliseconds there are; null when untimed. */
  limit: z.int().positive().nullable(),
  /** How many times the usual minutes that is: 1 but for extended time. */
  factor: z.number().positive(),
  /** `each`: a rationale after each check. `end`: all of them when it is finished. */
  feedback: z.enum(['each', 'end']),
  /** Together all questions of the paper; empty for a paper of one piece. */
  sections: z.array(section).max(500),
})

export type ClockReading = z.infer<typeof clockReading>
export type Section = z.infer<typeof section>
export type Terms = z.infer<typeof terms>
