import { type KeyboardEvent, useRef, useState } from 'react'
import { Button, Dialog, Popover } from 'react-aria-components'
import type { PlannedSession, Situation } from '../../../../core/plan/types'
import type { PlanView } from '../../../../shared/ipc/views'
import menu from '../../components/Menu.module.css'
import { titleOf } from '../../text/sessions'
import { pickUp } from './moving'
import { SessionPanel } from './SessionPanel'
import styles from './session.module.css'
import { mayMove } from './words'

type Props = { session: PlannedSession; view: PlanView; situation: Situation | null }

/** `1 of 3` does not break: its column is narrow. */
const partOfWhole = /(\d+) of (\d+)/g

/** A session's title. Enter or a press opens what is known and can be done; Space picks it up. */
export function SessionName({ session, view, situation }: Props) {
  const name = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const take = (event: KeyboardEvent) => {
    if (event.key !== ' ' || event.repeat || !situation || !mayMove(view.plan, session, situation)) return
    event.preventDefault()
    event.stopPropagation()
    pickUp(view.plan, session, situation, 'choose')
  }
  return (
    <>
      <span className={styles.hold} onKeyDownCapture={take}>
        <Button
          ref={name}
          className={styles.name ?? ''}
          data-session={session.id}
          aria-haspopup="dialog"
          aria-expanded={open}
          onPress={() => setOpen(true)}
        >
          {titleOf(session).replace(partOfWhole, '$1\u00a0of\u00a0$2')}
        </Button>
      </span>
      <Popover
        className={`${menu.popover} ${styles.popover}`}
        placement="right top"
        triggerRef={name}
        isOpen={open}
        onOpenChange={setOpen}
      >
        <Dialog className={styles.panel ?? ''} aria-label={titleOf(session)}>
          <SessionPanel session={session} view={view} situation={situation} close={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </>
  )
}
