import { useRef, useState } from 'react'
import type { QuestionView } from '../../../../../core/practice/view'
import { KeyCap } from '../../../components/KeyCap'
import { Prose } from '../../../components/Prose'
import { useAttempt } from '../../../stores/attempt'
import { clear, nextEmpty, pairsIn, place } from '../answers'
import { useShortcuts } from '../useShortcuts'
import { letter, plain } from '../words'
import styles from './Matching.module.css'
import { tell } from './told'

/**
 * Prompts with a slot each, and the options below. Digits place an option into the current slot, arrows move between
 * slots, Backspace clears one; a click on a slot and then on an option does the same.
 */
export function Matching({ question: { prompts, options } }: { question: QuestionView }) {
  const { answer, choose } = useAttempt()
  const pairs = pairsIn(answer)
  const [current, setCurrent] = useState(() => nextEmpty(prompts, pairs, -1))
  const slots = useRef<(HTMLButtonElement | null)[]>([])
  const most = Math.min(9, options.length)

  const moveTo = (slot: number) => {
    setCurrent(slot)
    slots.current[slot]?.focus()
  }
  const put = (index: number) => {
    const prompt = prompts[current]
    const option = options[index]
    if (!prompt || !option) return
    const next = place(pairs, prompt.id, option.id)
    void choose(next)
    tell(`${plain(option.text)} placed at ${letter(current)}.`)
    moveTo(nextEmpty(prompts, pairsIn(next), current))
  }
  const empty = () => {
    const prompt = prompts[current]
    if (!prompt || !(prompt.id in pairs)) return
    void choose(clear(pairs, prompt.id))
    tell(`${letter(current)} cleared.`)
  }

  useShortcuts((key) => {
    const inside = slots.current.some((slot) => slot === document.activeElement)
    if (/^[1-9]$/.test(key) && Number(key) <= most) put(Number(key) - 1)
    else if (key === 'Backspace' || key === 'Delete') empty()
    else if (inside && key === 'ArrowDown') moveTo(Math.min(current + 1, prompts.length - 1))
    else if (inside && key === 'ArrowUp') moveTo(Math.max(current - 1, 0))
    else return false
    return true
  })

  return (
    <div className={styles.field}>
      <ol className={styles.prompts} aria-labelledby="ask">
        {prompts.map((prompt, i) => {
          const chosen = options.findIndex((option) => option.id === pairs[prompt.id])
          const text = options[chosen]?.text
          return (
            <li key={prompt.id} className={styles.prompt}>
              <span className={styles.letter} aria-hidden="true">
                {letter(i)}
              </span>
              <span className={styles.text}>
                <Prose within="text">{prompt.text}</Prose>
              </span>
              <button
                type="button"
                ref={(slot) => {
                  slots.current[i] = slot
                }}
                className={styles.slot}
                data-enter="main"
                data-filled={text !== undefined}
                data-current={i === current}
                aria-current={i === current}
                aria-label={`${letter(i)}, ${plain(prompt.text)} ${text === undefined ? 'Nothing yet' : plain(text)}`}
                onFocus={() => setCurrent(i)}
                onClick={() => setCurrent(i)}
              >
                <span className={styles.disc} aria-hidden="true">
                  {text === undefined ? '' : chosen + 1}
                </span>
                {text !== undefined ? (
                  <Prose within="text">{text}</Prose>
                ) : i === current ? (
                  <span className={styles.how}>
                    Press <KeyCap>1</KeyCap> to <KeyCap>{most}</KeyCap>, or click below
                  </span>
                ) : (
                  <span className={styles.how}>nothing yet</span>
                )}
              </button>
            </li>
          )
        })}
      </ol>
      <div className={styles.head}>
        <h2 id="choices">Choices</h2>
        <span className={styles.keys} aria-hidden="true">
          <span>
            <KeyCap>↑</KeyCap> <KeyCap>↓</KeyCap> move
          </span>
          <span>
            <KeyCap>1</KeyCap> – <KeyCap>{most}</KeyCap> place
          </span>
          <span>
            <KeyCap>⌫</KeyCap> clear
          </span>
        </span>
      </div>
      <ol className={styles.options} aria-labelledby="choices">
        {options.map(({ id, text }, i) => {
          const user = prompts.findIndex((prompt) => pairs[prompt.id] === id)
          return (
            <li key={id}>
              <button type="button" className={styles.option} data-used={user >= 0} onClick={() => put(i)}>
                <span className={styles.number}>{i + 1}</span>
                <Prose within="text">{text}</Prose>
                {user >= 0 ? <span className={styles.user}>for {letter(user)}</span> : null}
              </button>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
