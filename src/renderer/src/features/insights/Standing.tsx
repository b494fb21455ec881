import type { ReactNode } from 'react'
import type { PackView, ReadinessView } from '../../../../shared/ipc/views'
import { count, dayMonth } from '../../text/dates'
import { practiseRoute, shareRange } from '../../text/readiness'
import type from '../../theme/type.module.css'
import { day } from './days'
import type { Known } from './Insights'
import styles from './insights.module.css'
import { chanceWords, type Estimated, meaning, mostOpen } from './sentences'

type Props = { view: ReadinessView; readiness: Estimated; known: Known; pack: PackView | null }

/** Where the learner stands today, in figures. */
export function Standing({ view, readiness, known, pack }: Props) {
  const { ahead, line, programme, domains } = view
  const last = known.history.filter((one) => one.programme === programme && one.mode === 'exam').at(-1)
  const open = mostOpen(readiness)
  const title = domains.find(({ id }) => id === open?.id)?.title ?? ''
  return (
    <section aria-labelledby="standing">
      <h2 id="standing" className={type.section}>
        Today
      </h2>
      <p className={`${type.figure} ${type.numbers} ${styles.figure}`}>{shareRange(readiness.score)}</p>
      <p className={`${type.small} ${type.quiet}`}>{meaning(readiness, line)}</p>
      <p className={styles.how}>
        <a href="#/insights/method">How is this computed?</a> {count(readiness.answers, 'answer')}
      </p>
      <dl className={styles.ledger}>
        <Row term="Reaching the line">{chanceWords(readiness)}</Row>
        {ahead ? <Row term={`On ${dayMonth(ahead.at)}, if you stop`}>{shareRange(ahead.score)}</Row> : null}
        {last ? (
          <Row term={`Practice exam, ${dayMonth(day(last))}`}>
            {last.score.right} of {last.score.total}
          </Row>
        ) : null}
        {open ? (
          <Row term="Most to gain">
            {pack && (pack.domains[open.id] ?? 0) > 0 ? (
              <a href={practiseRoute(pack.id, { domain: open.id })}>{title}</a>
            ) : (
              title
            )}
          </Row>
        ) : null}
      </dl>
    </section>
  )
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
