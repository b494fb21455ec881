import styles from './RangeBar.module.css'

type Share = { right: number; total: number; low: number; high: number }

/** Nearer than this to an end of the scale, in percent, the scale's own number says it. */
const narrow = 4

const at = (percent: number) => ({ left: `${Math.max(0, Math.min(100, percent))}%` })

/** One share as a band on a scale from 0 to 100: the range first, the point second, and a line to reach if there is one. */
export function RangeBar({ share, line }: { share: Share; line: { value: number; name: string } | null }) {
  const { low, high } = share
  const you = (share.right / Math.max(1, share.total)) * 100
  const youFirst = line !== null && you < line.value
  const said = `${Math.round(you)} % right; with a certainty of 95 % between ${Math.round(low)} and ${Math.round(high)} %`
  return (
    <figure className={styles.figure}>
      <figcaption className="sr-only">
        {said}
        {line ? `. ${line.name} is at ${line.value} %.` : '.'}
      </figcaption>
      <div className={styles.chart} aria-hidden="true">
        <span className={styles.name} data-side={side(you, line ? youFirst : you > 60)} style={at(you)}>
          you, {Math.round(you)}
        </span>
        {line ? (
          <span className={styles.goal} data-side={side(line.value, !youFirst)} style={at(line.value)}>
            {line.name}, {line.value}
          </span>
        ) : null}
        <span className={styles.axis} />
        {[0, 20, 40, 60, 80, 100].map((tick) => (
          <span key={tick} className={styles.tick} style={at(tick)} />
        ))}
        <span className={styles.band} style={{ ...at(low), width: `${high - low}%` }} />
        {low < narrow ? null : (
          <span className={styles.end} data-side="left" style={at(low)}>
            {Math.round(low)}
          </span>
        )}
        {high > 100 - narrow ? null : (
          <span className={styles.end} data-side="right" style={at(high)}>
            {Math.round(high)}
          </span>
        )}
        <span className={styles.you} style={at(you)} />
        {line ? <span className={styles.line} style={at(line.value)} /> : null}
        {[0, 20, 40, 60, 80, 100].map((tick) => (
          <span key={tick} className={styles.number} data-tick={tick} style={at(tick)}>
            {tick === 100 ? '100 %' : tick}
          </span>
        ))}
      </div>
    </figure>
  )
}

/** A name stands to the left of its mark when that is wanted and there is room, to the right otherwise. */
const side = (percent: number, left: boolean): 'left' | 'right' =>
  percent < 18 ? 'right' : left || percent > 80 ? 'left' : 'right'
