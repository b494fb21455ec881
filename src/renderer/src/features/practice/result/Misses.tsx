import type { Result } from '../../../stores/result'
import type from '../../../theme/type.module.css'
import { missNames } from '../words'
import { countMisses, missAdvice } from './reasons'
import styles from './result.module.css'

/** The reasons the learner named for what was missed; nothing before the first. */
export function Misses({ result: { score, misses } }: { result: Result }) {
  const counts = countMisses(misses)
  if (counts.length === 0) return null
  const named = counts.reduce((sum, { count }) => sum + count, 0)
  const most = counts[0]?.count ?? 1
  const advice = missAdvice(counts)
  return (
    <section className={styles.part}>
      <div className={styles.head}>
        <h2 className={type.section}>Why they were missed</h2>
        <span className={styles.key}>
          said of {named} of {score.total - score.right} missed
        </span>
      </div>
      <dl className={styles.misses}>
        {counts.map(({ why, count }) => (
          <div key={why}>
            <dt>{missNames[why]}</dt>
            <dd>
              <span aria-hidden="true" style={{ width: `${(100 * count) / most}%` }} />
              <strong>{count}</strong>
            </dd>
          </div>
        ))}
      </dl>
      {advice ? <p className={styles.says}>{advice}</p> : null}
    </section>
  )
}
