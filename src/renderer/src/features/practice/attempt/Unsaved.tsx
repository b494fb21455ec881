import { TriangleAlert } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { Button } from '../../../components/Button'
import { useAttempt } from '../../../stores/attempt'
import { sentenceFor } from '../../../text/errors'
import styles from './frame.module.css'

/** What could not be saved and why, until it is. */
export function Unsaved() {
  const { saving, endsAt } = useAttempt()
  if (saving.state !== 'failed') return null
  const timeIsUp = endsAt !== null && performance.now() >= endsAt
  return (
    <Line>
      <strong>{timeIsUp ? 'The time is up, and what is saved counts.' : 'Not saved yet.'}</strong>{' '}
      {sentenceFor(saving.error)} {saving.again ? 'Lectern goes on trying by itself.' : ''}
    </Line>
  )
}

function Line({ children }: { children: React.ReactNode }) {
  const tryNow = useAttempt((state) => state.tryNow)
  const line = useRef<HTMLDivElement>(null)
  // The button goes with the trouble it is about, so the focus goes back to the page.
  useLayoutEffect(() => {
    const own = line.current
    return () => {
      if (own?.contains(document.activeElement)) document.querySelector('h1')?.focus()
    }
  }, [])
  return (
    <div className={styles.failed} role="alert" ref={line}>
      <TriangleAlert size={16} strokeWidth={1.75} aria-hidden="true" />
      <p>{children}</p>
      <Button variant="secondary" onPress={() => void tryNow()}>
        Try now
      </Button>
    </div>
  )
}
