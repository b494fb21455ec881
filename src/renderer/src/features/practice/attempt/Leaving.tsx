import { useEffect, useState } from 'react'
import { Button } from '../../../components/Button'
import { DialogBox } from '../../../components/DialogBox'
import { useAttempt } from '../../../stores/attempt'
import { go, parseRoute } from '../../../stores/route'
import styles from './Leaving.module.css'

/** Asks before an attempt is left with something that is not on disk; the window asks by itself when it is closed. */
export function Leaving({ attempt, number }: { attempt: string; number: number }) {
  const { saving, hasUnsaved, written, drop } = useAttempt()
  const [to, setTo] = useState<string | null>(null)

  useEffect(() => {
    // Comes before `hashchange`: by then the address is this one again, and the route hears of no other.
    const hold = () => {
      const { hash } = window.location
      const { parts } = parseRoute(hash)
      if ((parts[1] === 'attempt' && parts[2] === attempt) || !hasUnsaved()) return
      window.history.replaceState(null, '', `#/practice/attempt/${attempt}`)
      setTo(hash)
    }
    const keepOpen = (event: BeforeUnloadEvent) => {
      void written()
      if (hasUnsaved()) event.returnValue = true
    }
    window.addEventListener('popstate', hold)
    window.addEventListener('beforeunload', keepOpen)
    return () => {
      window.removeEventListener('popstate', hold)
      window.removeEventListener('beforeunload', keepOpen)
    }
  }, [attempt, hasUnsaved, written])

  // Given up, or saved at last: either way nothing holds the learner any more.
  useEffect(() => {
    if (to !== null && saving.state === 'saved') go(to)
  }, [to, saving])

  if (to === null || saving.state !== 'failed') return null
  return (
    <DialogBox title="Leave before this is saved?" alert onClose={() => setTo(null)}>
      <p>
        What you last chose, marked or wrote in question {number} is not on the disk yet, and it would be lost.
        Everything before it is saved.
      </p>
      <div className={styles.ways}>
        <Button variant="secondary" autoFocus onPress={() => setTo(null)}>
          Stay
        </Button>
        <Button variant="quiet" onPress={drop}>
          Leave without it
        </Button>
      </div>
    </DialogBox>
  )
}
