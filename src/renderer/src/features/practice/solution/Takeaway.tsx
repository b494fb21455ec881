import { Prose } from '../../../components/Prose'
import styles from './solution.module.css'

/** The one sentence to remember. */
export function Takeaway({ children }: { children: string }) {
  return (
    <section className={styles.takeaway}>
      <h2>Takeaway</h2>
      <p>
        <Prose within="text">{children}</Prose>
      </p>
    </section>
  )
}
