import { percent, shareRange } from '../text/readiness'
import styles from './ScoreRange.module.css'

type Score = { likely: number; low: number; high: number }

const ticks = [40, 60, 80, 100] as const

/** A likely score in its range, in the width of a side column; the scale leaves out what no score here falls below. */
export function ScoreRange({ score, line }: { score: Score; line: number }) {
  const from = score.low * 100 < (ticks[0] ?? 0) ? 0 : 40
  const at = (share: number) => `${((share * 100 - from) / (100 - from)) * 100}%`
  const shown = from === 0 ? [0, 20, ...ticks] : ticks
  return (
    <figure
      className={styles.figure}
      role="img"
      aria-label={`Likely score ${percent(score.likely)} %, range ${shareRange(score)}; Lectern’s line is at ${percent(line)} %`}
    >
      <div className={styles.chart} aria-hidden="true">
        <span className={styles.name} style={{ left: at(line) }}>
          line {percent(line)}
        </span>
        <span className={styles.axis} />
        {shown.map((tick) => (
          <span
            key={tick}
            className={styles.tick}
            data-end={tick === from ? 'first' : tick === 100 ? 'last' : null}
            style={{ left: at(tick / 100) }}
          >
            {tick === 100 ? '100 %' : tick}
          </span>
        ))}
        <span className={styles.band} style={{ left: at(score.low), right: `calc(100% - ${at(score.high)})` }} />
        <span className={styles.likely} style={{ left: at(score.likely) }} />
        <span className={styles.line} style={{ left: at(line) }} />
      </div>
    </figure>
  )
}
