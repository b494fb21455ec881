import type { AttemptView } from '../../../../../shared/ipc/views'
import { Button } from '../../../components/Button'
import { useAttempt } from '../../../stores/attempt'
import { openEnds } from '../marks'
import { useShortcuts } from '../useShortcuts'
import { savingWords } from '../words'
import styles from './frame.module.css'
import { Unsaved } from './Unsaved'

/** Before the end, the way back is the filled button; finishing says what it costs. */
export function FinishFooter({
  view: { attempt, questions },
  back,
  showAt,
}: {
  view: AttemptView
  /** Place of the question that was on screen last; null when it is closed. */
  back: number | null
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
      <Unsaved />
      {back === null ? null : (
        <Button variant="tool" hint="←" onPress={() => showAt(back)}>
          Back to question {back + 1}
        </Button>
      )}
      <div className={styles.ways}>
        <span className={styles.state}>{savingWords(saving)}</span>
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
