import { CircleQuestionMark } from 'lucide-react'
import type { AttemptView } from '../../../../../shared/ipc/views'
import { Button } from '../../../components/Button'
import { Glyph } from '../../../components/Wordmark'
import { countMarks } from '../marks'
import { Clock } from './Clock'
import styles from './frame.module.css'

/** The overlay of keys listens for the key itself, so the button presses it. */
const showKeys = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: '?' }))

export function Header({
  view: { attempt },
  finishing,
  onReview,
}: {
  view: AttemptView
  finishing: boolean
  onReview: () => void
}) {
  const exam = attempt.mode === 'exam'
  const { answered, total } = countMarks(attempt, attempt.current)
  const leave = exam ? 'Leave for Practice; the time runs on' : 'Leave for Practice; the session waits for you'
  return (
    <header className={styles.header}>
      <p className={styles.name}>
        <a className={styles.home} href="#/practice" title={leave} aria-label={leave}>
          <Glyph />
        </a>
        <strong>{attempt.title}</strong>
        <span className={styles.rules}>
          {exam ? 'exam rules: no feedback, no pause' : 'untimed, a rationale after each check'}
        </span>
      </p>
      <div className={styles.clock}>
        {attempt.deadline === null ? null : <Clock />}
        <Button variant="icon" aria-label="Keys of this screen" onPress={showKeys}>
          <CircleQuestionMark size={17} strokeWidth={1.75} aria-hidden="true" />
        </Button>
        {finishing ? null : (
          <span className={styles.finish}>
            <Button variant="secondary" onPress={onReview}>
              Review and finish
            </Button>
          </span>
        )}
      </div>
      <span className={styles.progress} style={{ width: `${(answered / total) * 100}%` }} aria-hidden="true" />
    </header>
  )
}
