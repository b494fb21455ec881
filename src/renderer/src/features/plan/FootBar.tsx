import type { ReactNode } from 'react'
import styles from './foot-bar.module.css'

/** A bar at the foot of the screen with what can be done now; what runs under it fades to paper. */
export function FootBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className={styles.bar} aria-label={label}>
      <div className={styles.inner}>{children}</div>
    </section>
  )
}
