import { Clock } from 'lucide-react'
import { shortDate, today } from '../text/dates'
import styles from './FactDate.module.css'
import { isStale } from './stale'

/** The day a fact was last read. When that is long ago it carries a clock and the word "stale"; undated says so. */
export function FactDate({ date, inline = false }: { date: string | null; inline?: boolean }) {
  if (date === null) return <span className={styles.undated}>undated</span>
  if (!isStale(date, today())) return <time dateTime={date}>{shortDate(date)}</time>
  return (
    <span className={styles.stale} data-inline={inline}>
      <span className={styles.day}>
        <Clock size={12} strokeWidth={2} aria-hidden="true" />
        <time dateTime={date}>{shortDate(date)}</time>
      </span>
      <span className={styles.word}> stale</span>
    </span>
  )
}

/** The clock and the word alone, beside a value whose day is not shown. */
export function StaleMark({ date }: { date: string | null }) {
  if (date === null || !isStale(date, today())) return null
  return (
    <span className={styles.mark} title={`checked ${shortDate(date)}`}>
      <Clock size={12} strokeWidth={2} aria-hidden="true" /> stale
    </span>
  )
}
