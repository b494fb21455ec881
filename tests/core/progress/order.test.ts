import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StudyEvent, StudyEventBody } from '../../../src/core/progress/events'
import { inOrder, nextOrder, withoutRepeats } from '../../../src/core/progress/order'
import { partNames, readParts, writePart } from '../../../src/core/progress/snapshot'
import { emptyStudy, foldEvent } from '../../../src/core/progress/study'
import { anyBody } from '../../main/storage/bodies'

const instant = (ms: number): string => new Date(Date.UTC(2026, 10, 22) + ms).toISOString()

/** Events of three devices whose clocks wander, each after what its device had seen. */
const histories = fc.array(
  fc.record({
    device: fc.nat(2),
    clock: fc.integer({ min: -100_000_000, max: 100_000_000 }),
    meets: fc.nat(2),
    body: anyBody,
  }),
  { maxLength: 40 },
)

function play(acts: readonly { device: number; clock: number; meets: number; body: StudyEventBody }[]): StudyEvent[] {
  const seen: (string | null)[] = [null, null, null]
  const numbers = [0, 0, 0]
  return acts.map(({ device, clock, meets, body }, i) => {
    const met = [seen[device] ?? null, seen[meets] ?? null].reduce((a, b) =>
      a !== null && (b === null || a > b) ? a : b,
    )
    const at = instant(clock)
    const order = nextOrder(at, met)
    seen[device] = order
    numbers[device] = (numbers[device] ?? 0) + 1
    return {
      v: 1,
      id: `event-${i}`,
      seq: numbers[device] ?? 0,
      at,
      ...(order !== at && { order }),
      zone: 'Europe/Vienna',
      device: `device-${device}`,
      ...body,
    }
  })
}

const study = (events: readonly StudyEvent[]) => {
  const folded = emptyStudy()
  for (const placed of inOrder(events, new Map())) foldEvent(folded, placed)
  return folded
}

describe('the one order of all events', () => {
  it('keeps what a device did after what it had seen, whatever the clocks said', () => {
    expect(nextOrder('2026-11-22T10:00:00.000Z', null)).toBe('2026-11-22T10:00:00.000Z')
    expect(nextOrder('2026-11-22T10:00:00.001Z', '2026-11-22T10:00:00.000Z')).toBe('2026-11-22T10:00:00.001Z')
    expect(nextOrder('2020-01-01T00:00:00.000Z', '2026-11-22T10:00:00.000Z')).toBe('2026-11-22T10:00:00.001Z')
    expect(nextOrder('2026-11-22T10:00:00.000Z', '2026-11-22T10:00:00.000Z')).toBe('2026-11-22T10:00:00.001Z')
  })

  it('is that of the devices each for itself, also in journals from before orders were kept', () => {
    const event = (seq: number, at: string): StudyEvent => ({
      v: 1,
      id: `id-${seq}`,
      seq,
      at,
      zone: 'UTC',
      device: 'd',
      kind: 'session-ticked',
      plan: 'p',
      session: 's',
      on: seq % 2 === 1,
    })
    const events = [
      event(3, '2026-11-22T09:00:00.000Z'),
      event(1, '2026-11-22T10:00:00.000Z'),
      event(2, '2020-01-01T00:00:00.000Z'),
    ]
    expect(inOrder(events, new Map()).map((placed) => placed.event.seq)).toEqual([1, 2, 3])
  })

  it('does not depend on how the events were split and came together', () => {
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.nat(2)), fc.integer(), (acts, parts, turn) => {
        const events = play(acts)
        const split: StudyEvent[][] = [[], [], []]
        for (const event of events) split[parts.next().value ?? 0]?.push(event)
        const [a = [], b = [], c = []] = split
        const shuffled = [...[c, a, b].flat().reverse(), ...a]
        const rotated = shuffled.slice(Math.abs(turn) % (shuffled.length + 1)).concat(shuffled)
        expect(study(rotated)).toEqual(study(events))
        expect(study([...a, ...b, ...c, ...b])).toEqual(study(events))
      }),
      { numRuns: 300 },
    )
  })

  it('is folded alike from a snapshot and what came after it', () => {
    fc.assert(
      fc.property(histories, fc.nat(40), (acts, cut) => {
        const placed = inOrder(play(acts), new Map())
        const first = emptyStudy()
        for (const one of placed.slice(0, cut)) foldEvent(first, one)
        const parts = new Map(partNames(first).map((name) => [name, writePart(first, name)]))
        const again = readParts(parts)
        for (const one of placed.slice(cut)) foldEvent(again, one)
        const whole = emptyStudy()
        for (const one of placed) foldEvent(whole, one)
        expect(again).toEqual(whole)
      }),
      { numRuns: 300 },
    )
  })

  it('counts of lines with one number the one in the later file, and both of two writers in one file', () => {
    const tick = (id: string, seq: number): StudyEvent => ({
      v: 1,
      id,
      seq,
      at: instant(seq),
      zone: 'UTC',
      device: 'd',
      kind: 'session-ticked',
      plan: 'p',
      session: id,
      on: true,
    })
    const ids = (files: Parameters<typeof withoutRepeats>[0]) =>
      withoutRepeats(files)
        .map(({ id }) => id)
        .sort()
    const own = 'journal'
    expect(
      ids([
        { folder: own, events: [tick('a', 1), tick('failed', 2)] },
        { folder: own, events: [tick('b', 2)] },
      ]),
    ).toEqual(['a', 'b'])
    expect(ids([{ folder: own, events: [tick('a', 1), tick('b', 1)] }])).toEqual(['a', 'b'])
    expect(
      ids([
        { folder: own, events: [tick('a', 1)] },
        { folder: 'others/x', events: [tick('b', 1)] },
      ]),
    ).toEqual(['a', 'b'])
  })
})
