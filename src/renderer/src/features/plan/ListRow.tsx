import { Pin } from 'lucide-react'
import type { PlannedSession, Situation } from '../../../../core/plan/types'
import type { PlanView } from '../../../../shared/ipc/views'
import { SessionIcon } from '../../components/SessionIcon'
import { TickBox } from '../../components/TickBox'
import { usePlans } from '../../stores/plans'
import { kindWord, standingOf, titleOf } from '../../text/sessions'
import styles from './list.module.css'
import { SessionName } from './SessionName'
import { useDragged } from './useDragged'
import { isPinned } from './words'

type Props = { session: PlannedSession; view: PlanView; situation: Situation | null; now: string }

export function ListRow({ session, view, situation, now }: Props) {
  const tick = usePlans((state) => state.tick)
  const dragged = useDragged(session, view, situation)
  const { status, words } = standingOf(session, view, now)
  return (
    <li data-status={status} data-mock={session.kind === 'mock'} {...dragged}>
      <TickBox
        done={status === 'done'}
        label={titleOf(session)}
        onChange={(on) => void tick(view.plan.id, session.id, on)}
      />
      <SessionIcon kind={session.kind} size={16} />
      <SessionName session={session} view={view} situation={situation} />
      <span className={styles.kind}>{kindWord[session.kind]}</span>
      {isPinned(view.plan, session) ? <Pin size={13} strokeWidth={1.9} role="img" aria-label="pinned" /> : null}
      <span className={styles.minutes}>
        {status === 'missed' ? <span className={styles.kind}>not done · </span> : null}
        {words}
      </span>
    </li>
  )
}
