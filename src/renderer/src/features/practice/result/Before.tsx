import type { Result } from '../../../stores/result'
import { shortMoment } from '../../../text/dates'
import type from '../../../theme/type.module.css'
import { rangeWords } from '../words'
import { changeWords, comparedWords, domainChanges, earlierOf } from './comparison'
import styles from './result.module.css'

/** The attempt beside earlier ones of its kind; nothing when it is the first. */
export function Before({ result }: { result: Result }) {
  const { attempt, score, attempts } = result
  const earlier = earlierOf(attempts, attempt)
  const [last] = earlier
  if (!last) return null
  const changes = domainChanges(last.score, score.byDomain)
  return (
    <section className={styles.part}>
      <div className={styles.head}>
        <h2 className={type.section}>Compared with before</h2>
        <span className={styles.key}>95 % range beside each share</span>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Finished</th>
            <th scope="col">Right</th>
            <th scope="col" className={styles.end}>
              Range
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">This one, {shortMoment(attempt.finished?.at ?? attempt.startedAt)}</th>
            <td>
              <strong>{score.right}</strong> of {score.total}
            </td>
            <td className={styles.end}>{rangeWords(score)}</td>
          </tr>
          {earlier.map(({ id, finishedAt, score: then, low, high }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`#/practice/result/${id}`}>{shortMoment(finishedAt)}</a>
              </th>
              <td>
                <strong>{then.right}</strong> of {then.total}
              </td>
              <td className={styles.end}>{rangeWords({ low, high })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.says}>
        {comparedWords({ ...last.score, low: last.low, high: last.high }, score)} Questions met before are easier the
        second time.
      </p>
      {changes.length > 0 ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Domain</th>
              <th scope="col">Last time</th>
              <th scope="col">Now</th>
              <th scope="col" className={styles.end}>
                Difference
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ domain, title, before, now }) => (
              <tr key={domain}>
                <th scope="row">{title}</th>
                <td>
                  {before.right} of {before.total}
                </td>
                <td>
                  <strong>{now.right}</strong> of {now.total}
                </td>
                <td className={styles.end}>{changeWords(before, now)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  )
}
