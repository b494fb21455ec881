import { Pin, PinOff } from 'lucide-react'
import type { PlannedSession, Situation } from '../../../../core/plan/types'
import type { PlanView } from '../../../../shared/ipc/views'
import { Button } from '../../components/Button'
import { SessionIcon } from '../../components/SessionIcon'
import { say } from '../../stores/messages'
import { usePlans } from '../../stores/plans'
import { duration, weekdayDate } from '../../text/dates'
import { kindWord, titleOf } from '../../text/sessions'
import type from '../../theme/type.module.css'
import { pickUp } from './moving'
import { Spent } from './Spent'
import styles from './session.module.css'
import { Why } from './Why'
import { isPinned, mayMove } from './words'

type Props = { session: PlannedSession; view: PlanView; situation: Situation | null; close: () => void }

/** One session: why it is there and why then, how it went, and what can be done with it. */
export function SessionPanel({ session, view, situation, close }: Props) {
  const { pin, skip } = usePlans()
  const { plan } = view
  const pinned = isPinned(plan, session)
  const skipped = session.id in view.skipped
  const resource = plan.input.resources.find(({ id }) => id === session.resource)
  const after = (done: Promise<unknown>) => {
    close()
    void done
  }
  const leave = async () => {
    close()
    if (await skip(plan.id, session.id, true)) {
      const back = () => void skip(plan.id, session.id, false)
      say(`Skipped: ${titleOf(session)}. Nothing else moves.`, 'done', { label: 'Undo', act: back })
    }
  }
  return (
    <>
      <p className={styles.facts}>
        <SessionIcon kind={session.kind} size={13} /> {kindWord[session.kind]} · {duration(session.minutes)} ·{' '}
        {weekdayDate(session.date)}
      </p>
      <h3 className={type.sentence}>{titleOf(session)}</h3>
      {resource ? <p className={`${type.small} ${type.quiet}`}>With {resource.title}</p> : null}
      {situation ? <Why plan={plan} session={session.id} situation={situation} /> : null}
      {skipped ? null : <Spent session={session} view={view} close={close} />}
      <div className={styles.actions}>
        {situation && mayMove(plan, session, situation) ? (
          <>
            <Button
              variant="secondary"
              onPress={() => {
                close()
                pickUp(plan, session, situation, 'choose')
              }}
            >
              Move to…
            </Button>
            <Button variant="tool" onPress={() => after(pin(plan.id, session.id, !pinned))}>
              {pinned ? <PinOff size={14} strokeWidth={1.75} aria-hidden="true" /> : null}
              {pinned ? null : <Pin size={14} strokeWidth={1.75} aria-hidden="true" />}
              {pinned ? 'Unpin' : 'Pin to this day'}
            </Button>
          </>
        ) : null}
        {skipped ? (
          <Button variant="secondary" onPress={() => after(skip(plan.id, session.id, false))}>
            Take it back in
          </Button>
        ) : null}
        {skipped || session.id in view.ticked ? null : (
          <Button variant="tool" onPress={() => void leave()}>
            Skip it
          </Button>
        )}
      </div>
    </>
  )
}
