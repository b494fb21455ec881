import { useRef } from 'react'
import type { AttemptItem } from '../../../../../core/practice/attempt'
import type { QuestionView } from '../../../../../core/practice/view'
import { Prose } from '../../../components/Prose'
import { useAttempt } from '../../../stores/attempt'
import { say } from '../../../stores/messages'
import { chosenIn, press } from '../answers'
import { useShortcuts } from '../useShortcuts'
import { inWords, letter, plain } from '../words'
import styles from './Choices.module.css'
import { tell } from './told'

/**
 * Options of which one or several are chosen. Digits press the option at that place; arrows move the focus without
 * choosing, so that looking is not answering; X strikes out the option in focus or under the pointer.
 */
export function Choices({
  question,
  item,
  striking,
}: {
  question: QuestionView
  item: AttemptItem
  striking: boolean
}) {
  const { answer, choose, strike } = useAttempt()
  const inputs = useRef<(HTMLInputElement | null)[]>([])
  const hovered = useRef(-1)
  const chosen = chosenIn(answer)
  const type = question.type === 'single' ? 'radio' : 'checkbox'

  const turn = ({ id, text }: QuestionView['options'][number]) => {
    const on = !item.struck.includes(id)
    void strike(id, on)
    tell(`${on ? 'Struck out' : 'No longer struck out'}: ${plain(text)}`)
  }

  const pressAt = (place: number) => {
    const option = question.options[place]
    if (!option) return
    if (striking) {
      turn(option)
      return
    }
    const next = press(question, answer, option.id)
    if (next === 'full') say(`This question wants ${inWords(question.choose)}. Take one back first.`)
    else void choose(next)
  }

  useShortcuts((key) => {
    const focused = inputs.current.findIndex((input) => input?.matches(':focus'))
    if (/^[1-9]$/.test(key) && Number(key) <= question.options.length) {
      pressAt(Number(key) - 1)
      inputs.current[Number(key) - 1]?.closest('label')?.scrollIntoView({ block: 'nearest' })
      return true
    }
    if (key === 'x') {
      const option = question.options[focused >= 0 ? focused : hovered.current]
      if (option) turn(option)
      else say('Put the focus or the pointer on an option first, then press X.')
      return true
    }
    // A radio button that is on takes no notice of Space, but here it takes the choice back.
    if (key === ' ' && type === 'radio' && chosen.includes(question.options[focused]?.id ?? '')) {
      pressAt(focused)
      return true
    }
    if (focused < 0 || (key !== 'ArrowDown' && key !== 'ArrowUp')) return false
    inputs.current[focused + (key === 'ArrowDown' ? 1 : -1)]?.focus()
    return true
  })

  return (
    <fieldset className={styles.options} aria-labelledby="ask" data-striking={striking}>
      {question.options.map(({ id, text }, i) => {
        const struck = item.struck.includes(id)
        return (
          <label
            key={id}
            className={styles.option}
            data-chosen={chosen.includes(id)}
            data-struck={struck}
            onPointerEnter={() => {
              hovered.current = i
            }}
            onPointerLeave={() => {
              hovered.current = -1
            }}
          >
            <input
              ref={(input) => {
                inputs.current[i] = input
              }}
              className="sr-only"
              type={type}
              name={question.id}
              checked={chosen.includes(id)}
              onChange={() => pressAt(i)}
              onFocus={(event) => event.currentTarget.closest('label')?.scrollIntoView({ block: 'nearest' })}
              onClick={type === 'radio' && chosen.includes(id) ? () => pressAt(i) : undefined}
            />
            <span className={styles.disc} aria-hidden="true">
              {letter(i)}
            </span>
            <span className={styles.text}>
              <Prose within="text">{text}</Prose>
            </span>
            {struck ? <span className={styles.word}>struck out</span> : null}
          </label>
        )
      })}
    </fieldset>
  )
}
