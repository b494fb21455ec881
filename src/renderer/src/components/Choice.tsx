import { Radio, RadioGroup } from 'react-aria-components'
import styles from './Choice.module.css'

/** One of a few, all in view: radio buttons in a line. */
export function Choice<T extends string>({
  labelledBy,
  value,
  options,
  look = 'radios',
  onChange,
}: {
  labelledBy: string
  value: T
  options: readonly { id: T; label: string }[]
  /** `tabs` underlines the chosen one, for views of the same thing. */
  look?: 'radios' | 'tabs'
  onChange: (id: T) => void
}) {
  return (
    <RadioGroup
      aria-labelledby={labelledBy}
      orientation="horizontal"
      className={styles.group ?? ''}
      value={value}
      onChange={(next) => {
        const chosen = options.find((option) => option.id === next)
        if (chosen) onChange(chosen.id)
      }}
    >
      {options.map(({ id, label }) => (
        <Radio key={id} value={id} className={(look === 'tabs' ? styles.tab : styles.radio) ?? ''}>
          {look === 'tabs' ? null : <span className={styles.disc} />}
          {label}
        </Radio>
      ))}
    </RadioGroup>
  )
}
