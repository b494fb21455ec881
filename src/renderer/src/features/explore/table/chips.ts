/** One chip for each thing that narrows the table. */
import { statusWord } from '../../../components/StatusMark'
import { kindWord, levelWord } from '../words'
import type { View } from './view'

export type Chip = {
  key: string
  label: string
  /** Id of the control that set it; it gets the focus when the chip goes. */
  filter: string
  /** The view without it. */
  without: View
}

const drop = <T>(from: readonly T[], one: T): T[] => from.filter((other) => other !== one)

export function chipsOf(view: View): Chip[] {
  const chip = (filter: string, label: string, without: View): Chip => ({
    key: `${filter} ${label}`,
    label,
    filter: `filter-${filter}`,
    without,
  })
  return [
    ...view.kinds.map((kind) => chip('kind', kindWord[kind], { ...view, kinds: drop(view.kinds, kind) })),
    ...view.providers.map((one) => chip('provider', one, { ...view, providers: drop(view.providers, one) })),
    ...view.levels.map((level) => chip('level', levelWord[level], { ...view, levels: drop(view.levels, level) })),
    ...view.statuses.map((one) => chip('status', statusWord[one], { ...view, statuses: drop(view.statuses, one) })),
    ...(view.priceUpTo === null ? [] : [chip('price', `Up to $${view.priceUpTo}`, { ...view, priceUpTo: null })]),
    ...(view.free ? [chip('free', 'Free', { ...view, free: false })] : []),
  ]
}
