import { useEffect, useMemo } from 'react'
import type { Situation } from '../../../../core/plan/types'
import type { PlanView } from '../../../../shared/ipc/views'
import { useCatalog } from '../../stores/catalog'
import { notify } from '../../stores/messages'

/** What the planner looks at besides the plan in view; null until its programme is here. */
export function useSituation(view: PlanView, all: readonly PlanView[], today: string): Situation | null {
  const { programmes, open } = useCatalog()
  const ids = [...new Set(all.map(({ plan }) => plan.programme))].join()
  useEffect(() => {
    for (const id of ids.split(',')) void open([id]).catch(notify)
  }, [open, ids])
  return useMemo(() => {
    const programme = programmes[view.plan.programme]
    if (!programme) return null
    const others = all.flatMap(({ plan }) => {
      const known = programmes[plan.programme]
      return known && plan.id !== view.plan.id ? [{ plan, programme: known }] : []
    })
    const { ticked, spent, skipped } = view
    return { programme, progress: { ticked, spent, skipped }, today, others }
  }, [programmes, view, all, today])
}
