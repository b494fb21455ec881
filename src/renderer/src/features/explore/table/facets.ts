/** What the filter menus offer, with the number of programmes behind each. */
import { passes } from '../../../../../core/catalog/filter'
import { statusWord } from '../../../components/StatusMark'
import type { ProgrammeSummary } from '../types'
import { kindWord, levelWord } from '../words'
import { kinds, levels, statuses } from './view'

/** US dollars. */
export const priceLimits = [50, 100, 150, 200, 300, 400] as const

type Option<T> = { id: T; label: string; count: number }

const present = <T>(options: Option<T>[]): Option<T>[] => options.filter(({ count }) => count > 0)

export function facetsOf(programmes: readonly ProgrammeSummary[]) {
  const count = (test: (programme: ProgrammeSummary) => boolean): number => programmes.filter(test).length
  const providers = [...new Set(programmes.map(({ provider }) => provider))].sort((a, b) => a.localeCompare(b))
  return {
    kinds: present(kinds.map((id) => ({ id, label: kindWord[id], count: count(({ kind }) => kind === id) }))),
    providers: providers.map((id) => ({ id, label: id, count: count(({ provider }) => provider === id) })),
    levels: present(
      levels.map((id) => ({ id, label: levelWord[id], count: count(({ level }) => level.value === id) })),
    ),
    statuses: present(
      statuses.map((id) => ({ id, label: statusWord[id], count: count(({ status }) => status.value === id) })),
    ),
    prices: priceLimits.map((limit) => ({
      id: String(limit),
      label: `Up to $${limit}`,
      count: count((programme) => passes(programme, { priceUpTo: limit })),
    })),
  }
}
