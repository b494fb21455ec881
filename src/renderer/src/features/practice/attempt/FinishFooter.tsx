import { TriangleAlert } from 'lucide-react'
import type { AttemptView } from '../../../../../shared/ipc/views'
import { Button } from '../../../components/Button'
import { useAttempt } from '../../../stores/attempt'
import { sentenceFor } from '../../../text/errors'
import { openEnds } from '../marks'
import { useShortcuts } from '../useShortcuts'
import styles from './frame.module.css'

/** Before the end, the way back is the filled button; finishing says what it costs. */
export function FinishFooter({
  view: { attempt, questions },
  back,
  showAt,
}: {
  view: AttemptView
  /** Place of the question that was on screen last. */
  back: number
  showAt: (place: number) => void
}) {
  const { finish, saving } = useAttempt()
  const rows = openEnds(attempt, questions).filter(({ left }) => left !== 'look')
  const empty = rows.filter(({ left }) => left === 'empty').length
  const first = rows[0]
  const end = () => void finish('learner')

  useShortcuts((key) => {
    if (key !== 'Enter') return false
    if (first) showAt(first.number - 1)
    else end()
    return true
  })

  return (
    <footer className={styles.footer}>
      {saving.state === 'failed' ? (
        <p className={styles.failed} role="alert">
          <TriangleAlert size={16} strokeWidth={1.75} aria-hidden="true" />
          {sentenceFor(saving.error)}
        </p>
      ) : null}
      <Button variant="tool" hint="←" onPress={() => showAt(back)}>
        Back to question {back + 1}
      </Button>
      <div className={styles.ways}>
        <span className={styles.state}>{saving.state === 'failed' ? 'Not saved' : 'Saved'}</span>
        {first ? (
          <>
            <Button variant="secondary" onPress={end}>
              {empty > 0 ? `Finish with ${empty} empty` : 'Finish as it is'}
            </Button>
            <Button variant="main" hint="↵" onPress={() => showAt(first.number - 1)}>
              {first.left === 'empty' ? 'Answer' : 'Complete'} question {first.number}
            </Button>
          </>
        ) : (
          <Button variant="main" hint="↵" onPress={end}>
            Finish
          </Button>
        )}
      </div>
    </footer>
  )
}
