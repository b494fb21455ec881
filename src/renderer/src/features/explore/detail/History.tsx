import { SectionHead } from '../../../components/SectionHead'
import { shortDate } from '../../../text/dates'
import type { Programme } from '../types'
import styles from './Lists.module.css'

/** Dated turns in its life, oldest first. */
export function History({ history }: Pick<Programme, 'history'>) {
  return (
    <section className={styles.narrow}>
      <SectionHead title="History" note="oldest first" />
      {history.length === 0 ? <p className={styles.empty}>No dated events were found.</p> : null}
      <ol>
        {history.map(({ date, event }) => (
          <li key={event} className={styles.event}>
            {date === null ? (
              <span className={styles.undated}>undated</span>
            ) : (
              <time dateTime={date}>{shortDate(date)}</time>
            )}
            <span>{event}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
