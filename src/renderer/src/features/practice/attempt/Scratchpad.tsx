import { useEffect, useId, useRef, useState } from 'react'
import { writingLimits } from '../../../../../core/progress/events'
import { Button } from '../../../components/Button'
import { useAttempt } from '../../../stores/attempt'
import { useShortcuts } from '../useShortcuts'
import styles from './Scratchpad.module.css'

/** Paper for the whole attempt, below the navigator. S opens it and goes there; Esc goes back to where one was. */
export function Scratchpad() {
  const { scratchpad, write, written } = useAttempt()
  const [open, setOpen] = useState(scratchpad !== '')
  /** Counts how often the field was asked for, so that asking again goes there again. */
  const [asked, setAsked] = useState(0)
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const before = useRef<Element | null>(null)

  useEffect(() => {
    const own = field.current
    if (asked === 0 || !own) return
    own.focus({ preventScroll: true })
    own.setSelectionRange(own.value.length, own.value.length)
    own.scrollIntoView({ block: 'nearest' })
  }, [asked])

  const goThere = () => {
    before.current = document.activeElement
    setOpen(true)
    setAsked(asked + 1)
  }
  const goBack = () => {
    const home = before.current
    if (home instanceof HTMLElement && home.isConnected && home !== document.body) home.focus()
    else document.querySelector('h1')?.focus()
  }

  useShortcuts((key) => {
    if (key !== 's') return false
    goThere()
    return true
  })

  return (
    <section className={styles.pad} aria-label="Scratchpad">
      <p className={styles.head}>
        <Button
          variant="tool"
          hint="S"
          aria-expanded={open}
          {...(open ? { 'aria-controls': id } : {})}
          onPress={() => (open ? setOpen(false) : goThere())}
        >
          Scratchpad
        </Button>
      </p>
      {open ? (
        <textarea
          ref={field}
          id={id}
          className={styles.text}
          rows={6}
          aria-label="Scratchpad"
          placeholder="For the whole attempt, and kept with it"
          maxLength={writingLimits.scratchpad}
          value={scratchpad}
          onChange={(event) => write({ scratchpad: event.target.value })}
          onBlur={() => void written()}
          onKeyDown={(event) => {
            if (event.key === 'Escape') goBack()
          }}
        />
      ) : null}
    </section>
  )
}
