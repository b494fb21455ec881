import { type RefObject, useEffect, useState } from 'react'
import type { Highlight as Mark } from '../../../../../core/progress/events'
import { rangeOf } from './text-parts'

/**
 * Draws the learner's highlights over the question's text without touching it, and lists them for who cannot see them.
 * What the text no longer reaches, as after a change of the pack, is passed over.
 */
export function Marks({ root, marks }: { root: RefObject<HTMLElement | null>; marks: readonly Mark[] }) {
  const [texts, setTexts] = useState<readonly { key: string; text: string }[]>([])

  useEffect(() => {
    const { current } = root
    const drawn = marks.flatMap((mark) => {
      const range = current ? rangeOf(current, mark) : null
      return range ? [{ range, key: `${mark.part}-${mark.from}`, text: range.toString() }] : []
    })
    CSS.highlights.set('learner', new Highlight(...drawn.map(({ range }) => range)))
    setTexts(drawn)
    return () => void CSS.highlights.delete('learner')
  }, [root, marks])

  if (texts.length === 0) return null
  return (
    <div className="sr-only">
      <p id="highlighted">Highlighted:</p>
      <ul aria-labelledby="highlighted">
        {texts.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </div>
  )
}
