import { Checkbox } from '../../../components/Checkbox'
import styles from './builder.module.css'
import { NumberBox } from './NumberBox'

/** A choice that looks back over so many of the newest attempts; null when it is not made. */
export function LastAttempts({
  label,
  value,
  onChange,
}: {
  label: string
  value: number | null
  onChange: (value: number | null) => void
}) {
  return (
    <div className={styles.last}>
      <Checkbox isSelected={value !== null} onChange={(on) => onChange(on ? 1 : null)}>
        {label}
      </Checkbox>
      {value === null ? null : (
        <>
          <span>in the last</span>
          <NumberBox label={`${label}: in how many attempts`} value={value} min={1} max={50} onChange={onChange} />
          <span>{value === 1 ? 'attempt' : 'attempts'}</span>
        </>
      )}
    </div>
  )
}
