import styles from './MasteryBars.module.css'

/** Shares in percent: the dot, and the ends of its range. */
export type MasteryBar = {
  id: string
  name: string
  right: number
  total: number
  share: number
  low: number
  high: number
}

/**
 * Shares right in a narrow column: the name above its bar, a dot and a whisker on it. A line to reach crosses the bars
 * only. Without answers a dashed place stands where the bar will be.
 */
export function MasteryBars({ bars, line = null }: { bars: readonly MasteryBar[]; line?: number | null }) {
  return (
    <>
      <ul className={styles.list}>
        {bars.map((bar) => (
          <li key={bar.id}>
            <p className={styles.head}>
              <span>{bar.name}</span>
              {bar.total === 0 ? <span className={styles.count}>no answers yet</span> : <Count bar={bar} />}
            </p>
            {bar.total === 0 ? (
              <div className={styles.place} aria-hidden="true" />
            ) : (
              <div className={styles.chart} aria-hidden="true">
                <span className={styles.bar} style={{ width: `${bar.share}%` }} />
                {line === null ? null : <span className={styles.line} style={{ left: `${line}%` }} />}
                <span className={styles.whisker} style={{ left: `${bar.low}%`, width: `${bar.high - bar.low}%` }} />
                <span className={styles.dot} style={{ left: `${bar.share}%` }} />
              </div>
            )}
          </li>
        ))}
      </ul>
      <p className={styles.scale} aria-hidden="true">
        <span>0</span>
        {line === null ? null : <strong style={{ left: `${line}%` }}>{line}</strong>}
        <span>100 %</span>
      </p>
    </>
  )
}

function Count({ bar: { right, total, low, high } }: { bar: MasteryBar }) {
  return (
    <span className={styles.count}>
      <strong>{right.toLocaleString('en-GB')}</strong> of {total.toLocaleString('en-GB')}
      <span className="sr-only">
        , range {Math.round(low)} to {Math.round(high)} %
      </span>
    </span>
  )
}
