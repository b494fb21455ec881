import type { ReactNode } from 'react'
import { Input, Label, NumberField } from 'react-aria-components'
import styles from './PlanOptions.module.css'

/** One option: what it is at the left, its control at the right. `id` names what the control is labelled by. */
export function Row({ label, id, children }: { label: string; id?: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <span id={id}>{label}</span>
      <div className={styles.control}>{children}</div>
    </div>
  )
}

type NumberProps = {
  label: string
  value: number
  min: number
  max: number
  step?: number
  unit?: string
  /** What an emptied field stands for. */
  empty: number
  onChange: (value: number) => void
}

/** A number to type or to step through with the arrow keys. */
export function NumberRow({ label, value, min, max, step = 1, unit, empty, onChange }: NumberProps) {
  return (
    <NumberField
      className={styles.row ?? ''}
      value={value}
      minValue={min}
      maxValue={max}
      step={step}
      formatOptions={{ useGrouping: false }}
      onChange={(next) => onChange(Number.isFinite(next) ? next : empty)}
    >
      <Label>{label}</Label>
      <div className={styles.control}>
        <Input className={styles.input ?? ''} />
        {unit ? <span aria-hidden="true">{unit}</span> : null}
      </div>
    </NumberField>
  )
}
