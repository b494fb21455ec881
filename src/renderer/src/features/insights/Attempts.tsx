import type { Finished } from '../../stores/insights'
import { duration, shortDate } from '../../text/dates'
import type from '../../theme/type.module.css'
import { day } from './days'
import styles from './insights.module.css'

/** The history as a table, newest first. */
export function Attempts({ history }: { history: readonly Finished[] }) {
  return (
    <section className={styles.attempts} aria-labelledby="attempts">
      <h2 id="attempts" className={type.section}>
        Attempts
      </h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Finished</th>
            <th scope="col">Attempt</th>
            <th scope="col">Right</th>
            <th scope="col">95 % range</th>
            <th scope="col">Time on questions</th>
          </tr>
        </thead>
        <tbody>
          {[...history].reverse().map(({ summary, result: { score } }) => (
            <tr key={summary.id}>
              <td className={type.quiet}>{shortDate(day(summary))}</td>
              <td>
                <a href={`#/practice/result/${summary.id}`}>{summary.title}</a>
              </td>
              <td>
                <strong>{score.right}</strong> of {score.total}
              </td>
              <td>
                {Math.round(score.low)}–{Math.round(score.high)} %
              </td>
              <td>{duration(Math.max(1, Math.round(score.ms / 60_000)))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
