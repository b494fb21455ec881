import styles from './LoadBar.module.css'

/** A day's minutes as a bar, filled as far as they are done. The numbers stand beside it in words. */
export function LoadBar({ minutes, done, most }: { minutes: number; done: number; most: number }) {
  if (minutes === 0) return <span className={styles.none} aria-hidden="true" />
  return (
    <span className={styles.bar} style={{ width: `${Math.max(12, (minutes / most) * 100)}%` }} aria-hidden="true">
      <span style={{ width: `${Math.min(100, (done / minutes) * 100)}%` }} />
    </span>
  )
}
