import { duration } from '../../text/dates'
import styles from './PlanOptions.module.css'

const usual = [25, 30, 45, 60, 90, 120]

/** The longest a session may be; mock exams keep their own length. */
export function SessionLength({
  value,
  onChange,
}: {
  value: number | null
  onChange: (longest: number | null) => void
}) {
  const lengths = value === null || usual.includes(value) ? usual : [...usual, value].sort((a, b) => a - b)
  return (
    <label className={styles.row}>
      <span>Longest session, mock exams aside</span>
      <select
        className={styles.select}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
      >
        <option value="">Lectern decides</option>
        {lengths.map((minutes) => (
          <option key={minutes} value={minutes}>
            {duration(minutes)}
          </option>
        ))}
      </select>
    </label>
  )
}
