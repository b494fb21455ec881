import { useState } from 'react'
import { Input, Label, NumberField } from 'react-aria-components'
import type { PlannedSession } from '../../../../core/plan/types'
import type { PlanView } from '../../../../shared/ipc/views'
import { Button } from '../../components/Button'
import { usePlans } from '../../stores/plans'
import styles from './session.module.css'

type Props = { session: PlannedSession; view: PlanView; close: () => void }

/** How long a session took, or how much of it is done; nobody has to say. */
export function Spent({ session, view, close }: Props) {
  const spend = usePlans((state) => state.spend)
  const said = view.spent[session.id] ?? 0
  const [minutes, setMinutes] = useState(said)
  const given = Number.isFinite(minutes) ? minutes : 0
  return (
    <form
      className={styles.spent}
      onSubmit={(event) => {
        event.preventDefault()
        void spend(view.plan.id, session.id, given).then((saved) => saved && close())
      }}
    >
      <NumberField
        className={styles.field ?? ''}
        value={minutes}
        minValue={0}
        maxValue={1440}
        formatOptions={{ maximumFractionDigits: 0, useGrouping: false }}
        onChange={setMinutes}
      >
        <Label>Time spent</Label>
        <Input className={styles.input ?? ''} />
      </NumberField>
      <span>of {session.minutes} min</span>
      <Button variant="tool" type="submit">
        Save
      </Button>
    </form>
  )
}
