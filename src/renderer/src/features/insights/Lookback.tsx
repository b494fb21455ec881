import { count } from '../../text/dates'
import type from '../../theme/type.module.css'
import { Attempts } from './Attempts'
import { ByDomain } from './ByDomain'
import { studiedDays } from './days'
import { History, Signs } from './History'
import type { Known } from './Insights'
import styles from './insights.module.css'

/** Attempts and days of study, of all programmes. */
export function Lookback({ known: { history, packs, days } }: { known: Known }) {
  if (history.length === 0) {
    return <p className={type.lead}>Your first finished attempt will stand here, with its share right and its range.</p>
  }
  return (
    <>
      <p className={`${type.lead} ${styles.lead}`}>
        {count(history.length, 'finished attempt')}; you studied {studiedDays(days)}.
      </p>
      <div className={styles.columns}>
        <section aria-labelledby="history">
          <div className={styles.head}>
            <h2 id="history" className={type.section}>
              Share right, attempt by attempt
            </h2>
            <Signs history={history} packs={packs} />
          </div>
          <History history={history} packs={packs} />
        </section>
        <ByDomain history={history} />
      </div>
      <Attempts history={history} />
    </>
  )
}
