import type { Attempt } from '../../../../../core/practice/attempt'
import type from '../../../theme/type.module.css'
import { countMarks, type Mark, markOf } from '../marks'
import styles from './Navigator.module.css'

const words: Record<Mark, string> = { answered: 'answered', skipped: 'skipped', unseen: 'not seen' }

/** Every question as a cell: filled, dashed or empty, a corner when flagged, a ring on the one in view. */
export function Navigator({
  attempt,
  finishing,
  current,
  showAt,
}: {
  attempt: Attempt
  finishing: boolean
  current: string
  showAt: (place: number) => void
}) {
  const counts = countMarks(attempt, finishing ? '' : current)
  const empty = counts.skipped + counts.unseen
  return (
    <nav className={styles.panel} aria-label="Questions">
      <p className={styles.head}>
        <span className={type.section}>Questions</span>
        <span className={styles.count}>
          {counts.answered} of {counts.total} answered
        </span>
      </p>
      <ol className={styles.cells}>
        {attempt.items.map((item, i) => {
          const own = markOf(item, finishing ? '' : current)
          const mark = finishing && own === 'unseen' ? 'skipped' : own
          const here = !finishing && item.question === current
          const name = finishing && mark === 'skipped' ? 'no answer' : words[mark]
          return (
            <li key={item.question}>
              <button
                type="button"
                className={styles.cell}
                data-mark={mark}
                data-flagged={item.flagged}
                aria-current={here ? 'step' : undefined}
                aria-label={`Question ${i + 1}, ${name}${item.flagged ? ', flagged' : ''}`}
                onClick={() => showAt(i)}
              >
                {i + 1}
              </button>
            </li>
          )
        })}
      </ol>
      <ul className={styles.legend} aria-hidden="true">
        <Sign mark="answered" text="answered" />
        {finishing ? null : <Sign mark="skipped" text="skipped" n={counts.skipped} />}
        {finishing && empty > 0 ? <Sign mark="skipped" text="no answer" n={empty} /> : null}
        <Sign mark="flagged" text="flagged" n={counts.flagged} />
        {finishing ? null : <Sign mark="unseen" text="not seen" n={counts.unseen} />}
      </ul>
    </nav>
  )
}

function Sign({ mark, text, n }: { mark: Mark | 'flagged'; text: string; n?: number }) {
  return (
    <li>
      <span className={styles.sign} data-mark={mark} />
      {text}
      {n === undefined ? null : <span className={type.numbers}>{n}</span>}
    </li>
  )
}
