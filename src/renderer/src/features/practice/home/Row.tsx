import type { ReactNode } from 'react'
import styles from './builder.module.css'

/** A line of the builder: what it decides, and the choice. `id` names the label for controls that need one. */
export function Row({ label, id, children }: { label: string; id?: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <p id={id} className={styles.label}>
        {label}
      </p>
      <div className={styles.control}>{children}</div>
    </div>
  )
}
