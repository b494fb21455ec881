import type { Programme } from '../../../core/catalog/schema'
import { statusSentence } from '../text/status'
import styles from './ProgrammeStatus.module.css'
import { StatusMark } from './StatusMark'

/** What a candidate must know of a programme that is not simply active; nothing for one that is. */
export function ProgrammeStatus({ programme }: { programme: Programme | null }) {
  if (programme === null || programme.status.value === 'active') return null
  return (
    <div className={styles.status}>
      <StatusMark status={programme.status.value} />
      <p>{statusSentence(programme)}</p>
    </div>
  )
}
