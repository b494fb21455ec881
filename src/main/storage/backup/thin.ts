/**
 * Which backups stay. Of each device's backups, newest first:
 *
 * 1. the 10 most recent stay as `recent`;
 * 2. of each day the last backup is its candidate; the 7 newest candidates that no class has yet stay as `daily`;
 * 3. the same with ISO weeks: 4 stay as `weekly`;
 * 4. the same with months: 6 stay as `monthly`.
 *
 * Days, weeks and months are those of the calendar in one zone, and only those with a backup count: nothing goes
 * because time passes without a new one. A backup thinned away could never come back to a class later, so thinning
 * after every backup and thinning once at the end keep the same.
 *
 * Backups dated later than `now` come of a clock that was wrong, then or now. They are thinned among themselves, by
 * the same rule, and what stays of them stays as `recent`: so a clock that ran ahead takes no place from the backups
 * made after it was put right, and one that fell back years does not make the real backups go.
 */
import { dayNumber, isoOfDay, mondayOf } from '../../../core/base/calendar'
import { studyDay } from '../../../core/progress/study-day'
import type { BackupView } from '../../../shared/ipc/data-views'

export type Kept = BackupView['kept']

/** `at` is an instant, ISO 8601. A pinned backup stays also when no class takes it, and then as `recent`. */
export type Thinnable = Readonly<{ id: string; at: string; pinned?: boolean }>

export type Thinned = Readonly<{ kept: ReadonlyMap<string, Kept>; dropped: readonly string[] }>

const mostRecent = 10

const classes: readonly Readonly<{ kept: Kept; most: number; spanOf: (date: string) => string }>[] = [
  { kept: 'daily', most: 7, spanOf: (date) => date },
  { kept: 'weekly', most: 4, spanOf: (date) => isoOfDay(mondayOf(dayNumber(date) ?? 0)) },
  { kept: 'monthly', most: 6, spanOf: (date) => date.slice(0, 7) },
]

const isAhead = (at: string, now: string): boolean => Date.parse(at) > Date.parse(now)

export const newestFirst = (a: Thinnable, b: Thinnable): number =>
  Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? 1 : -1)

/** The order in which backups were most likely made, the latest first: those ahead of the clock come after the others. */
export function latestFirst<T extends Thinnable>(backups: readonly T[], now: string): T[] {
  const sorted = [...backups].sort(newestFirst)
  return [...sorted.filter(({ at }) => !isAhead(at, now)), ...sorted.filter(({ at }) => isAhead(at, now))]
}

function classed(backups: readonly Thinnable[], zone: string): Map<string, Kept> {
  const dated = [...backups].sort(newestFirst).map(({ id, at }) => ({ id, date: studyDay(at, zone) }))
  const kept = new Map<string, Kept>(dated.slice(0, mostRecent).map(({ id }) => [id, 'recent']))
  for (const { kept: as, most, spanOf } of classes) {
    const seen = new Set<string>()
    let room = most
    for (const { id, date } of dated) {
      const span = spanOf(date)
      const last = !seen.has(span)
      seen.add(span)
      if (!last || room === 0 || kept.has(id)) continue
      kept.set(id, as)
      room -= 1
    }
  }
  return kept
}

/** Thins the backups of one device; `zone` is the IANA zone whose days count. */
export function thin(backups: readonly Thinnable[], now: string, zone = 'UTC'): Thinned {
  const past = backups.filter(({ at }) => !isAhead(at, now))
  const kept = classed(past, zone)
  const ahead = backups.filter(({ at }) => isAhead(at, now))
  for (const id of classed(ahead, zone).keys()) kept.set(id, 'recent')
  for (const { id, pinned } of backups) if (pinned && !kept.has(id)) kept.set(id, 'recent')
  return { kept, dropped: backups.flatMap(({ id }) => (kept.has(id) ? [] : [id])) }
}

type OfDevice = Readonly<{ id: string; at: string; device: string; reason: string }>

/**
 * Thins the backups of every device by themselves: a folder that two devices share keeps as much of each. Pinned are
 * those in `spare` and the way back from the last restore, also when a wrong clock makes another look later.
 */
export function thinByDevice(
  backups: readonly OfDevice[],
  now: string,
  zone: string,
  spare: readonly string[] = [],
): Thinned {
  const kept = new Map<string, Kept>()
  const dropped: string[] = []
  for (const device of new Set(backups.map((backup) => backup.device))) {
    const own = backups.filter((backup) => backup.device === device)
    const waysBack = own.filter(({ reason }) => reason === 'before-restore')
    const pins = new Set([...spare, latestFirst(waysBack, now)[0]?.id, [...waysBack].sort(newestFirst)[0]?.id])
    const thinned = thin(
      own.map(({ id, at }) => ({ id, at, pinned: pins.has(id) })),
      now,
      zone,
    )
    for (const [id, as] of thinned.kept) kept.set(id, as)
    dropped.push(...thinned.dropped)
  }
  return { kept, dropped }
}
