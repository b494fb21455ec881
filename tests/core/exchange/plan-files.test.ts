/** A plan handed out as a calendar and as a table, and calendars taken in. */
import ICAL from 'ical.js'
import Papa from 'papaparse'
import { afterEach, describe, expect, it } from 'vitest'
import { daysOffIn } from '../../../src/core/exchange/days-off'
import { planToIcs } from '../../../src/core/exchange/ics'
import { planToCsv } from '../../../src/core/exchange/plan-csv'
import { makePlan } from '../../../src/core/plan/make-plan'
import { noProgress } from '../../../src/core/plan/progress'
import { replan } from '../../../src/core/plan/replan'
import { planDefaults } from '../../../src/core/plan/schema'
import { planDays } from '../../../src/core/plan/summary'
import type { Plan } from '../../../src/core/plan/types'
import { aProgramme } from '../../fixtures/programme'

const programme = aProgramme()
/** From before a clock change to after it, in Europe (28 March) and in America (14 March). */
const made = makePlan({
  id: 'p1',
  createdAt: '2027-03-01T08:00:00Z',
  revision: 0,
  programme,
  input: {
    ...planDefaults,
    programme: 'acme-ml',
    start: '2027-03-08',
    exam: '2027-04-12',
    minutes: { mon: 60, tue: 60, wed: 60, thu: 60, fri: 60, sat: 60, sun: 60 },
    studyMinutes: 900,
  },
})

type Imported = Map<string, { date: string; sequence: number; status: string | null; summary: string }>

/** What a calendar has after a file was imported: an event replaces the one of the same UID unless it is older. */
function imported(text: string, into: Imported = new Map()): Imported {
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const component of calendar.getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(component)
    const status = component.getFirstPropertyValue('status')
    const known = into.get(event.uid)
    if (known && known.sequence > event.sequence) continue
    const date = event.startDate.toJSDate()
    const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
      .map((n) => String(n).padStart(2, '0'))
      .join('-')
    into.set(event.uid, {
      date: day,
      sequence: event.sequence,
      status: status ? String(status) : null,
      summary: event.summary,
    })
  }
  return into
}

const live = (events: Imported) =>
  [...events]
    .flatMap(([uid, { date, status }]) => (status === 'CANCELLED' || uid.includes('-exam@') ? [] : `${date} ${uid}`))
    .sort()
const meant = ({ id, sessions }: Plan) =>
  sessions.map((session) => `${session.date} ${id}-${session.id}@lectern`).sort()
const stamp = '2027-03-02T09:00:00.000Z'
const ics = (plan: Plan, alarm?: number) => planToIcs({ plan, programme, stamp, ...(alarm !== undefined && { alarm }) })

describe('a plan in a calendar', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  it.each(['Europe/Vienna', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland'])(
    'has every session on its date in %s, over the clock change',
    (name) => {
      process.env.TZ = name
      const events = imported(ics(made))
      expect(live(events)).toEqual(meant(made))
      expect(events.get('p1-exam@lectern')?.date).toBe('2027-04-12')
    },
  )

  it('is there once after importing it twice, and after importing what it became', () => {
    const today = '2027-03-14'
    const progress = {
      ...noProgress,
      ticked: Object.fromEntries(
        made.sessions.filter(({ date }) => date < '2027-03-12').map(({ id, date }) => [id, `${date}T18:00:00Z`]),
      ),
    }
    const after = replan({ plan: made, choice: 'spread', programme, progress, today, others: [] }).plan
    const later = replan({ plan: after, choice: 'drop', programme, progress, today: '2027-03-20', others: [] }).plan
    const events = imported(ics(made), imported(ics(made)))
    expect(live(events)).toEqual(meant(made))
    for (const plan of [after, later]) expect(live(imported(ics(plan), events))).toEqual(meant(plan))
    // An older file does not bring anything back.
    expect(live(imported(ics(made), events))).toEqual(meant(later))
    expect([made, after, later].map(({ revision }) => revision)).toEqual([0, 1, 2])
  })

  it('reminds at the time asked for, or not at all', () => {
    const alarms = (text: string) =>
      new ICAL.Component(ICAL.parse(text))
        .getAllSubcomponents('vevent')
        .flatMap((event) =>
          event.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
        )
    expect(alarms(ics(made))).toEqual([])
    const set = alarms(ics(made, 8 * 60 + 30))
    expect(new Set(set)).toEqual(new Set(['PT8H30M']))
    expect(set).toHaveLength(made.sessions.length)
  })
})

