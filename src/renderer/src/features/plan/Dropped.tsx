import type { DropReason, Plan } from '../../../../core/plan/types'
import { duration } from '../../text/dates'
import { kindWord, titleOf } from '../../text/sessions'
import type from '../../theme/type.module.css'
import styles from './plan.module.css'

const reasons: Record<DropReason, string> = {
  'no-study-day': 'no day for study is left',
  'no-time': 'worth less than what fits',
  'mock-too-long': 'longer than the time left',
  'mock-left-out': 'its mock exam is left out',
}

/** What does not fit, by name: nothing is dropped in silence. */
export function Dropped({ plan }: { plan: Plan }) {
  if (plan.dropped.length === 0) return null
  return (
    <section className={styles.dropped}>
      <h2 className={type.section}>Left out</h2>
      <p className={`${type.small} ${type.quiet}`}>
        The plan is {duration(plan.shortfallMinutes)} short, so the work worth least is not planned. A later date, more
        minutes or fewer days off bring it back.
      </p>
      <ul>
        {plan.dropped.map((session) => (
          <li key={session.id}>
            <span>
              {kindWord[session.kind]}: {titleOf(session)}{' '}
              <span className={type.label}>· {reasons[session.reason]}</span>
            </span>
            <span className={type.numbers}>{session.minutes} min</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
