import { Flag, Highlighter, StickyNote, Strikethrough } from 'lucide-react'
import { type RefObject, useRef } from 'react'
import type { AttemptItem } from '../../../../../core/practice/attempt'
import type { QuestionView } from '../../../../../core/practice/view'
import { Button } from '../../../components/Button'
import { useAttempt } from '../../../stores/attempt'
import { useShortcuts } from '../useShortcuts'
import styles from './frame.module.css'
import { selectedIn } from './text-parts'
import { tell } from './told'
import { useHighlighter } from './useHighlighter'

/** The tool in hand: with `strike`, pressing an option strikes it out; `highlight` goes from sentence to sentence. */
export type Tool = 'strike' | 'highlight' | 'note'

type Props = {
  question: QuestionView | undefined
  item: AttemptItem
  /** What the question's text stands in. */
  root: RefObject<HTMLElement | null>
  tool: Tool | null
  setTool: (tool: Tool | null) => void
}

const sign = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const

/** What can be done to a question beside answering it. Each has its letter, and digits stay for answers. */
export function Tools({ question, item, root, tool, setTool }: Props) {
  const flag = useAttempt((state) => state.flag)
  const mark = useHighlighter()
  const pressed = useRef({ spans: [] as ReturnType<typeof selectedIn>, on: false })
  const canStrike = !item.checked && (question?.type === 'single' || question?.type === 'multiple')

  const turnFlag = () => {
    void flag(!item.flagged)
    tell(item.flagged ? 'Flag taken away.' : 'Flagged.')
  }
  /** Pressing takes the selection and the focus away, so both are looked at when it begins. */
  const look = () => {
    pressed.current = { spans: root.current ? selectedIn(root.current) : [], on: tool === 'highlight' }
  }
  const highlight = () => {
    const { spans, on } = pressed.current
    if (spans.length > 0) {
      mark(spans)
      window.getSelection()?.removeAllRanges()
    } else setTool(on ? null : 'highlight')
  }
  const turn = (which: Tool) => setTool(tool === which ? null : which)

  useShortcuts((key) => {
    if (key === 'f') turnFlag()
    else if (key === 'n' && question) turn('note')
    else if (key === 'h' && question) {
      look()
      highlight()
    } else return false
    return true
  })

  return (
    <div className={styles.tools}>
      <Button variant="tool" hint="F" pressed={item.flagged} onPress={turnFlag}>
        <Flag {...sign} fill={item.flagged ? 'currentColor' : 'none'} />
        <span className={styles.label}>Flag</span>
      </Button>
      {canStrike ? (
        <Button variant="tool" hint="X" pressed={tool === 'strike'} onPress={() => turn('strike')}>
          <Strikethrough {...sign} />
          <span className={styles.label}>Strike out</span>
        </Button>
      ) : null}
      {question ? (
        <>
          <Button variant="tool" hint="H" pressed={tool === 'highlight'} onPressStart={look} onPress={highlight}>
            <Highlighter {...sign} />
            <span className={styles.label}>Highlight</span>
          </Button>
          <Button variant="tool" hint="N" aria-expanded={tool === 'note'} onPress={() => turn('note')}>
            <StickyNote {...sign} />
            <span className={styles.label}>Note</span>
          </Button>
        </>
      ) : null}
    </div>
  )
}
