/** How an attempt runs, in the words of its header. Pure. */
import type { Terms } from '../../../../../core/practice/terms'
import { canPause } from '../../../stores/attempt-state'

const feedbackWords = { each: 'a rationale after each check', end: 'rationales at the end' } as const

/** `exam rules: no feedback, no pause, 1.5 × time` */
export function termsWords(terms: Terms): string {
  const { limit, factor, feedback } = terms
  if (limit === null) return `untimed, ${feedbackWords[feedback]}`
  const time = factor === 1 ? '' : `, ${factor} × time`
  if (canPause(terms)) return `with a pause, ${feedbackWords[feedback]}${time}`
  const rules = feedback === 'end' ? 'exam rules: no feedback, no pause' : `no pause, ${feedbackWords.each}`
  return `${rules}${time}`
}
