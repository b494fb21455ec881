/** From the catalog to the rows of the table: found, filtered, put in order. */
import { passes } from '../../../../../core/catalog/filter'
import type { ProgrammeSummary, Status } from '../types'
import type { ColumnId } from './columns'
import { filterOf, type View } from './view'

type Key = string | number | null

const statusOrder: Record<Status, number> = { beta: 0, active: 0, unverified: 1, retired: 2 }

/** Standing of a programme in a list that asks for nothing in particular: what is over comes last. */
const standing = ({ status }: ProgrammeSummary): number => statusOrder[status.value ?? 'unverified']

const statusRank: Record<Status, number> = { active: 0, beta: 1, unverified: 2, retired: 3 }

const keys: Record<ColumnId, (programme: ProgrammeSummary) => Key> = {
  programme: ({ shortName }) => shortName.toLowerCase(),
  status: ({ status }) => (status.value === null ? null : statusRank[status.value]),
  price: ({ price }) => price.value?.amount ?? null,
  effort: ({ minutes, effort }) => minutes.value ?? hours(effort.value),
  valid: ({ validityYears }) => validityYears.value,
  checked: ({ checked }) => checked,
}

const hours = (effort: ProgrammeSummary['effort']['value']): number | null => {
  const most = effort?.hoursMax ?? effort?.hoursMin ?? null
  return most === null ? null : most * 60
}

/** What is not known stays at the end, whichever way the column is sorted. */
function compare(a: Key, b: Key, down: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  const order = typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b) : Number(a) - Number(b)
  return down ? -order : order
}

const byBreadth = (a: ProgrammeSummary, b: ProgrammeSummary): number =>
  standing(a) - standing(b) || b.topics.length - a.topics.length || a.shortName.localeCompare(b.shortName)

/**
 * The programmes a view shows. A search puts the best match first, no search what touches most topics; a chosen
 * column goes before both.
 */
export function rowsOf(
  programmes: readonly ProgrammeSummary[],
  view: View,
  search: (query: string) => readonly string[],
): ProgrammeSummary[] {
  const found = matching(programmes, view.q.trim(), search)
  const rows = found.filter((programme) => passes(programme, filterOf(view)))
  const { sort } = view
  if (sort === null) return rows
  return rows.sort((a, b) => compare(keys[sort.by](a), keys[sort.by](b), sort.down))
}

function matching(
  programmes: readonly ProgrammeSummary[],
  query: string,
  search: (query: string) => readonly string[],
): ProgrammeSummary[] {
  if (query === '') return [...programmes].sort(byBreadth)
  const byId = new Map(programmes.map((programme) => [programme.id, programme]))
  return search(query).flatMap((id) => byId.get(id) ?? [])
}
