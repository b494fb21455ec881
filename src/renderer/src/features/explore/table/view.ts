/** What the table shows: the search, the filters and the order, as the query of the address keeps them. */
import type { CatalogFilter } from '../../../../../core/catalog/filter'
import { statusWord } from '../../../components/StatusMark'
import type { Level, ProgrammeKind, Status } from '../types'
import { kindWord, levelWord } from '../words'
import { type ColumnId, columns } from './columns'

export type View = {
  readonly q: string
  readonly kinds: readonly ProgrammeKind[]
  readonly providers: readonly string[]
  readonly levels: readonly Level[]
  readonly statuses: readonly Status[]
  /** US dollars; null sets no limit. */
  readonly priceUpTo: number | null
  readonly free: boolean
  /** null: what touches most topics first. */
  readonly sort: { readonly by: ColumnId; readonly down: boolean } | null
}

export const everything: View = {
  q: '',
  kinds: [],
  providers: [],
  levels: [],
  statuses: [],
  priceUpTo: null,
  free: false,
  sort: null,
}

export const kinds = keysOf(kindWord)
export const levels = keysOf(levelWord)
export const statuses = keysOf(statusWord)

function keysOf<K extends string>(words: Record<K, string>): K[] {
  const isKey = (key: string): key is K => key in words
  return Object.keys(words).filter(isKey)
}

const oneOf = <T extends string>(known: readonly T[], text: string | null): T[] =>
  known.filter((one) => text?.split(',').includes(one))

function readSort(text: string | null): View['sort'] {
  const by = columns.find(({ id }) => id === text?.replace(/^-/, ''))?.id
  return by === undefined ? null : { by, down: text?.startsWith('-') ?? false }
}

/** Reads an address; what it does not know it leaves out. */
export function readView(query: URLSearchParams): View {
  const limit = Number(query.get('upto') ?? Number.NaN)
  return {
    q: query.get('q') ?? '',
    kinds: oneOf(kinds, query.get('kind')),
    providers: query.getAll('provider'),
    levels: oneOf(levels, query.get('level')),
    statuses: oneOf(statuses, query.get('status')),
    priceUpTo: Number.isFinite(limit) && limit > 0 ? limit : null,
    free: query.has('free'),
    sort: readSort(query.get('sort')),
  }
}

/** The query of the address that brings this view back; empty for the table as it opens. */
export function writeView(view: View): string {
  const query = new URLSearchParams()
  if (view.q !== '') query.set('q', view.q)
  if (view.kinds.length > 0) query.set('kind', view.kinds.join(','))
  for (const provider of view.providers) query.append('provider', provider)
  if (view.levels.length > 0) query.set('level', view.levels.join(','))
  if (view.statuses.length > 0) query.set('status', view.statuses.join(','))
  if (view.priceUpTo !== null) query.set('upto', String(view.priceUpTo))
  if (view.free) query.set('free', '')
  if (view.sort) query.set('sort', `${view.sort.down ? '-' : ''}${view.sort.by}`)
  return query.toString()
}

export function filterOf({ kinds, providers, levels, statuses, priceUpTo, free }: View): CatalogFilter {
  return {
    kinds,
    providers,
    levels,
    statuses,
    ...(priceUpTo === null ? {} : { priceUpTo }),
    ...(free ? { free } : {}),
  }
}

/** Ascending, then descending, then the order the table opens with. */
export function sortedBy(view: View, by: ColumnId): View {
  if (view.sort?.by !== by) return { ...view, sort: { by, down: false } }
  return { ...view, sort: view.sort.down ? null : { by, down: true } }
}
