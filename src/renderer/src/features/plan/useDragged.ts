import type { DragEvent } from 'react'
import type { PlannedSession, Situation } from '../../../../core/plan/types'
import type { PlanView } from '../../../../shared/ipc/views'
import { pickUp, putBack, useMoving } from './moving'
import { mayMove } from './words'

/** What makes an element draggable to another day as `session`, and how it looks meanwhile. */
export function useDragged(session: PlannedSession, view: PlanView, situation: Situation | null) {
  const held = useMoving(({ moving }) => moving?.session.id === session.id)
  if (!situation || !mayMove(view.plan, session, situation)) return {}
  return {
    draggable: true,
    'data-held': held,
    onDragStart: (event: DragEvent<HTMLElement>) => {
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', session.title)
      pickUp(view.plan, session, situation, 'drag')
    },
    onDragEnd: putBack,
  }
}
