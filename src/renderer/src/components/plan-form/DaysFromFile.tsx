import { useState } from 'react'
import { api } from '../../api'
import { notify } from '../../stores/messages'
import { count } from '../../text/dates'
import { Button } from '../Button'
import { DialogBox } from '../DialogBox'
import styles from './DaysOffField.module.css'
import { runsOf, runWords } from './days'

type Read = { file: string; days: readonly string[] }
type Props = { days: readonly string[]; from: string; to: string; onAdd: (days: readonly string[]) => void }

/** Reads whole days from a calendar file and shows which they are before any of them is taken off. */
export function DaysFromFile({ days, from, to, onAdd }: Props) {
  const [read, setRead] = useState<Read | null>(null)
  const ask = () => void api.plan.readDaysOff().then(setRead, notify)
  const close = () => setRead(null)
  const fresh = read?.days.filter((day) => day >= from && day < to && !days.includes(day)) ?? []
  return (
    <>
      <Button variant="tool" onPress={ask}>
        From a calendar file…
      </Button>
      {read ? (
        <DialogBox title="Days off from a calendar" onClose={close}>
          <p>
            {read.file} holds {count(read.days.length, 'whole day')}
            {fresh.length === read.days.length
              ? '.'
              : `, ${fresh.length} of them in the time of this plan and not taken off yet.`}
          </p>
          {fresh.length > 0 ? (
            <ul className={`${styles.list} ${styles.read}`} aria-label="Days read">
              {runsOf(fresh).map((run) => (
                <li key={run.first}>{runWords(run)}</li>
              ))}
            </ul>
          ) : null}
          <div className={styles.line}>
            {fresh.length > 0 ? (
              <Button
                variant="main"
                autoFocus
                onPress={() => {
                  onAdd(fresh)
                  close()
                }}
              >
                Take {count(fresh.length, 'day')} off
              </Button>
            ) : null}
            <Button variant="quiet" autoFocus={fresh.length === 0} onPress={close}>
              {fresh.length > 0 ? 'Leave them' : 'Close'}
            </Button>
          </div>
        </DialogBox>
      ) : null}
    </>
  )
}
