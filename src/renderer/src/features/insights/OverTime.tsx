import { useMemo } from 'react'
import type { ReadinessView } from '../../../../shared/ipc/views'
import { shortDate, today } from '../../text/dates'
import type from '../../theme/type.module.css'
import { type Chart, chartOf, examsAbove, type Point } from './chart'
import styles from './insights.module.css'
import { ReadinessChart } from './ReadinessChart'
import chartStyles from './readiness-chart.module.css'
import type { Scored } from './totals'

/** Readiness over time: drawn, and as a table for those who listen. */
export function OverTime({ view, history }: { view: ReadinessView; history: readonly Scored[] }) {
  const chart = useMemo(() => chartOf(view, history), [view, history])
  // What was asked for elsewhere came without its past, which follows in a moment.
  const drawn = chart !== null && view.history.length > 0
  return (
    <section aria-labelledby="readiness">
      <div className={styles.head}>
        <h2 id="readiness" className={type.section}>
          Readiness
        </h2>
        {drawn ? <Key chart={chart} /> : null}
      </div>
      {drawn ? (
        <figure>
          <ReadinessChart chart={chart} />
          {examsAbove(chart) ? (
            <p className={`${type.meta} ${styles.remark}`}>
              Practice exams ask questions again that you know by now, so they come out higher. Readiness counts only
              the first answer to each question.
            </p>
          ) : null}
          <figcaption className="sr-only">
            <Table chart={chart} />
          </figcaption>
        </figure>
      ) : (
        <div className={styles.room} />
      )}
    </section>
  )
}

function Key({ chart: { ahead, exams } }: { chart: Chart }) {
  return (
    <span className={chartStyles.key} aria-hidden="true">
      <span>
        <i data-sign="likely" /> likely score
      </span>
      <span>
        <i data-sign="range" /> 90 % range
      </span>
      {ahead ? (
        <span>
          <i data-sign="ahead" /> if you stop now
        </span>
      ) : null}
      {exams.length > 0 ? (
        <span>
          <i data-sign="exam" /> practice exam
        </span>
      ) : null}
    </span>
  )
}

function Table({ chart: { points, ahead, exams, line } }: { chart: Chart }) {
  const row = (point: Point, date: string) => (
    <tr key={point.at}>
      <th scope="row">{date}</th>
      <td>{point.answers}</td>
      <td>{Math.round(point.likely)} %</td>
      <td>
        {Math.round(point.low)} to {Math.round(point.high)} %
      </td>
    </tr>
  )
  return (
    <>
      <table>
        <caption>Likely score over time; Lectern’s line is at {line} %</caption>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Answers</th>
            <th scope="col">Likely score</th>
            <th scope="col">90 % range</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => row(point, shortDate(today(new Date(point.at)))))}
          {ahead ? row(ahead, `Exam day, ${shortDate(new Date(ahead.at).toISOString())}, if you stop now`) : null}
        </tbody>
      </table>
      {exams.map(({ id, at, right, total }) => (
        <span key={id}>
          Practice exam on {shortDate(today(new Date(at)))}: {right} of {total} right.{' '}
        </span>
      ))}
    </>
  )
}
