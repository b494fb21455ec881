import { useEffect, useRef } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { WeekMinutesField } from '../../components/WeekMinutesField'
import { useSettings } from '../../stores/settings'
import { Section } from './Section'
import styles from './settings.module.css'

function saveName(typed: string): void {
  const { name, change } = useSettings.getState()
  if (typed.trim() !== name) void change({ name: typed.trim() })
}

export function Profile() {
  const { name, minutes, change } = useSettings()
  const typed = useRef(name)
  // Leaving by a key or the menu takes the field away before it loses the focus.
  useEffect(() => () => saveName(typed.current), [])
  return (
    <>
      <Section title="You">
        <TextField
          className={styles.row ?? ''}
          defaultValue={name}
          maxLength={80}
          onChange={(text) => {
            typed.current = text
          }}
          onBlur={() => saveName(typed.current)}
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
