import type { PackView, ReadinessView } from '../../../../shared/ipc/views'
import { Button } from '../../components/Button'
import { go } from '../../stores/route'
import { count } from '../../text/dates'
import { practiseRoute } from '../../text/readiness'
import type from '../../theme/type.module.css'
import styles from './insights.module.css'
import { mostMissing, whyNothing } from './sentences'

/** The place where readiness will stand, why it is not there, and what it takes. */
export function NotYet({ view, pack }: { view: ReadinessView; pack: PackView | null }) {
  const { readiness, domains } = view
  const missing = readiness?.state === 'not-enough' ? readiness : null
  const titleOf = (id: string) => domains.find((domain) => domain.id === id)?.title ?? ''
  const practicable = (id: string) => (pack?.domains[id] ?? 0) > 0
  const next = missing && pack ? mostMissing(missing, practicable) : null
  return (
    <div className={styles.columns}>
      <div className={`${styles.place} ${styles.hatched}`} aria-hidden="true">
        {[100, 75, 50, 25, 0].map((tick) => (
          <span key={tick}>{tick === 100 ? '100 %' : tick}</span>
        ))}
        <b>The likely score over time will stand here.</b>
      </div>
      <section aria-labelledby="missing">
        <h2 id="missing" className={type.section}>
          What is missing
        </h2>
        <p className={`${type.small} ${type.quiet}`}>{whyNothing(view)}</p>
        <p className={styles.how}>
          <a href="#/insights/method">How is this computed?</a>
        </p>
        {missing && pack ? (
          <dl className={styles.ledger}>
            {missing.domains.map(({ id, answers, needed }) => (
              <div key={id}>
                <dt>
                  {practicable(id) ? <a href={practiseRoute(pack.id, { domain: id })}>{titleOf(id)}</a> : titleOf(id)}
                </dt>
                <dd>{needed > 0 ? `${needed} more` : count(answers, 'answer')}</dd>
              </div>
            ))}
          </dl>
        ) : null}
        {pack && next ? (
          <p className={styles.act}>
            <Button variant="main" onPress={() => go(practiseRoute(pack.id, { domain: next }))}>
              Practise where most is missing
            </Button>
          </p>
        ) : null}
      </section>
    </div>
  )
}
