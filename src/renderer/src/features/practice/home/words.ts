/** What the builder says of its choices. Pure. */
import type { Focus } from '../../../../../core/practice/select'
import { count, duration } from '../../../text/dates'
import type { Choices } from './choices'

export const focusNames: Record<Focus, string> = {
  all: 'All',
  unseen: 'Not met yet',
  missed: 'Missed',
  weakest: 'Weakest topics',
  flagged: 'Flagged',
  'sure-but-wrong': 'Sure but wrong',
}

/** Which of the questions that fit are taken, and in which order they come. */
export function takenWords({ count: wanted, filter, missedIn }: Choices, available: number): string {
  if (available <= wanted) return available === 1 ? 'The only one that fits.' : 'All that fit.'
  const first = filter.focus === 'weakest' && missedIn === null ? 'what went worst first' : 'those not met yet first'
  return `Of ${count(available, 'question')} that fit, ${first}.`
}

/** `20 min, with pauses. Rationales at the end.` */
export function termsWords({ minutes, pace, feedback }: Choices): string {
  const time =
    minutes === null ? 'Untimed' : `${duration(minutes)}, ${pace === 'strict' ? 'running on' : 'with pauses'}`
  return `${time}. ${feedback === 'each' ? 'Each rationale after its question.' : 'Rationales at the end.'}`
}
