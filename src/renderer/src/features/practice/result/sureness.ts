/** How sure the learner was against what was right, in a sentence. Pure. */
import type { AttemptScore } from '../../../../../core/practice/score'
import { count } from '../../../text/dates'

/** What the answers given with "sure" say; of unsure ones where there was no sure one. null without any confidence. */
export function surenessWords(rows: AttemptScore['byConfidence']): string | null {
  const sure = rows.find(({ confidence }) => confidence === 'sure')
  if (sure) {
    const { right, total } = sure
    const of = `Of ${count(total, 'answer')} you were sure of, ${right} ${right === 1 ? 'was' : 'were'} right.`
    if (right < total) return `${of} The others are worth the first look: what one is sure of is not looked up again.`
    return `${of} Where you say sure, you can go by it.`
  }
  if (rows.length === 0) return null
  const right = rows.reduce((sum, row) => sum + row.right, 0)
  const total = rows.reduce((sum, row) => sum + row.total, 0)
  return `You were sure of no answer; of ${total} you were less sure of, ${right} ${right === 1 ? 'was' : 'were'} right.`
}
