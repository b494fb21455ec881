import type { ReactNode } from 'react'
import type from '../theme/type.module.css'
import styles from './SectionHead.module.css'

/** A section's heading over a line, with a few words at its right end. */
export function SectionHead({
  title,
  note,
  children,
  id,
}: {
  title: string
  note?: ReactNode
  /** Beside the title: a key, a count. */
  children?: ReactNode
  id?: string
}) {
  return (
    <header className={styles.head}>
      <h2 id={id} className={type.section}>
        {title}
      </h2>
      {children}
      {note ? <p className={styles.note}>{note}</p> : null}
    </header>
  )
}
