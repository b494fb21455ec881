import type { ReactNode } from 'react'
import styles from './KeyCap.module.css'

/** A key as it stands on the keyboard. Inside a button it is only a hint, so it is not read out. */
export function KeyCap({ children }: { children: ReactNode }) {
  return (
    <span className={styles.key} aria-hidden="true">
      {children}
    </span>
  )
}
