import type { ReactNode } from 'react'
import styles from './ScoreBars.module.css'

export type ScoreBar = {
  id: string
  name: string
  note: ReactNode
  right: number
  total: number
  /** 95 % range of the share right, in percent. */
  low: number
  high: number
}

const ticks = [0, 25, 50, 75, 100] as const

/** Shares right as bars with a dot and a whisker. It is a table, so what is drawn is also read and copied. */
export function ScoreBars({ label, bars, line }: { label: string; bars: readonly ScoreBar[]; line: number | null }) {
  return (
    <table className={styles.table}>
      <caption className="sr-only">{label}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">Part</span>
          </th>
          <th scope="col" className={styles.scale}>
            <span className="sr-only">Share right and its 95 % range</span>
            <span className={styles.ticks} aria-hidden="true">
              {ticks.map((tick) => (
                <span key={tick} data-line={tick === line} style={{ left: `${tick}%` }}>
                  {tick === 100 ? '100 %' : tick}
                </span>
              ))}
            </span>
          </th>
          <th scope="col">
            <span className="sr-only">Right</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.id}>
            <th scope="row" className={styles.name}>
              {bar.name}
              <span className={styles.note}>{bar.note}</span>
            </th>
            <td className={styles.cell}>
              <Bar bar={bar} line={line} />
            </td>
            <td className={styles.count}>
              <strong>{bar.right}</strong> of {bar.total}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Bar({ bar: { right, total, low, high }, line }: { bar: ScoreBar; line: number | null }) {
  const share = (right / Math.max(1, total)) * 100
  return (
    <>
      <span className="sr-only">
        {Math.round(share)} %, range {Math.round(low)} to {Math.round(high)} %
      </span>
      <span className={styles.chart} aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} className={styles.grid} data-tick={tick} style={{ left: `${tick}%` }} />
        ))}
        <span className={styles.bar} style={{ width: `${share}%` }} />
        <span className={styles.whisker} style={{ left: `${low}%`, width: `${high - low}%` }} />
        {line === null ? null : <span className={styles.line} style={{ left: `${line}%` }} />}
        <span className={styles.dot} style={{ left: `${share}%` }} />
      </span>
    </>
  )
}
