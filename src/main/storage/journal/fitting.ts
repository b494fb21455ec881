/** What a copy of a journal file has to give to the file when it was damaged: only what can have stood there. */
import type { StudyEvent } from '../../../core/progress/events'

export type Line = { line: string; event: StudyEvent }

/**
 * Whether a copy tells the same story: after a restore, backups of before it have other events under the same numbers,
 * and those were given up on purpose.
 */
export const agrees = (copy: readonly Line[], idsOf: (seq: number) => readonly string[]): boolean => {
  const copied = new Set(copy.map(({ event }) => event.id))
  return copy.every(({ event: { seq } }) => {
    const ids = idsOf(seq)
    return ids.length === 0 || ids.some((id) => copied.has(id))
  })
}

/** The lines of `copy` with numbers up to `last` that are missing in `have`; none when it tells another story. */
export function fittingLines(copy: readonly Line[], have: readonly Line[], last: number): Line[] {
  const ids = new Map<number, string[]>()
  for (const { event } of have) ids.set(event.seq, [...(ids.get(event.seq) ?? []), event.id])
  if (!agrees(copy, (seq) => ids.get(seq) ?? [])) return []
  return copy.filter(({ event: { seq } }) => seq <= last && !ids.has(seq))
}
