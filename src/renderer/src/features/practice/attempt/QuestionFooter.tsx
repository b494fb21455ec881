import { Flag, Strikethrough } from 'lucide-react'
import type { AttemptItem } from '../../../../../core/practice/attempt'
import { isEmpty } from '../../../../../core/practice/grade'
import type { QuestionView } from '../../../../../core/practice/view'
import type { AttemptView } from '../../../../../shared/ipc/views'
import { Button } from '../../../components/Button'
import { type Saving, useAttempt } from '../../../stores/attempt'
import { missing } from '../answers'
import { useShortcuts } from '../useShortcuts'
import { capital, inWords, savingWords } from '../words'
import styles from './frame.module.css'
import { Unsaved } from './Unsaved'

type Props = {
  view: AttemptView
  item: AttemptItem
  /** Whether pressing an option strikes it out instead of choosing it. */
  striking: boolean
  setStriking: (on: boolean) => void
  /** null on the first question. */
  previous: (() => void) | null
  next: () => void
  last: boolean
}

/** Tools at the left; whether the answer is on disk, and the ways on, at the right. */
export function QuestionFooter({ view, item, striking, setStriking, previous, next, last }: Props) {
  const { answer, saving, flag, check } = useAttempt()
  const question = view.questions.find(({ id }) => id === item.question)
  const open = view.attempt.mode === 'study' && question !== undefined && !item.checked
  const lacking = question ? missing(question, answer) : 0
  // In an exam too, an answer with a part missing says so; an empty one is left to the page before finishing.
  const wanted = open || !isEmpty(answer) ? lacking : 0
  const canStrike = !item.checked && (question?.type === 'single' || question?.type === 'multiple')

  useShortcuts((key) => {
    if (key !== 'Enter') return false
    if (!open) next()
    else if (lacking === 0) void check()
    return true
  })

  return (
    <footer className={styles.footer}>
      <Unsaved />
      <div className={styles.tools}>
        <Button variant="tool" hint="F" pressed={item.flagged} onPress={() => void flag(!item.flagged)}>
          <Flag size={15} strokeWidth={1.75} fill={item.flagged ? 'currentColor' : 'none'} aria-hidden="true" />
          Flag
        </Button>
        {canStrike ? (
          <Button variant="tool" hint="X" pressed={striking} onPress={() => setStriking(!striking)}>
            <Strikethrough size={15} strokeWidth={1.75} aria-hidden="true" />
            Strike out
          </Button>
        ) : null}
      </div>
      <div className={styles.ways}>
        <span className={styles.state}>{stateWords(saving, wanted, question?.type, striking)}</span>
        {previous ? (
          <Button variant="tool" hint="←" onPress={previous}>
            Previous
          </Button>
        ) : null}
        {open ? (
          <>
            <Button variant="tool" hint="→" onPress={next}>
              {last ? 'Review' : 'Next'}
            </Button>
            <Button variant="main" hint="↵" isDisabled={lacking > 0} onPress={() => void check()}>
              Check
            </Button>
          </>
        ) : (
          <Button variant="main" hint="→" onPress={next}>
            {last ? 'Review' : 'Next'}
          </Button>
        )}
      </div>
    </footer>
  )
}

function stateWords(
  saving: Saving,
  lacking: number,
  type: QuestionView['type'] | undefined,
  striking: boolean,
): string {
  if (striking) return 'Press the options to strike out'
  if (saving.state !== 'saved' || lacking === 0) return savingWords(saving)
  return type === 'ordering' ? 'Untouched; move a row to answer' : `${capital(inWords(lacking))} to choose`
}
