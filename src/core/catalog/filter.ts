import type { Level, Programme, ProgrammeKind, Status } from './schema'

/** What a filter looks at: a programme or its summary. */
export type Filterable = Pick<
  Programme,
  'kind' | 'provider' | 'level' | 'status' | 'price' | 'effort' | 'vendorNeutral' | 'validityYears'
>

/** Every part narrows the list; a part that is left out does not. Empty lists do not narrow either. */
export type CatalogFilter = Partial<{
  readonly kinds: readonly ProgrammeKind[]
  readonly providers: readonly string[]
  readonly levels: readonly Level[]
  readonly statuses: readonly Status[]
  /** US dollars, list price. */
  readonly priceUpTo: number
  readonly free: boolean
  /** Hours of a course. */
  readonly hoursUpTo: number
  readonly vendorNeutral: boolean
  /** true: runs out after some years; false: is valid for ever or says nothing of the kind. */
  readonly renews: boolean
}>

const allows = <T>(chosen: readonly T[] | undefined, value: T | null): boolean =>
  chosen === undefined || chosen.length === 0 || (value !== null && chosen.includes(value))

/** Whether a programme passes the filter. A fact that is not known passes no condition on it. */
export function passes(programme: Filterable, filter: CatalogFilter): boolean {
  const price = programme.price.value
  const effort = programme.effort.value
  const hours = effort?.hoursMin ?? effort?.hoursMax ?? null
  return (
    allows(filter.kinds, programme.kind) &&
    allows(filter.providers, programme.provider) &&
    allows(filter.levels, programme.level.value) &&
    allows(filter.statuses, programme.status.value) &&
    (filter.priceUpTo === undefined || (price !== null && price.amount <= filter.priceUpTo)) &&
    (filter.free === undefined || (price !== null && (price.amount === 0) === filter.free)) &&
    (filter.hoursUpTo === undefined || (hours !== null && hours <= filter.hoursUpTo)) &&
    (filter.vendorNeutral === undefined || programme.vendorNeutral === filter.vendorNeutral) &&
    (filter.renews === undefined || (programme.validityYears.value !== null) === filter.renews)
  )
}
