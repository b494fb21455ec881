import type { Result } from '../../../stores/result'
import { typeNames } from '../words'
import styles from './result.module.css'
import { minutesWords, timeOf } from './terms'

/** Small facts of the attempt in one row. */
export function Figures({ result }: { result: Result }) {
  const { byType, flagged, changed, unanswered } = result.score
  const { used, given } = timeOf(result.attempt, result.score.ms)
  return (
    <dl className={styles.figures}>
      <Figure name="Time used" value={minutesWords(used)} more={given === null ? '' : `of ${minutesWords(given)}`} />
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
