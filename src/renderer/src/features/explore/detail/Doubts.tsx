import { SectionHead } from '../../../components/SectionHead'
import type { Programme } from '../types'
import { Claims } from './Claims'
import styles from './Doubts.module.css'

/** Where sources disagree beyond the facts of the ledger, and what was looked for in vain. */
export function Doubts({ conflicts, gaps }: Pick<Programme, 'conflicts' | 'gaps'>) {
  return (
    <>
      {conflicts.length === 0 ? null : (
        <section>
          <SectionHead title="Sources disagree" />
          <ul>
            {conflicts.map(({ about, claims, resolution }) => (
              <li key={about} className={styles.row}>
                <p className={styles.about}>{about}</p>
                <Claims claims={claims} />
                {resolution === '' ? null : <p className={styles.resolution}>{resolution}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {gaps.length === 0 ? null : (
        <section>
          <SectionHead title="Looked for and not found" />
          <ul>
            {gaps.map((gap) => (
              <li key={gap} className={styles.row}>
                {gap}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
