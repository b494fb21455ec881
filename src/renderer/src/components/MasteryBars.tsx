import styles from './MasteryBars.module.css'

export type MasteryBar = { id: string; name: string; right: number; total: number; low: number; high: number }

/** Shares right in a narrow column: the name above its bar, a dot and a whisker on it. */
export function MasteryBars({ bars }: { bars: readonly MasteryBar[] }) {
  return (
    <>
      <ul className={styles.list}>
        {bars.map(({ id, name, right, total, low, high }) => {
          const share = (right / Math.max(1, total)) * 100
          return (
            <li key={id}>
              <p className={styles.head}>
                <span>{name}</span>
                <span className={styles.count}>
                  <strong>{right.toLocaleString('en-GB')}</strong> of {total.toLocaleString('en-GB')}
                  <span className="sr-only">
                    , range {Math.round(low)} to {Math.round(high)} %
                  </span>
                </span>
              </p>
              <div className={styles.chart} aria-hidden="true">
                <span className={styles.bar} style={{ width: `${share}%` }} />
                <span className={styles.whisker} style={{ left: `${low}%`, width: `${high - low}%` }} />
                <span className={styles.dot} style={{ left: `${share}%` }} />
              </div>
            </li>
          )
        })}
      </ul>
      <p className={styles.scale} aria-hidden="true">
        <span>0</span>
        <span>100 %</span>
      </p>
    </>
  )
}
