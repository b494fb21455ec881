import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Answer } from '../../../../../core/practice/answer'
import type { QuestionView } from '../../../../../core/practice/view'
import { KeyCap } from '../../../components/KeyCap'
import { Prose } from '../../../components/Prose'
import { useAttempt } from '../../../stores/attempt'
import { moveTo, orderIn } from '../answers'
import { useShortcuts } from '../useShortcuts'
import { placeName, plain } from '../words'
import styles from './Ordering.module.css'
import { tell } from './told'

type Picked = { id: string; from: number; before: Answer | null }

/**
 * Rows to put in order. Space picks a row up and puts it down, arrows move it, Esc puts it back, digits send the row
 * in focus to a place; arrow buttons and a handle do the same for a pointer. Untouched rows are no answer.
 */
export function Ordering({ question }: { question: QuestionView }) {
  const { answer, choose } = useAttempt()
  const order = orderIn(question, answer)
  const [picked, setPicked] = useState<Picked | null>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const rows = useRef(new Map<string, HTMLElement>())
  const focused = useRef<string | null>(null)

  // Moving a row in the page takes the focus from it.
  useLayoutEffect(() => {
    const row = focused.current === null ? undefined : rows.current.get(focused.current)
    if (row && order.length > 0 && document.activeElement === document.body) row.focus()
  }, [order])

  const send = (id: string, place: number) => {
    const next = moveTo(order, id, place)
    void choose({ type: 'ordering', order: next })
    tell(`Moved to place ${next.indexOf(id) + 1} of ${next.length}.`)
  }
  const pick = (id: string) => {
    const from = order.indexOf(id)
    setPicked({ id, from, before: answer })
    tell(`Picked up from place ${from + 1} of ${order.length}.`)
  }
  const putDown = (id: string) => {
    setPicked(null)
    void choose({ type: 'ordering', order: [...order] })
    tell(`Put down at place ${order.indexOf(id) + 1} of ${order.length}.`)
  }
  const putBack = ({ before, from }: Picked) => {
    setPicked(null)
    void choose(before)
    tell(`Put back to place ${from + 1}.`)
  }
  const toggle = (id: string) => (picked?.id === id ? putDown(id) : pick(id))

  useShortcuts((key) => {
    const id = focused.current
    const inside = [...rows.current.values()].some((row) => row === document.activeElement)
    if (id === null || !inside) return false
    const place = order.indexOf(id)
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    if (key === 'Escape' && picked) putBack(picked)
    else if (/^[1-9]$/.test(key) && Number(key) <= order.length) send(id, Number(key) - 1)
    else if (step !== 0 && picked) send(id, place + step)
    else if (step !== 0) rows.current.get(order[place + step] ?? id)?.focus()
    else return false
    return true
  })

  return (
    <div className={styles.field}>
      <p className={styles.keys}>
        <span>first</span>
        <span className={styles.hints} aria-hidden="true">
          <span>
            <KeyCap>↑</KeyCap> <KeyCap>↓</KeyCap> move
          </span>
          <span>
            <KeyCap>Space</KeyCap> pick up, put down
          </span>
          <span>
            <KeyCap>1</KeyCap> – <KeyCap>{order.length}</KeyCap> send to a place
          </span>
        </span>
      </p>
      <ol className={styles.rows} aria-labelledby="ask">
        {order.map((id, i) => {
          const text = question.options.find((option) => option.id === id)?.text ?? ''
          const isPicked = picked?.id === id
          return (
            <li
              key={id}
              className={styles.row}
              data-picked={isPicked}
              data-answered={answer !== null}
              data-dragged={dragged === id}
              onDragOver={(event) => {
                if (dragged === null) return
                event.preventDefault()
                if (dragged !== id) send(dragged, i)
              }}
              onDrop={(event) => event.preventDefault()}
            >
              <button
                type="button"
                ref={(row) => {
                  if (row) rows.current.set(id, row)
                  else rows.current.delete(id)
                }}
                className={styles.body}
                data-enter="main"
                aria-pressed={isPicked}
                aria-label={`${plain(text)}, place ${i + 1} of ${order.length}`}
                aria-describedby="ordering-keys"
                onClick={() => toggle(id)}
                onFocus={() => {
                  focused.current = id
                  if (picked && picked.id !== id) setPicked(null)
                }}
              >
                <span className={styles.disc}>{i + 1}</span>
                <span className={styles.text}>
                  <Prose within="text">{text}</Prose>
                  {isPicked ? (
                    <span className={styles.how}>
                      Picked up. It was {placeName(picked.from)}; press <KeyCap>Space</KeyCap> to leave it here,{' '}
                      <KeyCap>Esc</KeyCap> to put it back.
                    </span>
                  ) : null}
                </span>
              </button>
              <Arrow up text={text} off={i === 0} onPress={() => send(id, i - 1)} />
              <Arrow text={text} off={i === order.length - 1} onPress={() => send(id, i + 1)} />
              <span
                className={styles.grip}
                draggable
                aria-hidden="true"
                onDragStart={(event) => {
                  const row = event.currentTarget.closest('li')
                  if (row) event.dataTransfer.setDragImage(row, row.clientWidth - 24, 24)
                  event.dataTransfer.effectAllowed = 'move'
                  setDragged(id)
                }}
                onDragEnd={() => setDragged(null)}
              >
                <GripVertical size={16} strokeWidth={1.75} />
              </span>
            </li>
          )
        })}
      </ol>
      <p className={styles.last}>last</p>
      <p className="sr-only" id="ordering-keys">
        Space picks up and puts down, arrows move, Escape puts back, a digit sends to that place.
      </p>
    </div>
  )
}

function Arrow({ up, text, off, onPress }: { up?: boolean; text: string; off: boolean; onPress: () => void }) {
  const Icon = up ? ArrowUp : ArrowDown
  return (
    <button
      type="button"
      className={styles.arrow}
      aria-label={`Move ${up ? 'up' : 'down'}: ${plain(text)}`}
      aria-disabled={off}
      onClick={off ? undefined : onPress}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
    </button>
  )
}
