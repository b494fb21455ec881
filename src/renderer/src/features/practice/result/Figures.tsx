import type { Result } from '../../../stores/result'
import { duration } from '../../../text/dates'
import { typeNames } from '../words'
import styles from './result.module.css'

const minutes = (ms: number): string => duration(Math.max(1, Math.round(ms / 60_000)))

/** Time used and time there was, in milliseconds; an untimed attempt counts the time on its questions. */
function timeOf({ attempt, score }: Result): { used: number; given: number | null } {
  const { startedAt, deadline, finished } = attempt
  if (deadline === null || finished === null) return { used: score.ms, given: null }
  const given = Date.parse(deadline) - Date.parse(startedAt)
  return { used: Math.min(given, Date.parse(finished.at) - Date.parse(startedAt)), given }
}

/** Small facts of the attempt in one row. */
export function Figures({ result }: { result: Result }) {
  const { byType, flagged, changed, unanswered } = result.score
  const { used, given } = timeOf(result)
  return (
    <dl className={styles.figures}>
      <Figure name="Time used" value={minutes(used)} more={given === null ? '' : `of ${minutes(given)}`} />
      {byType.map(({ type, right, total }) => (
        <Figure key={type} name={typeNames[type]} value={String(right)} more={`of ${total}`} />
      ))}
      {unanswered > 0 ? <Figure name="No answer" value={String(unanswered)} more="" /> : null}
      <Figure name="Flagged" value={String(flagged.total)} more={flagged.total > 0 ? `${flagged.right} right` : ''} />
      <Figure name="Changed" value={String(changed.total)} more={changed.total > 0 ? `${changed.right} right` : ''} />
    </dl>
  )
}

function Figure({ name, value, more }: { name: string; value: string; more: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong> {more}
      </dd>
    </div>
  )
}
