import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StudyEvent, StudyEventBody } from '../../../src/core/progress/events'
import { inOrder, nextOrder } from '../../../src/core/progress/order'
import { partNames, readParts, writePart } from '../../../src/core/progress/snapshot'
import { emptyStudy, foldEvent, type Study } from '../../../src/core/progress/study'
import { studyDay } from '../../../src/core/progress/study-day'
import { answerOf, anyTrace, expectedOf, instantsOf, type Step, startOf } from './trace'

/** The events a device writes in the course of a trace. */
function eventsOf(trace: readonly Step[]): StudyEvent[] {
  const instants = instantsOf(trace)
  let order: string | null = null
  let seq = 0
  const event = (at: string, zone: string, body: StudyEventBody): StudyEvent => {
    const place = nextOrder(at, order)
    order = place
    seq += 1
    return { v: 1, id: `e${seq}`, seq, at, ...(place !== at && { order: place }), zone, device: 'desk', ...body }
  }
  const answers = trace.map((step, n) => [instants[n] ?? '', step.zone, answerOf('a', step, n)] as const)
  return [event(instants[0] ?? '', 'UTC', startOf('a')), ...answers.map(([at, zone, body]) => event(at, zone, body))]
}

const seenIn = (study: Study) => ({
  items: study.running.get('a')?.attempt.items.map(({ question, answer, ms }) => ({ question, answer, ms })),
  days: Object.fromEntries(study.days),
})

describe('10,000 clocks that jump, travel and change', () => {
  it('lose no answer, keep their sequence, and count every day studied', () => {
    fc.assert(
      fc.property(anyTrace(16), fc.nat(15), (trace, cut) => {
        const events = eventsOf(trace)
        const places = events.map(({ order, at }) => order ?? at)
        expect(places.every((place, n) => n === 0 || place > (places[n - 1] ?? ''))).toBe(true)

        let study = emptyStudy()
        const latest = new Map<string, string>()
        // However a month's lines come to be read; and after a restart from what was kept.
        for (const part of [events.slice(0, cut), events.slice(cut)]) {
          for (const placed of inOrder([...part].reverse(), latest)) foldEvent(study, placed)
          study = readParts(new Map(partNames(study).map((name) => [name, writePart(study, name)])))
        }
        expect(seenIn(study)).toEqual(expectedOf(trace))
      }),
      { numRuns: 10_000 },
    )
  }, 120_000)
})

describe('a program that trusts the clock', () => {
  it('is caught', () => {
    const byClock = fc.property(anyTrace(16), (trace) => {
      const study = emptyStudy()
      const events = eventsOf(trace).map(({ order: _, ...event }): StudyEvent => event)
      for (const event of events.sort((a, b) => (a.at < b.at ? -1 : 1))) {
        foldEvent(study, { event, place: { order: event.at, device: 'desk', seq: event.seq, id: event.id } })
      }
      expect(seenIn(study)).toEqual(expectedOf(trace))
    })
    expect(fc.check(byClock, { numRuns: 200 }).failed).toBe(true)
  })
})

// The tz database's rules, worked out by hand.
describe('the day an answer counts for', () => {
  it.each([
    ['a minute before and after midnight in winter', 'Europe/Vienna', '2026-11-22T22:59:00.000Z', '2026-11-22'],
    ['', 'Europe/Vienna', '2026-11-22T23:01:00.000Z', '2026-11-23'],
    ['and in summer', 'Europe/Vienna', '2026-07-01T21:59:59.999Z', '2026-07-01'],
    ['', 'Europe/Vienna', '2026-07-01T22:00:00.000Z', '2026-07-02'],
    ['the night of the change in New York', 'America/New_York', '2026-11-01T03:59:00.000Z', '2026-10-31'],
    ['', 'America/New_York', '2026-11-02T04:59:00.000Z', '2026-11-01'],
    ['half an hour of summer time, winter', 'Australia/Lord_Howe', '2026-06-01T13:29:00.000Z', '2026-06-01'],
    ['', 'Australia/Lord_Howe', '2026-06-01T13:30:00.000Z', '2026-06-02'],
    ['and summer', 'Australia/Lord_Howe', '2026-12-01T12:59:00.000Z', '2026-12-01'],
    ['', 'Australia/Lord_Howe', '2026-12-01T13:00:00.000Z', '2026-12-02'],
    ['a quarter of an hour', 'Asia/Kathmandu', '2026-11-22T18:14:00.000Z', '2026-11-22'],
    ['', 'Asia/Kathmandu', '2026-11-22T18:15:00.000Z', '2026-11-23'],
    ['the day Samoa left out', 'Pacific/Apia', '2011-12-30T09:59:59.999Z', '2011-12-29'],
    ['', 'Pacific/Apia', '2011-12-30T10:00:00.000Z', '2011-12-31'],
    ['the leap day', 'UTC', '2028-02-29T23:59:59.999Z', '2028-02-29'],
    ['', 'America/New_York', '2028-03-01T04:59:00.000Z', '2028-02-29'],
    ['', 'Pacific/Apia', '2028-02-28T11:00:00.000Z', '2028-02-29'],
  ])('%s %s %s', (_, zone, at, date) => {
    expect(studyDay(at, zone)).toBe(date)
  })
})
