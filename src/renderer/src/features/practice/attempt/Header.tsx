import { CircleQuestionMark, Pause } from 'lucide-react'
import type { AttemptView } from '../../../../../shared/ipc/views'
import { Button } from '../../../components/Button'
import { Glyph } from '../../../components/Wordmark'
import { useAttempt } from '../../../stores/attempt'
import { canPause } from '../../../stores/attempt-state'
import { countMarks } from '../marks'
import { useShortcuts } from '../useShortcuts'
import { Clock } from './Clock'
import styles from './frame.module.css'
import { termsWords } from './terms'

/** The overlay of keys listens for the key itself, so the button presses it. */
const showKeys = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: '?' }))

export function Header({
  view: { attempt, msLeft },
  finishing,
  onReview,
}: {
  view: AttemptView
  finishing: boolean
  onReview: () => void
}) {
  const { paused, pause, resume } = useAttempt()
  const { terms } = attempt
  const pausable = canPause(terms)
  const { answered, total } = countMarks(attempt, attempt.current)
  const runsOn = terms.limit !== null && !pausable
  const leave = runsOn ? 'Leave for Practice; the time runs on' : 'Leave for Practice; the session waits for you'

  useShortcuts((key) => {
    if (key !== 'p' || !pausable) return false
    void (paused ? resume() : pause())
    return true
  })
  return (
    <header className={styles.header}>
      <p className={styles.name}>
        <a className={styles.home} href="#/practice" title={leave} aria-label={leave}>
          <Glyph />
        </a>
        <strong>{attempt.title}</strong>
        <span className={styles.rules}>{termsWords(terms)}</span>
      </p>
      <div className={styles.clock}>
        {terms.limit === null ? null : <Clock msLeft={msLeft} />}
        {pausable && !paused ? (
          <Button variant="tool" hint="P" onPress={() => void pause()}>
            <Pause size={15} strokeWidth={1.75} aria-hidden="true" />
            <span className={styles.label}>Pause</span>
          </Button>
        ) : null}
        <Button variant="icon" aria-label="Keys of this screen" onPress={showKeys}>
          <CircleQuestionMark size={17} strokeWidth={1.75} aria-hidden="true" />
        </Button>
        {finishing || paused ? null : (
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
