import { Flag, Lock } from 'lucide-react'
import type { Attempt } from '../../../../../core/practice/attempt'
import { sectionSpans } from '../../../../../core/practice/sections'
import { Button } from '../../../components/Button'
import type from '../../../theme/type.module.css'
import { countMarks, type Mark, markOf, nextFlagged } from '../marks'
import styles from './Navigator.module.css'

const words: Record<Mark, string> = { answered: 'answered', skipped: 'skipped', unseen: 'not seen' }

type Props = {
  attempt: Attempt
  finishing: boolean
  current: string
  showAt: (place: number) => void
  toFlagged: (step: 1 | -1) => void
}

/**
 * Every question as a cell: filled, dashed or empty, a corner when flagged, a ring on the one in view, a lock where its
 * section is closed.
 */
export function Navigator({ attempt, finishing, current, showAt, toFlagged }: Props) {
  const counts = countMarks(attempt, finishing ? '' : current)
  const empty = counts.skipped + counts.unseen
  const sections = sectionSpans(attempt)
  const index = attempt.items.findIndex(({ question }) => question === current)
  const groups = sections.length > 0 ? sections : [{ title: '', from: 0, to: attempt.items.length, closed: false }]
  return (
    <nav aria-label="Questions">
      <p className={styles.head}>
        <span className={type.section}>Questions</span>
        <span className={styles.count}>
          {counts.answered} of {counts.total} answered
        </span>
      </p>
      {groups.map(({ title, from, to, closed }) => (
        <div key={from} className={styles.group}>
          {title === '' ? null : (
            <p className={styles.section}>
              {title}
              {closed ? (
                <span className={styles.closed}>
                  <Lock size={12} strokeWidth={2} aria-hidden="true" />
                  closed
                </span>
              ) : null}
            </p>
          )}
          <ol className={styles.cells}>
            {attempt.items.slice(from, to).map((item, i) => {
              const own = markOf(item, finishing ? '' : current)
              const mark = finishing && own === 'unseen' ? 'skipped' : own
              const here = !finishing && item.question === current
              const name = finishing && mark === 'skipped' ? 'no answer' : words[mark]
              const marks = `${name}${item.flagged ? ', flagged' : ''}${closed ? ', closed' : ''}`
              return (
                <li key={item.question}>
                  <button
                    type="button"
                    className={styles.cell}
                    data-mark={mark}
                    data-flagged={item.flagged}
                    aria-current={here ? 'step' : undefined}
                    aria-label={`Question ${from + i + 1}, ${marks}`}
                    disabled={closed}
                    onClick={() => showAt(from + i)}
                  >
                    {closed ? <Lock size={8} strokeWidth={2.4} aria-hidden="true" /> : null}
                    {from + i + 1}
                  </button>
                </li>
              )
            })}
          </ol>
        </div>
      ))}
      <ul className={styles.legend} aria-hidden="true">
        <Sign mark="answered" text="answered" />
        {finishing ? null : <Sign mark="skipped" text="skipped" n={counts.skipped} />}
        {finishing && empty > 0 ? <Sign mark="skipped" text="no answer" n={empty} /> : null}
        <Sign mark="flagged" text="flagged" n={counts.flagged} />
        {finishing ? null : <Sign mark="unseen" text="not seen" n={counts.unseen} />}
      </ul>
      {nextFlagged(attempt, index, 1) !== null ? (
        <p className={styles.flags}>
          <Button variant="tool" hint="." onPress={() => toFlagged(1)}>
            <Flag size={15} strokeWidth={1.75} aria-hidden="true" />
            Next flagged
          </Button>
        </p>
      ) : null}
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
