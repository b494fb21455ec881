import { Check, X } from 'lucide-react'
import { Prose } from '../../../components/Prose'
import type { SolvedRow } from '../solved'
import styles from './solution.module.css'

/** Every option with its verdict as a shape and a word, and the reason why. */
export function SolvedRows({ rows }: { rows: readonly SolvedRow[] }) {
  return (
    <ul className={styles.rows}>
      {rows.map(({ key, mark, badge, text, said, rationale }) => (
        <li key={key} className={styles.row}>
          <span className={styles.mark} data-mark={mark} aria-hidden="true">
            {mark === 'right' ? <Check size={14} strokeWidth={2.5} /> : null}
            {mark === 'wrong' ? <X size={14} strokeWidth={2.5} /> : null}
            {mark === 'none' ? badge : null}
          </span>
          <div>
            <p className={styles.option}>
              <Prose within="text">{text}</Prose>
            </p>
            <div className={styles.rationale}>
              {said.map((word) => (
                <span key={word.text} className={styles.said} data-tone={word.tone}>
                  {word.text}{' '}
                </span>
              ))}
              <Prose within="text">{rationale}</Prose>
            </div>
          </div>
        </li>
      ))}
    </ul>
  )
}
