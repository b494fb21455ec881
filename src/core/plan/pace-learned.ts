import { planLimits } from './schema'
import type { Plan, PlanProgress } from './types'

/** Fewer sessions say too little. */
const enough = 5

/**
 * How long the learner needs against the estimate, from finished sessions of which the minutes were told: those minutes
 * over the planned ones, times the pace the plan was made with; from 0.5 to 2, in steps of 0.05. null with fewer than
 * five such sessions. Mock exams have a fixed length and do not count.
 */
export function learnedPace({ plan, progress }: { plan: Plan; progress: PlanProgress }) {
  const told = plan.sessions.filter((session) => {
    const { id, kind } = session
    return kind !== 'mock' && progress.ticked[id] !== undefined && progress.spent[id] !== undefined
  })
  if (told.length < enough) return null
  const spent = told.reduce((all, { id }) => all + (progress.spent[id] ?? 0), 0)
  const planned = told.reduce((all, { minutes }) => all + minutes, 0)
  const { min, max } = planLimits.pace
  const pace = Math.min(max, Math.max(min, (plan.input.pace * spent) / planned))
  return { pace: Math.round(pace * 20) / 20, sessions: told.length }
}
