import type { ReactNode } from 'react'
import type from '../../theme/type.module.css'
import styles from './settings.module.css'

/** A heading with a line under it, and what belongs to it. */
export function Section({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <header className={styles.head}>
        <h2 className={type.section}>{title}</h2>
        {note ? <p className={`${type.small} ${type.label}`}>{note}</p> : null}
      </header>
      {children}
    </section>
  )
}
