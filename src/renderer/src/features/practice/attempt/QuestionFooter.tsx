import type { RefObject } from 'react'
import type { AttemptItem } from '../../../../../core/practice/attempt'
import { isEmpty } from '../../../../../core/practice/grade'
import type { QuestionView } from '../../../../../core/practice/view'
import type { AttemptView } from '../../../../../shared/ipc/views'
import { Button } from '../../../components/Button'
import { type Saving, useAttempt } from '../../../stores/attempt'
import { missing } from '../answers'
import { useShortcuts } from '../useShortcuts'
import { capital, inWords, savingWords } from '../words'
import { Confidence } from './Confidence'
import styles from './frame.module.css'
import { type Tool, Tools } from './Tools'
import { Unsaved } from './Unsaved'
import type { Moves } from './useMoves'

type Props = {
  view: AttemptView
  item: AttemptItem
  moves: Moves
  /** What the question's text stands in. */
  root: RefObject<HTMLElement | null>
  tool: Tool | null
  setTool: (tool: Tool | null) => void
}

/** Tools at the left; how sure the answer is, whether it is on disk, and the ways on, at the right. */
export function QuestionFooter({ view, item, moves, root, tool, setTool }: Props) {
  const { answer, saving, check } = useAttempt()
  const { before, next } = moves
  const question = view.questions.find(({ id }) => id === item.question)
  const open = view.attempt.terms.feedback === 'each' && question !== undefined && !item.checked
  const lacking = question ? missing(question, answer) : 0
  // With rationales at the end too, an answer with a part missing says so; an empty one is left to the last look.
  const wanted = open || !isEmpty(answer) ? lacking : 0
  const onward = moves.after === null ? 'Review' : 'Next'

  useShortcuts((key) => {
    if (key !== 'Enter') return false
    if (!open) next()
    else if (lacking === 0) void check()
    return true
  })

  return (
    <footer className={styles.footer}>
      <Unsaved />
      <Tools question={question} item={item} root={root} tool={tool} setTool={setTool} />
      <div className={styles.ways}>
        {question && !item.checked ? <Confidence /> : null}
        <span className={styles.state}>{stateWords(saving, wanted, question?.type, tool)}</span>
        {before === null ? null : (
          <Button variant="tool" hint="←" onPress={() => moves.showAt(before)}>
            Previous
          </Button>
        )}
        {open ? (
          <>
            <Button variant="tool" hint="→" onPress={next}>
              {onward}
            </Button>
            <Button variant="main" hint="↵" isDisabled={lacking > 0} onPress={() => void check()}>
              Check
            </Button>
          </>
        ) : (
          <Button variant="main" hint="→" onPress={next}>
            {onward}
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
  tool: Tool | null,
): string {
  if (tool === 'strike') return 'Press the options to strike out'
  if (tool === 'highlight') return 'Arrows move, Space marks, Esc leaves'
  if (saving.state !== 'saved' || lacking === 0) return savingWords(saving)
  return type === 'ordering' ? 'Untouched; move a row to answer' : `${capital(inWords(lacking))} to choose`
}
