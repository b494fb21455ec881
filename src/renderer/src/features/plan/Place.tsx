import { Check, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { weekdayDate } from '../../text/dates'
import { aimAt, putDown, useMoving } from './moving'
import styles from './place.module.css'
import { shortProblem } from './places'

/** Lies over a day while a session is in hand: it can be let go or put down there. */
export function Place({ date }: { date: string }) {
  const moving = useMoving((state) => state.moving)
  const place = useRef<HTMLButtonElement>(null)
  const chosen = moving?.by === 'choose' && moving.to === date
  useEffect(() => {
    if (chosen) place.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [chosen])
  if (!moving?.places.has(date)) return null
  const fits = date === moving.session.date || moving.places.get(date) === null
  return (
    <div data-place="day">
      <button
        type="button"
        ref={place}
        className={styles.place}
        data-aimed={moving.to === date}
        data-fits={fits}
        aria-disabled={!fits}
        aria-label={`Put it on ${weekdayDate(date)}`}
        tabIndex={-1}
        onPointerMove={() => aimAt(date)}
        onDragEnter={() => aimAt(date)}
        onDragOver={(event) => {
          if (fits) event.preventDefault()
        }}
        onDrop={(event) => {
          event.preventDefault()
          void putDown()
        }}
        onClick={() => void putDown()}
      />
    </div>
  )
}

/** What the head of a day says while a session is in hand; what it says otherwise is `children`. */
export function PlaceWord({ date, children }: { date: string; children?: ReactNode }) {
  const moving = useMoving((state) => state.moving)
  if (!moving?.places.has(date) || date === moving.session.date) return children
  const problem = moving.places.get(date)
  const Icon = problem ? X : Check
  return (
    <span className={styles.word} data-fits={!problem}>
      <Icon size={11} strokeWidth={2} aria-hidden="true" />
      {problem ? shortProblem(problem) : 'fits'}
    </span>
  )
}
