import { useMemo } from 'react'
import type { Plan, PlanInput, Situation } from '../../../../core/plan/types'
import { waysOut } from '../../../../core/plan/ways-out'
import { WaysList } from '../../components/plan-form/WaysOut'
import { say } from '../../stores/messages'
import { usePlans } from '../../stores/plans'
import { dayMonth, duration } from '../../text/dates'
import { percent } from '../../text/readiness'
import type from '../../theme/type.module.css'
import styles from './plan.module.css'

/** A plan that does not fit: by how much and by when, and what would make it fit. */
export function Short({ plan, situation }: { plan: Plan; situation: Situation }) {
  const ways = useMemo(() => waysOut({ plan, ...situation }), [plan, situation])
  const { save, undo } = usePlans()
  const { short, drop, minutes, exam, study } = ways
  const take = async (changes: Partial<PlanInput>) => {
    const saved = await save({ ...plan.input, ...changes })
    const back = () => void undo(plan.id)
    if (saved) say('The plan is made anew from today, and fits.', 'done', { label: 'Undo', act: back })
  }
  return (
    <div className={styles.short}>
      <p className={`${type.small} ${type.quiet}`}>
        The plan is {duration(plan.shortfallMinutes)} short
        {short.by === null ? '' : `, and the first of it is missing by ${dayMonth(short.by)}`}. So the work worth least
        is not planned: {duration(drop.minutes)}, about {percent(drop.marks)} % of the marks you could expect.
        {minutes || exam || study ? ' With one of these it fits:' : ''}
      </p>
      <WaysList ways={ways} input={plan.input} onChange={(changes) => void take(changes)} />
    </div>
  )
}
