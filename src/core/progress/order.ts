/**
 * One order for the events of all devices. Clocks go back and differ, so events are ordered by a hybrid logical clock:
 * the wall clock, held above everything the device had already seen. S. S. Kulkarni et al., "Logical physical clocks",
 * OPODIS 2014.
 */
import { Temporal } from 'temporal-polyfill'
import type { StudyEvent } from './events'

/** What decides an event's place; `device`, `seq` and `id` settle events of one instant. */
export type Place = { order: string; device: string; seq: number; id: string }

/** Compares two instants, ISO 8601 in UTC. Those written alike sort as texts, which is what years of events need. */
export function compareInstants(a: string, b: string): number {
  if (a.length !== b.length) return Temporal.Instant.compare(a, b)
  return a < b ? -1 : a > b ? 1 : 0
}

// Nothing later can be written with a year of four digits.
const latestInstant = '9999-12-31T23:59:59.999Z'

/**
 * Instant for the next event: `now`, or a millisecond after `last` where the clock is not past it; from the end of the
 * year 9999 on, `last` itself. All ISO 8601.
 */
export function nextOrder(now: string, last: string | null): string {
  if (last === null || compareInstants(now, last) > 0) return now
  if (compareInstants(last, latestInstant) >= 0) return last
  return Temporal.Instant.from(last).add({ milliseconds: 1 }).toString({ smallestUnit: 'millisecond' })
}

/** Negative when `a` comes before `b`. */
export function comparePlaces(a: Place, b: Place): number {
  const instants = compareInstants(a.order, b.order)
  if (instants !== 0) return instants
  if (a.device !== b.device) return a.device < b.device ? -1 : 1
  if (a.seq !== b.seq) return a.seq - b.seq
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

export type PlacedEvent = { event: StudyEvent; place: Place }

/**
 * The events in their one order, each once, whatever order they came in. A device's own events keep their sequence also
 * where its clock went back: `latest` holds, by device, the latest instant of what came before, and is brought up to
 * date.
 */
export function inOrder(events: readonly StudyEvent[], latest: Map<string, string>): PlacedEvent[] {
  const once = [...new Map(events.map((event) => [event.id, event])).values()]
  const bySequence = once.sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1))
  const placed = bySequence.map((event): PlacedEvent => {
    const { device, seq, id } = event
    const own = event.order ?? event.at
    const before = latest.get(device)
    const order = before !== undefined && compareInstants(before, own) > 0 ? before : own
    latest.set(device, order)
    return { event, place: { order, device, seq, id } }
  })
  return placed.sort((a, b) => comparePlaces(a.place, b.place))
}

/**
 * The events of one month's files, each folder's oldest part first. A failed append may have left a line that a later part repeats
 * with the same number: the later one counts. Two events with one number in the same file come of two writers, and both
 * count.
 */
export function withoutRepeats(files: readonly { folder: string; events: readonly StudyEvent[] }[]): StudyEvent[] {
  const byNumber = new Map<string, { file: number; events: StudyEvent[] }>()
  for (const [file, { folder, events }] of files.entries()) {
    for (const event of events) {
      const number = `${event.seq} ${event.device} ${folder}`
      const known = byNumber.get(number)
      if (known?.file === file) known.events.push(event)
      else byNumber.set(number, { file, events: [event] })
    }
  }
  return [...byNumber.values()].flatMap(({ events }) => events)
}
