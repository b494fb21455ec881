/** The plan the answers make, before it is saved: the same call as main makes. */
import { useEffect, useState } from 'react'
import { DomainError } from '../../../../core/base/errors'
import type { Programme } from '../../../../core/catalog/schema'
import { makePlan } from '../../../../core/plan/make-plan'
import { noProgress } from '../../../../core/plan/progress'
import type { OtherPlan, Plan, PlanInput, PlanProgress, Situation } from '../../../../core/plan/types'
import type { PlanView } from '../../../../shared/ipc/views'
import { sentenceForCode } from '../../text/errors'

export type Preview = { plan: Plan; situation: Situation } | { problem: string } | null

export type Ask = {
  input: PlanInput
  /** Null until it is here. */
  programme: Programme | null
  /** The plans there are, that of this programme included. */
  plans: readonly PlanView[]
  programmes: Readonly<Record<string, Programme>>
  today: string
}

/** The learner's other plans, as far as their programmes are here. */
export const othersOf = ({ input, plans, programmes }: Pick<Ask, 'input' | 'plans' | 'programmes'>): OtherPlan[] =>
  plans.flatMap(({ plan }) => {
    const programme = programmes[plan.programme]
    return programme && plan.programme !== input.programme ? [{ plan, programme }] : []
  })

const progressOf = ({ ticked, spent, skipped }: PlanView): PlanProgress => ({ ticked, spent, skipped })

export function previewOf(ask: Ask): Preview {
  const { input, programme, plans, today } = ask
  if (programme?.id !== input.programme) return null
  const known = plans.find(({ plan }) => plan.programme === input.programme)
  const progress = known ? progressOf(known) : noProgress
  const others = othersOf(ask)
  try {
    const plan = makePlan({
      id: known?.plan.id ?? 'preview',
      // Of two plans for one day the older one comes first, so this has to be as young as it will be.
      createdAt: known?.plan.createdAt ?? new Date().toISOString(),
      revision: 0,
      input,
      programme,
      others,
      ...(known ? { before: { plan: known.plan, progress, today } } : {}),
    })
    return { plan, situation: { programme, progress, today, others } }
  } catch (error) {
    if (error instanceof DomainError) return { problem: sentenceForCode(error.code, error.data) }
    throw error
  }
}

/** Long enough for a number to be typed, in milliseconds. */
const pause = 150

/** The preview of the answers as they were a moment ago, so that typing is never held up. */
export function usePreview(ask: Ask): Preview {
  const { input, programme, plans, programmes, today } = ask
  const [preview, setPreview] = useState(() => previewOf(ask))
  useEffect(() => {
    const timer = setTimeout(() => setPreview(previewOf({ input, programme, plans, programmes, today })), pause)
    return () => clearTimeout(timer)
  }, [input, programme, plans, programmes, today])
  return preview
}
