import styles from './home.module.css'
import type { Wish } from './wish'

/** Says that what is about to begin comes from the plan. */
export function Planned({ wish }: { wish: Wish | null }) {
  return wish?.planned ? <p className={styles.note}>From your plan; it is ticked off when you finish.</p> : null
}
