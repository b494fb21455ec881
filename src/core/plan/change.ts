/** One change after another of a plan, the last of which can be undone. */
import { DomainError } from '../base/errors'
import type { Plan } from './types'

/** Ids of sessions that the plan or an earlier form of it had, and `sessions` do not. */
function retiredBy(plan: Plan, sessions: Plan['sessions']): string[] {
  const now = new Set(sessions.map(({ id }) => id))
  const ever = new Set([...plan.retired, ...plan.sessions.map(({ id }) => id)])
  return [...ever].filter((id) => !now.has(id))
}

/** The plan after a change, with the one before it to go back to. Its revision is one more. */
export function changed(plan: Plan, changes: Partial<Omit<Plan, 'revision' | 'retired' | 'previous'>>): Plan {
  const { previous: _previous, ...before } = plan
  const retired = retiredBy(plan, changes.sessions ?? plan.sessions)
  return { ...plan, ...changes, retired, revision: plan.revision + 1, previous: before }
}

/**
 * The plan before the last change, as a newer revision, so that calendars follow.
 * @throws {DomainError} PLAN_NOTHING_TO_UNDO.
 */
export function undone(plan: Plan): Plan {
  if (plan.previous === null) {
    throw new DomainError('PLAN_NOTHING_TO_UNDO', 'There is no earlier form of this plan.', { plan: plan.id })
  }
  const retired = retiredBy(plan, plan.previous.sessions)
  return { ...plan.previous, retired, revision: plan.revision + 1, previous: null }
}
