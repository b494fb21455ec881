import type { ReactNode } from 'react'
import type { PrintJob } from './job'
import styles from './sheet.module.css'

/** A page of the chosen paper with its footer. */
export function Sheet(props: { paper: PrintJob['paper']; legend: ReactNode; number: string; children: ReactNode }) {
  return (
    <div className={`${styles.sheet} ${styles[props.paper]}`}>
      <div className={styles.body} data-body>
        {props.children}
      </div>
      <footer className={styles.footer}>
        <span className={styles.legend}>{props.legend}</span>
        <span className={styles.page}>{props.number}</span>
      </footer>
    </div>
  )
}
