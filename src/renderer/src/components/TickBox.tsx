import { Check } from 'lucide-react'
import { ToggleButton } from 'react-aria-components'
import styles from './TickBox.module.css'

type Props = { done: boolean; next?: boolean; label: string; size?: 'row' | 'week'; onChange: (done: boolean) => void }

/** Ticks a session off: a soft disc with a tick when done, a ring with a dot when it is next. */
export function TickBox({ done, next = false, label, size = 'row', onChange }: Props) {
  return (
    <ToggleButton
      className={styles.tick ?? ''}
      data-next={next}
      data-size={size}
      isSelected={done}
      onChange={onChange}
      aria-label={`Done: ${label}`}
    >
      {done ? <Check size={size === 'row' ? 13 : 11} strokeWidth={2.25} aria-hidden="true" /> : null}
    </ToggleButton>
  )
}
