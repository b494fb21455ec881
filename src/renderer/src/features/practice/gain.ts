/** Where study would pay most. Pure. */
import type { DomainTally } from '../../../../core/practice/score'

/** The middle of a weight such as `24` or `20–24`, in percent; 1 for all where none is published. */
function middle(weight: string | null): number {
  if (weight === null) return 1
  const [low = 0, high = low] = weight.split('–').map(Number)
  return (low + high) / 2
}

/** The domain whose wrong share weighs most in the exam; null when there is only one, or nothing was wrong. */
export function mostToGain(domains: readonly DomainTally[]): DomainTally | null {
  if (domains.length < 2) return null
  const gain = ({ right, total, weight }: DomainTally) => (1 - right / Math.max(1, total)) * middle(weight)
  const best = domains.reduce((a, b) => (gain(b) > gain(a) ? b : a))
  return gain(best) > 0 && best.domain !== null ? best : null
}
