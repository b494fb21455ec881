/** What a copy of a journal file has to give to the file that was damaged: only what can have stood there. */
import { agrees } from '../journal/fitting'
import type { Recover } from '../journal/read'
import { eventsIn } from '../journal/read'
import type { Context } from './context'
import type { Scan } from './scan'

/** Looks through all copies of a damaged file for lines that were in a place where it is damaged now. */
export function fitting({ copies }: Pick<Context, 'copies'>, scan: Scan): Recover {
  const ids = new Map<number, string[]>()
  let last = 0
  for (const { event } of scan.events) {
    ids.set(event.seq, [...(ids.get(event.seq) ?? []), event.id])
    last = Math.max(last, event.seq)
  }
  // Where the line feed between them is damaged, two events are one bad line.
  const end = scan.bad.includes(scan.lines) ? last + 2 * scan.bad.length : last
  return async (path) => {
    for await (const copy of copies(path)) {
      const copied = (await eventsIn(copy.bytes)).lines
      if (!agrees(copied, (seq) => ids.get(seq) ?? [])) continue
      const wanted = copied.filter(({ event: { seq } }) => seq <= end && !ids.has(seq))
      if (wanted.length === 0) continue
      return { bytes: Buffer.from(wanted.map(({ line }) => `${line}\n`).join('')), at: copy.at }
    }
    return null
  }
}
