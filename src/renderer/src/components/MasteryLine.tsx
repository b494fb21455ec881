import type { Mastery } from '../../../core/readiness/mastery'
import { percent, shareRange } from '../text/readiness'
import styles from './MasteryLine.module.css'

/** Mastery of one thing in the width of a few words: a dot in its range on a scale from 0 to 100, and the counts. */
export function MasteryLine({ mastery: { right, total, share, low, high } }: { mastery: Mastery }) {
  if (share === null) return <span className={styles.none}>no answers yet</span>
  return (
    <span className={styles.mastery}>
      <span className={styles.scale} aria-hidden="true">
        <span className={styles.range} style={{ left: `${low * 100}%`, width: `${(high - low) * 100}%` }} />
        <span className={styles.dot} style={{ left: `${share * 100}%` }} />
      </span>
      <span className={styles.words}>
        {total === 0 ? (
          'by its topics'
        ) : (
          <>
            <b>{right}</b> of {total}
          </>
        )}
        <span className="sr-only">, mastered about {percent(share)} %, range</span> · {shareRange({ low, high })}
      </span>
    </span>
  )
}
