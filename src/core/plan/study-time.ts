import type { Level, Programme } from '../catalog/schema'

type Hours = { readonly usual: number; readonly from: number; readonly to: number }

/**
 * Hours of study by level. No audited survey of study time exists for these certifications, so the numbers are
 * Lectern's own assumption, with a wide range, and are shown as such. The only figures found are blogs of training
 * providers (80 to 120 hours for an associate cloud exam with background, 150 and more without), which is weak
 * evidence. The learner may set another number.
 */
const hoursByLevel: Record<Level, Hours> = {
  foundational: { usual: 25, from: 15, to: 40 },
  associate: { usual: 60, from: 40, to: 120 },
  intermediate: { usual: 60, from: 40, to: 120 },
  specialty: { usual: 80, from: 60, to: 160 },
  professional: { usual: 80, from: 60, to: 160 },
  expert: { usual: 100, from: 70, to: 200 },
}

/** Hours for a programme whose level is not known. */
const unknownLevel: Hours = { usual: 60, from: 25, to: 160 }

/** Lectern's estimate in minutes for a programme, without mock exams, and the sentence that says it is one. */
export function estimatedStudyTime(programme: Programme): { minutes: number; assumed: string } {
  const level = programme.level.value
  const { usual, from, to } = level === null ? unknownLevel : hoursByLevel[level]
  const assumed =
    `${usual} hours of study are Lectern’s own estimate; learners need from ${from} to ${to}, ` +
    'and no audited survey exists for this exam.'
  return { minutes: usual * 60, assumed }
}
