import { type RefObject, useEffect, useRef, useState } from 'react'
import { physicalKey } from '../../../components/keys'
import { useAttempt } from '../../../stores/attempt'
import { isMarked } from './highlights'
import { rangeOf, type Sentence, sentencesOf } from './text-parts'
import { useFocusBack } from './useFocusBack'
import { useHighlighter } from './useHighlighter'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/**
 * Marking without a pointer: arrows go from sentence to sentence, Space or Enter marks one, Esc or H leaves. The one
 * in turn is outlined; a list out of sight says it, and holds the focus so that no key means two things.
 */
export function Sentences({ root, onClose }: { root: RefObject<HTMLElement | null>; onClose: () => void }) {
  const highlights = useAttempt((state) => state.highlights)
  const mark = useHighlighter()
  const [sentences, setSentences] = useState<readonly Sentence[]>([])
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const current = sentences[at]

  useFocusBack()
  useEffect(() => {
    if (root.current) setSentences(sentencesOf(root.current))
    list.current?.focus({ preventScroll: true })
  }, [root])

  useEffect(() => {
    const range = root.current && current ? rangeOf(root.current, current.span) : null
    if (!range) return
    range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
    CSS.highlights.set('sentence', new Highlight(range))
    return () => void CSS.highlights.delete('sentence')
  }, [root, current])

  const press = (key: string): boolean => {
    const step = steps[key]
    if (step !== undefined) setAt(Math.max(0, Math.min(at + step, sentences.length - 1)))
    else if (key === 'Home') setAt(0)
    else if (key === 'End') setAt(sentences.length - 1)
    else if (current && (key === ' ' || key === 'Enter')) mark([current.span])
    else if (key === 'Escape' || key === 'h') onClose()
    else return false
    return true
  }

  return (
    <div
      ref={list}
      className="sr-only"
      role="listbox"
      tabIndex={0}
      aria-label="Sentences of the question"
      aria-description="Arrows move, Space marks a sentence, Escape leaves."
      aria-multiselectable="true"
      aria-activedescendant={current ? `sentence-${at}` : undefined}
      onKeyDown={(event) => {
        if (press(physicalKey(event.nativeEvent))) event.preventDefault()
      }}
      onBlur={(event) => {
        // Another window in front is no reason to leave.
        if (document.activeElement !== event.currentTarget) onClose()
      }}
    >
      {sentences.map(({ span, text }, i) => (
        <div
          key={`${span.part}-${span.from}`}
          id={`sentence-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={isMarked(highlights, span)}
        >
          {text}
        </div>
      ))}
    </div>
  )
}
