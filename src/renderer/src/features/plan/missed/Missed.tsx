import { standing } from '../../../../../core/plan/progress'
import type { Plan, Situation } from '../../../../../core/plan/types'
import { datesInWords, missedTitle } from '../../../text/missed'
import type from '../../../theme/type.module.css'
import styles from './missed.module.css'
import { fitsStill } from './words'

/** A calm line about what went by undone, and the way to what can be done about it. */
export function Missed({ plan, situation }: { plan: Plan; situation: Situation }) {
  const stand = standing({ plan, ...situation })
  if (stand.missed.length === 0 || situation.today >= plan.input.exam) return null
  return (
    <p className={`${type.small} ${styles.line}`}>
      <span className={type.name}>{missedTitle(stand.missed, plan, situation.progress)}</span>:{' '}
      {datesInWords(stand.missedDays)}. {fitsStill(stand)} <a href={`#/plan/${plan.id}/replan`}>See four ways on</a>
    </p>
  )
}
