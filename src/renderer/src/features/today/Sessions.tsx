import type { PlanView } from '../../../../shared/ipc/views'
import { SessionIcon } from '../../components/SessionIcon'
import { TickBox } from '../../components/TickBox'
import { usePlans } from '../../stores/plans'
import { kindWord, standingOf, titleOf } from '../../text/sessions'
import type from '../../theme/type.module.css'
import type { Agenda } from './agenda'
import styles from './today.module.css'

export function Sessions({ view, agenda, now }: { view: PlanView; agenda: Agenda; now: string }) {
  const tick = usePlans((state) => state.tick)
  const { today, next, minutesLeft, minutesToday } = agenda
  return (
    <section className={styles.section}>
      <header>
        <h2 className={type.section}>Today</h2>
        <p>{today.length === 0 ? 'no study planned' : `${minutesLeft} of ${minutesToday} min left`}</p>
      </header>
      <ul>
        {today.map((session) => {
          const { status, words } = standingOf(session, view, now)
          return (
            <li key={session.id} className={styles.row} data-status={status} data-next={session.id === next?.id}>
              <TickBox
                done={status === 'done'}
                next={session.id === next?.id}
                label={titleOf(session)}
                onChange={(on) => void tick(view.plan.id, session.id, on)}
              />
              <SessionIcon kind={session.kind} size={16} />
              <span className={styles.name}>{titleOf(session)}</span>
              <span className={styles.kind}>{kindWord[session.kind]}</span>
              <span className={styles.minutes}>{words}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
