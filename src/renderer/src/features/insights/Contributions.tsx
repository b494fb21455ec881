import type { ReadinessView } from '../../../../shared/ipc/views'
import type from '../../theme/type.module.css'
import styles from './contributions.module.css'
import insights from './insights.module.css'
import { contributionSentence, type Estimated, signed } from './sentences'

/** The scale reaches at least so many percentage points to both sides. */
const least = 4

/** Percentage points that each domain adds to the likely score over the line, or takes from it. */
export function Contributions({ view, readiness }: { view: ReadinessView; readiness: Estimated }) {
  const { domains, line } = view
  const reach = Math.max(least, ...readiness.domains.map(({ contribution }) => Math.ceil(Math.abs(contribution))))
  const titleOf = (id: string) => domains.find((domain) => domain.id === id)?.title ?? ''
  return (
    <section aria-labelledby="contributions">
      <div className={insights.head}>
        <h2 id="contributions" className={type.section}>
          What each domain adds or takes
        </h2>
      </div>
      <p className={insights.note}>{contributionSentence(readiness, line)}</p>
      <ul className={styles.list}>
        {readiness.domains.map(({ id, contribution }) => (
          <li key={id}>
            <p className={styles.head}>
              <span>{titleOf(id)}</span>
              <strong>{signed(contribution)}</strong>
            </p>
            <div className={styles.chart} aria-hidden="true">
              <span
                className={styles.bar}
                data-side={contribution < 0 ? 'takes' : 'adds'}
                style={{ width: `${(Math.abs(contribution) / reach) * 50}%` }}
              />
            </div>
          </li>
        ))}
      </ul>
      <p className={styles.scale} aria-hidden="true">
        <span>−{reach}</span>
        <strong>the line</strong>
        <span>+{reach} points</span>
      </p>
    </section>
  )
}
