import { Input, Label, NumberField } from 'react-aria-components'
import { duration } from '../text/dates'
import styles from './WeekMinutesField.module.css'

const days = [
  ['mon', 'Mon', 'Monday'],
  ['tue', 'Tue', 'Tuesday'],
  ['wed', 'Wed', 'Wednesday'],
  ['thu', 'Thu', 'Thursday'],
  ['fri', 'Fri', 'Friday'],
  ['sat', 'Sat', 'Saturday'],
  ['sun', 'Sun', 'Sunday'],
] as const

export type WeekMinutes = Record<(typeof days)[number][0], number>

/** Minutes a week, in all. */
export const weekTotal = (minutes: WeekMinutes): number => days.reduce((sum, [day]) => sum + minutes[day], 0)

/** Minutes for each weekday, each with the day's load as a bar; 0 is a day off. */
export function WeekMinutesField({
  minutes,
  onChange,
}: {
  minutes: WeekMinutes
  onChange: (minutes: WeekMinutes) => void
}) {
  const most = Math.max(60, ...days.map(([day]) => minutes[day]))
  return (
    <fieldset className={styles.week} aria-label={`Minutes on each weekday, ${duration(weekTotal(minutes))} a week`}>
      {days.map(([day, short, long]) => (
        <NumberField
          key={day}
          className={styles.day ?? ''}
          value={minutes[day]}
          minValue={0}
          maxValue={1440}
          step={5}
          formatOptions={{ maximumFractionDigits: 0, useGrouping: false }}
          onChange={(value) => onChange({ ...minutes, [day]: Number.isFinite(value) ? value : 0 })}
        >
          <Label className={styles.label ?? ''}>
            <span aria-hidden="true">{short}</span>
            <span className="sr-only">{`${long}, minutes`}</span>
          </Label>
          <Input className={styles.input ?? ''} />
          <span className={styles.load} data-off={minutes[day] === 0} aria-hidden="true">
            <span style={{ width: `${Math.max(8, (minutes[day] / most) * 100)}%` }} />
          </span>
        </NumberField>
      ))}
    </fieldset>
  )
}
