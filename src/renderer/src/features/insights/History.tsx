import { wilson } from '../../../../core/practice/score'
import type { PackView } from '../../../../shared/ipc/views'
import { count } from '../../text/dates'
import { dated, monthDay } from './days'
import styles from './History.module.css'
import type { Scored } from './totals'

/** Newest attempts that fit side by side; the table below holds all of them. */
const most = 24

const ticks = [100, 75, 50, 25, 0] as const

type Props = { history: readonly Scored[]; packs: readonly PackView[] }

/** Lectern's line in percent, when an exam is among the attempts shown; null otherwise. */
function lineOf({ history, packs }: Props): number | null {
  const exams = history.slice(-most).filter(({ mode }) => mode === 'exam')
  const rules = exams.map(({ pack }) => packs.find(({ id }) => id === pack)?.exam)
  return rules.find((exam) => exam)?.line ?? null
}

/** What the marks of the chart mean, as far as it has them. */
export function Signs({ history, packs }: Props) {
  const line = lineOf({ history, packs })
  const modes = new Set(history.slice(-most).map(({ mode }) => mode))
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
      {line === null ? null : (
        <span>
          <span className={styles.dash} /> Lectern’s line, {line}
        </span>
      )}
      <span>
        <span className={styles.bar} /> 95 % range
      </span>
    </span>
  )
}

/** Share right over the attempts: a diamond for a practice exam, a disc for a study session, each with its range. */
export function History({ history, packs }: Props) {
  const shown = history.slice(-most)
  const line = lineOf({ history, packs })
  const dates = dated(shown)
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
        {line === null ? null : <span className={styles.line} style={{ bottom: `${line}%` }} />}
        <div className={styles.columns}>
          {shown.map((attempt) => {
            const { right, total } = attempt.score
            const { low, high } = wilson(right, total)
            return (
              <span key={attempt.id} className={styles.column}>
                <span className={styles.range} style={{ bottom: `${low}%`, height: `${high - low}%` }} />
                <span
                  className={styles.mark}
                  data-mode={attempt.mode}
                  style={{ bottom: `${(right / Math.max(1, total)) * 100}%` }}
                />
                {dates.has(attempt.id) ? <span className={styles.date}>{monthDay(attempt)}</span> : null}
              </span>
            )
          })}
        </div>
      </div>
    </figure>
  )
}
