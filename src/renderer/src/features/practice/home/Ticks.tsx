import { CheckboxGroup } from 'react-aria-components'
import { Checkbox } from '../../../components/Checkbox'
import styles from './builder.module.css'

export type Tick<T extends string> = { id: T; label: string; count: number }

/** Any number of several, each with the questions it would add; none chosen takes all. */
export function Ticks<T extends string>({
  labelledBy,
  options,
  chosen,
  look = 'line',
  onChange,
}: {
  labelledBy: string
  options: readonly Tick<T>[]
  chosen: readonly T[]
  look?: 'line' | 'list'
  onChange: (chosen: T[]) => void
}) {
  return (
    <CheckboxGroup
      aria-labelledby={labelledBy}
      className={(look === 'line' ? styles.ticks : styles.tickList) ?? ''}
      value={[...chosen]}
      onChange={(ids) => onChange(options.map(({ id }) => id).filter((id) => ids.includes(id)))}
    >
      {options.map(({ id, label, count }) => (
        <Checkbox key={id} value={id}>
          <span>
            {label}, <span className={styles.count}>{count}</span>
          </span>
        </Checkbox>
      ))}
    </CheckboxGroup>
  )
}
