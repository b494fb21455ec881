import { Time } from '@internationalized/date'
import { useState } from 'react'
import { DateInput, DateSegment, I18nProvider, Label, TimeField } from 'react-aria-components'
import type { Plan } from '../../../../core/plan/types'
import { Button } from '../../components/Button'
import field from '../../components/DateField.module.css'
import { DialogBox } from '../../components/DialogBox'
import { usePlans } from '../../stores/plans'
import { useSettings } from '../../stores/settings'
import styles from './export.module.css'

/** Seven in the evening, when most people have the day behind them. */
const evening = 19

/** A calendar file whose entries remind: sessions have a day and no hour, so the hour is asked for here. */
export function ReminderDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { exportAs } = usePlans()
  const paper = useSettings((settings) => settings.paper)
  const [time, setTime] = useState(new Time(evening))
  const save = () => {
    void exportAs({ plan: plan.id, format: 'ics', paper, alarm: time.hour * 60 + time.minute })
    onClose()
  }
  return (
    <DialogBox title="A calendar that reminds" onClose={onClose}>
      <p>Your calendar reminds you of each session on its day. Sessions keep no hour of their own.</p>
      <I18nProvider locale="en-GB">
        <TimeField
          className={styles.time ?? ''}
          value={time}
          hourCycle={24}
          autoFocus
          onChange={(next) => {
            if (next) setTime(new Time(next.hour, next.minute))
          }}
        >
          <Label>Remind me at</Label>
          <DateInput className={`${field.group} ${styles.clock}`}>
            {(segment) => <DateSegment segment={segment} className={field.segment ?? ''} />}
          </DateInput>
        </TimeField>
      </I18nProvider>
      <div className={styles.actions}>
        <Button variant="main" onPress={save}>
          Save the calendar…
        </Button>
        <Button variant="quiet" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </DialogBox>
  )
}
