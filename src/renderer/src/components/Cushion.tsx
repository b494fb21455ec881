import { duration } from '../text/dates'
import styles from './Cushion.module.css'

const hour = 60

/** Part of the scale, in percent, that the dot keeps free at both ends so as to stay inside it. */
const edge = 2.5

/** Room to spare, or time short, on a scale around "just fits". `minutes` is negative when the plan is short. */
export function Cushion({ minutes }: { minutes: number }) {
  const reach = Math.max(5 * hour, Math.ceil(Math.abs(minutes) / (5 * hour)) * 5 * hour)
  const place = Math.min(100 - edge, Math.max(edge, ((minutes + reach) / (2 * reach)) * 100))
  const said = minutes < 0 ? `${duration(-minutes)} short` : `${duration(minutes)} to spare`
  return (
    <figure className={styles.cushion} role="img" aria-label={`The plan has ${said}`}>
      <div className={styles.scale}>
        <span className={styles.short} />
        <span className={styles.spare} />
        <span className={styles.fits} />
        <span className={styles.dot} style={{ left: `${place}%` }} />
      </div>
      <div className={styles.labels} aria-hidden="true">
        <span>{duration(reach)} short</span>
        <span>just fits</span>
        <span>{duration(reach)} spare</span>
      </div>
    </figure>
  )
}

/** The same in a sentence. */
export function fitSentence(minutes: number): string {
  if (minutes < 0) return `No, it is ${duration(-minutes)} short.`
  return minutes === 0 ? 'Yes, to the minute.' : `Yes, with ${duration(minutes)} to spare.`
}
