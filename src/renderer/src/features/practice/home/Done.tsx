import type { AttemptSummary } from '../../../../../shared/ipc/views'
import { SectionHead } from '../../../components/SectionHead'
import { shortDate } from '../../../text/dates'
import type from '../../../theme/type.module.css'
import { dayOf } from '../words'
import styles from './home.module.css'

/** Finished attempts, newest first, each leading to its result. */
export function Done({ attempts }: { attempts: readonly AttemptSummary[] }) {
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
              <th scope="col">Day</th>
              <th scope="col">Attempt</th>
              <th scope="col">Right</th>
            </tr>
          </thead>
          <tbody>
            {attempts.map(({ id, title, right, questions, finishedAt, startedAt }) => (
              <tr key={id}>
                <td className={type.quiet}>{shortDate(dayOf(finishedAt ?? startedAt))}</td>
                <td>
                  <a href={`#/practice/result/${id}`}>{title}</a>
                </td>
                <td>
                  <strong>{right ?? 0}</strong> of {questions}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
