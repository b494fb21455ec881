import type { ReadinessView } from '../../../../shared/ipc/views'
import { MasteryBars } from '../../components/MasteryBars'
import { percent } from '../../text/readiness'
import type from '../../theme/type.module.css'
import { Contributions } from './Contributions'
import type { Known } from './Insights'
import styles from './insights.module.css'
import { NotYet } from './NotYet'
import { OverTime } from './OverTime'
import { RealExams } from './RealExams'
import { Standing } from './Standing'
import { masterySentence } from './sentences'

/** Readiness over time and today, and below it what it is made of. */
export function Overview({ view, known }: { view: ReadinessView; known: Known }) {
  const { readiness, domains, line } = view
  const pack = known.packs.find(({ programme }) => programme === view.programme) ?? null
  const estimated = readiness?.state === 'estimated' ? readiness : null
  return (
    <>
      {estimated ? (
        <div className={styles.columns}>
          <OverTime view={view} history={known.history} />
          <Standing view={view} readiness={estimated} known={known} pack={pack} />
        </div>
      ) : (
        <NotYet view={view} pack={pack} />
      )}
      <div className={styles.below}>
        {domains.length === 0 ? null : (
          <section aria-labelledby="mastery">
            <div className={styles.head}>
              <h2 id="mastery" className={type.section}>
                Mastery by domain
              </h2>
              <span className={styles.key}>90 % range</span>
            </div>
            <p className={styles.note}>{masterySentence(domains, line)}</p>
            <MasteryBars
              line={percent(line)}
              bars={domains.map(({ id, title, mastery: { right, total, share, low, high } }) => ({
                id,
                name: title,
                right,
                total,
                share: (share ?? 0) * 100,
                low: low * 100,
                high: high * 100,
              }))}
            />
          </section>
        )}
        {estimated ? <Contributions view={view} readiness={estimated} /> : null}
        <RealExams view={view} />
      </div>
    </>
  )
}
