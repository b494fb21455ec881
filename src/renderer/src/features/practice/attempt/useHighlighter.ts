import type { Highlight } from '../../../../../core/progress/events'
import { writingLimits } from '../../../../../core/progress/events'
import { useAttempt } from '../../../stores/attempt'
import { say } from '../../../stores/messages'
import { isMarked, toggle } from './highlights'
import { tell } from './told'

/** Marks stretches of the question in view, or takes the marks out of them where all of them are marked. */
export function useHighlighter(): (spans: readonly Highlight[]) => void {
  const { highlights, highlight } = useAttempt()
  return (spans) => {
    const next = toggle(highlights, spans)
    if (next.length > writingLimits.highlights) {
      say(`A question takes ${writingLimits.highlights} highlights. Take one out first.`)
      return
    }
    void highlight(next)
    tell(spans.every((span) => isMarked(next, span)) ? 'Highlighted.' : 'Highlight taken out.')
  }
}
