/** The session that is being moved to another day, and where it may go. */
import { create } from 'zustand'
import { dayNumber, isoOfDay } from '../../../../core/base/calendar'
import { type MoveProblem, movePlaces } from '../../../../core/plan/move'
import type { Plan, PlannedSession, Situation } from '../../../../core/plan/types'
import { say } from '../../stores/messages'
import { usePlans } from '../../stores/plans'
import { weekdayDate } from '../../text/dates'
import { titleOf } from '../../text/sessions'

export type Moving = {
  plan: string
  session: PlannedSession
  /** The day it would be put on. */
  to: string
  /** `drag` ends where the pointer lets go; `choose` waits for an answer. */
  by: 'drag' | 'choose'
  /** Every day of the plan with what speaks against it. */
  places: ReadonlyMap<string, MoveProblem | null>
}

export const useMoving = create<{ moving: Moving | null }>(() => ({ moving: null }))

export function pickUp(plan: Plan, session: PlannedSession, situation: Situation, by: Moving['by']): void {
  const places = movePlaces({ plan, session: session.id, ...situation })
  useMoving.setState({ moving: { plan: plan.id, session, to: session.date, by, places } })
}

export const putBack = (): void => useMoving.setState({ moving: null })

/** Looks at another day; one outside the plan is passed over. */
export function aimAt(date: string): void {
  const { moving } = useMoving.getState()
  if (moving?.places.has(date) && moving.to !== date) useMoving.setState({ moving: { ...moving, to: date } })
}

/** Looks so many days further on, or back. */
export function aimBy(days: number): void {
  const { moving } = useMoving.getState()
  if (moving) aimAt(isoOfDay((dayNumber(moving.to) ?? 0) + days))
}

/** Moves it to the day that is looked at; where it may not go, it stays in hand. */
export async function putDown(): Promise<void> {
  const { moving } = useMoving.getState()
  if (!moving) return
  const { plan, session, to, places } = moving
  if (to === session.date) return putBack()
  if (places.get(to) !== null) return
  putBack()
  const { move, undo } = usePlans.getState()
  if (!(await move(plan, session.id, to))) return
  say(`${titleOf(session)} is on ${weekdayDate(to)} now, and stays there.`, 'done', {
    label: 'Undo',
    act: () => void undo(plan),
  })
}
