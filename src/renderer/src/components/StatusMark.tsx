import type { Status } from '../../../core/catalog/schema'
import styles from './StatusMark.module.css'

export const statusWord: Record<Status, string> = {
  active: 'Active',
  beta: 'Beta',
  retired: 'Retired',
  unverified: 'Unverified',
}

/** A programme's status as a shape and a word: disc, half disc, struck ring, dashed ring. */
export function StatusMark({ status, note }: { status: Status | null; note?: string }) {
  const shown = status ?? 'unverified'
  return (
    <span className={styles.mark}>
      <svg className={styles[shown]} width="11" height="11" viewBox="0 0 11 11" aria-hidden="true">
        {shown === 'active' ? <circle cx="5.5" cy="5.5" r="4.75" fill="currentColor" /> : null}
        {shown === 'beta' ? (
          <>
            <circle cx="5.5" cy="5.5" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.25" />
            <path d="M5.5 .9a4.6 4.6 0 0 1 0 9.2z" fill="currentColor" />
          </>
        ) : null}
        {shown === 'retired' ? (
          <g fill="none" stroke="currentColor" strokeWidth="1.25">
            <circle cx="5.5" cy="5.5" r="4.6" />
            <path d="M2.3 8.7l6.4-6.4" />
          </g>
        ) : null}
        {shown === 'unverified' ? (
          <circle
            cx="5.5"
            cy="5.5"
            r="4.6"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.25"
            strokeDasharray="2 1.6"
          />
        ) : null}
      </svg>
      {statusWord[shown]}
      {note ? <span className={styles.note}>{note}</span> : null}
    </span>
  )
}
