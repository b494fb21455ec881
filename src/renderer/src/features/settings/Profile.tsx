import { Input, Label, TextField } from 'react-aria-components'
import { WeekMinutesField } from '../../components/WeekMinutesField'
import { useSettings } from '../../stores/settings'
import { Section } from './Section'
import styles from './settings.module.css'

export function Profile() {
  const { name, minutes, change } = useSettings()
  return (
    <>
      <Section title="You">
        <TextField
          className={styles.row ?? ''}
          defaultValue={name}
          maxLength={80}
          onBlur={(event) => {
            if (event.target instanceof HTMLInputElement && event.target.value !== name) {
              void change({ name: event.target.value.trim() })
            }
          }}
        >
          <Label>Name</Label>
          <div>
            <Input className={styles.input ?? ''} />
            <p className={styles.note}>
              Stands on printed plans. It may stay empty, and it never leaves this computer.
            </p>
          </div>
        </TextField>
      </Section>
      <Section title="Time for study" note="minutes on each weekday">
        <WeekMinutesField minutes={minutes} onChange={(next) => void change({ minutes: next })} />
        <p className={styles.note}>
          A new plan starts from these. Plans you have keep the minutes they were made with.
        </p>
      </Section>
    </>
  )
}
