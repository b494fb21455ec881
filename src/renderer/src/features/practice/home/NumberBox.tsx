import { Input, Label, NumberField } from 'react-aria-components'
import styles from './builder.module.css'

/** A whole number to type or to step through with the arrow keys; its label is for those who do not see the row. */
export function NumberBox({
  label,
  value,
  min,
  max,
  onChange,
}: {
  label: string
  value: number
  min: number
  max: number
  onChange: (value: number) => void
}) {
  return (
    <NumberField
      value={value}
      minValue={min}
      maxValue={max}
      step={1}
      formatOptions={{ maximumFractionDigits: 0, useGrouping: false }}
      onChange={(next) => onChange(Number.isFinite(next) ? next : min)}
    >
      <Label className="sr-only">{label}</Label>
      <Input className={styles.number ?? ''} />
    </NumberField>
  )
}
