import { wilson } from '../../../../core/practice/score'
import { MoreRows, useMoreRows } from '../../components/MoreRows'
import { duration, shortMoment } from '../../text/dates'
import type from '../../theme/type.module.css'
import styles from './insights.module.css'
import type { Scored } from './totals'

/** The history as a table, newest first. */
export function Attempts({ history }: { history: readonly Scored[] }) {
  const { rows, body, ...more } = useMoreRows([...history].reverse())
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
        <tbody ref={body}>
          {rows.map(({ id, title, startedAt, finishedAt, score: { right, total, ms } }) => {
            const { low, high } = wilson(right, total)
            return (
              <tr key={id}>
                <td className={type.quiet}>{shortMoment(finishedAt ?? startedAt)}</td>
                <td>
                  <a href={`#/practice/result/${id}`}>{title}</a>
                </td>
                <td>
                  <strong>{right}</strong> of {total}
                </td>
                <td>
                  {Math.round(low)}–{Math.round(high)} %
                </td>
                <td>{duration(Math.max(1, Math.round(ms / 60_000)))}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <MoreRows {...more} />
    </section>
  )
}
