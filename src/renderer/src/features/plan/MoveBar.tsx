import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '../../components/Button'
import { KeyCap } from '../../components/KeyCap'
import { titleOf } from '../../text/sessions'
import { FootBar } from './FootBar'
import { aimBy, type Moving, putBack, putDown } from './moving'
import styles from './place.module.css'
import { placeSentence } from './places'

/** The session in hand, what speaks for or against the day in view, and the ways to put it down or back. */
export function MoveBar({ moving }: { moving: Moving }) {
  const { session, to, by, places } = moving
  const bar = useRef<HTMLDivElement>(null)
  const fits = to !== session.date && places.get(to) === null
  useEffect(() => {
    if (by === 'choose') bar.current?.focus()
  }, [by])
  return (
    <FootBar label="Move a session">
      <div className={styles.bar} ref={bar} tabIndex={-1} data-place="bar">
        <Button variant="icon" aria-label="The day before" onPress={() => aimBy(-1)}>
          <ChevronLeft size={17} strokeWidth={1.75} aria-hidden="true" />
        </Button>
        <Button variant="icon" aria-label="The day after" onPress={() => aimBy(1)}>
          <ChevronRight size={17} strokeWidth={1.75} aria-hidden="true" />
        </Button>
        <p>
          <strong>{titleOf(session)}</strong> <span role="status">{placeSentence(moving)}</span>{' '}
          {by === 'choose' ? (
            <span className={styles.keys} aria-hidden="true">
              <KeyCap>←</KeyCap> <KeyCap>→</KeyCap> day <KeyCap>↑</KeyCap> <KeyCap>↓</KeyCap> week
            </span>
          ) : null}
        </p>
        <Button variant="quiet" hint="Esc" onPress={putBack}>
          Put back
        </Button>
        <Button variant="main" hint="↵" isDisabled={!fits} onPress={() => void putDown()}>
          Move here
        </Button>
      </div>
    </FootBar>
  )
}
