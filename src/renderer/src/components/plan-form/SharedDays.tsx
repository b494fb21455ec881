import type { Weekday } from '../../../../core/base/calendar'
import type { OtherPlan, PlanInput } from '../../../../core/plan/types'
import type from '../../theme/type.module.css'
import styles from './SharedDays.module.css'
import { type TakenDay, takenDays } from './shared-days'

const names: Record<Weekday, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

function sentence({ weekday, given, taken, programmes }: TakenDay): string {
  const plans = `your ${programmes.join(' and ')} ${programmes.length > 1 ? 'plans' : 'plan'}`
  if (given === 0) return `${names[weekday]} has no minutes here, and about ${taken} in ${plans}.`
  return `${names[weekday]} has ${given} minutes, of which about ${taken} are in ${plans}.`
}

/** Says what other plans already take of the minutes above; a plan gets what they leave. */
export function SharedDays({ input, others }: { input: PlanInput; others: readonly OtherPlan[] }) {
  const taken = takenDays(input, others)
  if (taken.length === 0) return null
  return (
    <div className={styles.shared}>
      <p className={`${type.small} ${type.quiet}`}>This plan gets what is left of them:</p>
      <ul className={styles.list}>
        {taken.map((day) => (
          <li key={day.weekday}>{sentence(day)}</li>
        ))}
      </ul>
    </div>
  )
}
