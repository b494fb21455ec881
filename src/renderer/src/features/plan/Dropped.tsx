import type { DroppedSession, DropReason, Plan, Situation } from '../../../../core/plan/types'
import { kindWord, titleOf } from '../../text/sessions'
import type from '../../theme/type.module.css'
import styles from './plan.module.css'
import { Short } from './Short'

const reasons: Record<DropReason, string> = {
  'no-study-day': 'no day for study is left',
  'no-time': 'worth less than what fits',
  'mock-too-long': 'longer than the time left',
  'mock-left-out': 'its mock exam is left out',
  skipped: 'you skipped it',
  'least-valuable': 'you let it go, as worth least in the exam',
}

/** What is not planned, by name: nothing is dropped in silence. */
export function Dropped({ plan, situation }: { plan: Plan; situation: Situation | null }) {
  if (plan.dropped.length === 0) return null
  const over = situation !== null && situation.today >= plan.input.exam
  return (
    <section className={styles.dropped} aria-labelledby="left-out">
      <h2 className={type.section} id="left-out">
        Left out
      </h2>
      {plan.feasible || !situation || over ? null : <Short plan={plan} situation={situation} />}
      <ul className={styles.list}>
        {plan.dropped.map((session) => (
          <Row key={session.id} session={session} />
        ))}
      </ul>
    </section>
  )
}

function Row({ session }: { session: DroppedSession }) {
  return (
    <li>
      <span>
        {kindWord[session.kind]}: {titleOf(session)} <span className={type.label}>· {reasons[session.reason]}</span>
      </span>
      <span className={type.numbers}>{session.minutes} min</span>
    </li>
  )
}