describe('a plan as a table', () => {
  it('has the sessions of the screen and of the calendar, each in a row', () => {
    const [first] = made.sessions
    const progress = { ...noProgress, ticked: { [first?.id ?? '']: stamp } }
    const rows = Papa.parse<Record<string, string>>(planToCsv({ plan: made, programme, progress }), {
      header: true,
      skipEmptyLines: true,
    }).data
    const shown = planDays(made).flatMap(({ sessions }) =>
      sessions.map(({ id, date, minutes }) => `${date} ${id} ${minutes}`),
    )
    expect(rows.map(({ date, session, minutes }) => `${date} ${session} ${minutes}`)).toEqual(shown)
    expect(rows.map(({ date, session }) => `${date} p1-${session}@lectern`).sort()).toEqual(live(imported(ics(made))))
    expect(rows[0]).toMatchObject({ kind: 'learn', 'domain title': 'Domain 1', done: 'yes', pinned: 'no' })
  })

  it('names what is left out and why, and no text runs as a formula', () => {
    const short = makePlan({ ...made, programme, input: { ...made.input, exam: '2027-03-20' } })
    const title = '=1+1'
    const plan = { ...short, dropped: short.dropped.map((session) => ({ ...session, title })) }
    const { data } = Papa.parse<Record<string, string>>(planToCsv({ plan, programme, progress: noProgress }), {
      header: true,
      skipEmptyLines: true,
    })
    const left = data.filter(({ date }) => date === '')
    expect(left).toHaveLength(plan.dropped.length)
    expect(left[0]).toMatchObject({ title: `'${title}`, 'left out because': plan.dropped[0]?.reason })
  })
})

const calendar = (...events: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//t//t//EN',
    ...events.map(
      (event) =>
        `BEGIN:VEVENT\r\nUID:${event.length}-${event.slice(8, 20)}\r\nDTSTAMP:20270101T000000Z\r\n${event}\r\nEND:VEVENT`,
    ),
    'END:VCALENDAR',
  ].join('\r\n')
const year = { from: '2027-01-01', to: '2027-12-31' }

describe('days off from a calendar', () => {
  it('are whole days, their end not included, each once and in order', () => {
    const text = calendar(
      'DTSTART;VALUE=DATE:20270705\r\nDTEND;VALUE=DATE:20270708',
      'DTSTART;VALUE=DATE:20270101',
      'DTSTART;VALUE=DATE:20270706\r\nDTEND;VALUE=DATE:20270707',
      'DTSTART:20270301T090000Z\r\nDTEND:20270301T100000Z',
      'DTSTART;VALUE=DATE:20270501\r\nSTATUS:CANCELLED',
    )
    expect(daysOffIn(text, year)).toEqual(['2027-01-01', '2027-07-05', '2027-07-06', '2027-07-07'])
    expect(daysOffIn(`\uFEFF${text}`, { from: '2027-07-06', to: '2027-07-06' })).toEqual(['2027-07-06'])
  })

  it('come back where they repeat, without their exceptions', () => {
    const weekly = 'DTSTART;VALUE=DATE:20270104\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\nEXDATE;VALUE=DATE:20270118'
    expect(daysOffIn(calendar(weekly), year)).toEqual(['2027-01-04', '2027-01-11', '2027-01-25'])
    const yearly = 'DTSTART;VALUE=DATE:20201225\r\nRRULE:FREQ=YEARLY'
    expect(daysOffIn(calendar(yearly), { from: '2027-01-01', to: '2029-12-31' })).toEqual([
      '2027-12-25',
      '2028-12-25',
      '2029-12-25',
    ])
  })

  it('are not read from what is no calendar, and never for long', () => {
    for (const text of ['', 'hello', '{"a":1}', 'BEGIN:VCARD\r\nEND:VCARD', 'BEGIN:VCALENDAR']) {
      expect(() => daysOffIn(text, year)).toThrow('not a calendar')
    }
    expect(() => daysOffIn('x'.repeat(5_000_001), year)).toThrow('larger than 5 MB')
    const daily = 'DTSTART;VALUE=DATE:00010101\r\nRRULE:FREQ=DAILY'
    const begun = performance.now()
    expect(daysOffIn(calendar(daily), year)).toEqual([])
    expect(performance.now() - begun).toBeLessThan(2000)
  })
})
