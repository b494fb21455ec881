import type { AttemptSummary } from '../../../../../shared/ipc/views'
import { MoreRows, useMoreRows } from '../../../components/MoreRows'
import { SectionHead } from '../../../components/SectionHead'
import { shortMoment } from '../../../text/dates'
import type from '../../../theme/type.module.css'
import styles from './home.module.css'

/** Finished attempts, newest first, each leading to its result. */
export function Done({ attempts }: { attempts: readonly AttemptSummary[] }) {
  const { rows, body, ...more } = useMoreRows(attempts)
  return (
    <section aria-labelledby="done">
      <SectionHead id="done" title="Finished" />
      {attempts.length === 0 ? (
        <p className={styles.nothing}>
          Attempts you finish stand here with the day, how many were right, and every question to look through again.
          Five questions are enough to begin.
        </p>
      ) : (
        <table className={styles.done}>
          <thead>
            <tr>
              <th scope="col">Finished</th>
              <th scope="col">Attempt</th>
              <th scope="col">Right</th>
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map(({ id, title, score, finishedAt, startedAt }) => (
              <tr key={id}>
                <td className={type.quiet}>{shortMoment(finishedAt ?? startedAt)}</td>
                <td>
                  <a href={`#/practice/result/${id}`}>{title}</a>
                </td>
                <td>
                  {score ? (
                    <>
                      <strong>{score.right}</strong> of {score.total}
                    </>
                  ) : (
                    <span className={type.quiet}>pack not installed</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MoreRows {...more} />
    </section>
  )
}
