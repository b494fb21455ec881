/** How the check says things. */
import type { CheckLine } from '../../../shared/ipc/data-views'

export const number = (n: number): string => n.toLocaleString('en-GB')

/** `1 event`, `1,318 events`. */
export const count = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${n === 1 ? one : many}`

/** An instant to the minute. */
export const moment = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`

/** Bytes by thousands, as system programs show them. */
export function size(bytes: number): string {
  const units = ['kB', 'MB', 'GB', 'TB']
  if (bytes < 1000) return count(bytes, 'byte')
  let [value, unit] = [bytes, '']
  for (const next of units) {
    if (value < 1000) break
    value /= 1000
    unit = next
  }
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`
}

const most = 20

export function line(
  part: CheckLine['part'],
  state: CheckLine['state'],
  says: string,
  details: readonly string[] = [],
): CheckLine {
  const left = details.length - most
  const shown = left > 1 ? [...details.slice(0, most), `And ${number(left)} more like these.`] : [...details]
  return { part, state, says, details: shown }
}

/** The gravest of several states. */
export function gravest(states: readonly CheckLine['state'][]): CheckLine['state'] {
  const order = ['bad', 'repaired', 'told'] as const
  return order.find((state) => states.includes(state)) ?? 'fine'
}
