import type { Finished } from '../../stores/insights'
import { count } from '../../text/dates'
import { day, monthDay } from './days'
import styles from './History.module.css'

/** Newest attempts that fit side by side; the table below holds all of them. */
const most = 24

const ticks = [100, 75, 50, 25, 0] as const

/** What the marks of the chart mean, as far as it has them. */
export function Signs({ history }: { history: readonly Finished[] }) {
  const modes = new Set(history.slice(-most).map(({ result }) => result.attempt.mode))
  return (
    <span className={styles.signs} aria-hidden="true">
      {modes.has('exam') ? (
        <span>
          <span className={styles.mark} data-mode="exam" /> practice exam
        </span>
      ) : null}
      {modes.has('study') ? (
        <span>
          <span className={styles.mark} data-mode="study" /> study session
        </span>
      ) : null}
      <span>line: 95 % range</span>
    </span>
  )
}

/** Share right over the attempts: a diamond for a practice exam, a disc for a study session, each with its range. */
export function History({ history }: { history: readonly Finished[] }) {
  const shown = history.slice(-most)
  const line = shown.find(({ result }) => result.attempt.mode === 'exam' && result.rules)?.result.rules?.line ?? null
  return (
    <figure className={styles.figure}>
      <figcaption className="sr-only">
        {count(shown.length, 'attempt')} from the oldest to the newest; the figures are in the table of attempts.
      </figcaption>
      <div className={styles.chart} aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} className={styles.tick} data-tick={tick} style={{ bottom: `${tick}%` }}>
            <span>{tick === 100 ? '100 %' : tick}</span>
          </span>
        ))}
        {line === null ? null : (
          <span className={styles.line} style={{ bottom: `${line}%` }}>
            <span>Lectern’s line, {line}</span>
          </span>
        )}
        <div className={styles.columns}>
          {shown.map(({ summary, result: { attempt, score } }, i) => {
            const label = day(summary)
            const before = shown[i - 1]
            return (
              <span key={attempt.id} className={styles.column}>
                <span
                  className={styles.range}
                  style={{ bottom: `${score.low}%`, height: `${score.high - score.low}%` }}
                />
                <span
                  className={styles.mark}
                  data-mode={attempt.mode}
                  style={{ bottom: `${(score.right / Math.max(1, score.total)) * 100}%` }}
                />
                {before && day(before.summary) === label ? null : (
                  <span className={styles.date}>{monthDay(summary)}</span>
                )}
              </span>
            )
          })}
        </div>
      </div>
    </figure>
  )
}
